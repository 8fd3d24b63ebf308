import { limits } from './limits.ts';
import { type Check, isObject, problem } from './problem.ts';
import { array, blockId, byType, filled, number, object, string } from './schema.ts';

const point: Check = object({ required: { label: filled(), value: number() } });

const seriesChart: Check = object({
  required: {
    series: array(
      object({
        required: {
          name: filled(),
          data: array(point, { min: 1, max: limits.chartPoints }),
        },
      }),
      { min: 1, max: limits.chartSeries },
    ),
    axis_config: object({
      required: { categories: array(filled(), { min: 1, max: limits.chartPoints }) },
      optional: { x_label: string(), y_label: string() },
    }),
  },
  also(chart, pointer, report) {
    const series = Array.isArray(chart.series) ? chart.series.filter(isObject) : [];
    if (new Set(series.map((one) => one.name)).size < series.length) {
      problem(report, `${pointer}/series`, 'failed_constraint', 'series names must be unique');
    }
    const config = isObject(chart.axis_config) ? chart.axis_config : {};
    if (!Array.isArray(config.categories)) return;
    for (const [index, one] of series.entries()) {
      if (Array.isArray(one.data) && one.data.length !== config.categories.length) {
        const wording = 'must have one data point for each category';
        problem(report, `${pointer}/series/${index}/data`, 'failed_constraint', wording);
      }
    }
  },
});

/** A chart block. Slack documents it, but @slack/types 3.2.0 lacks it. */
export const dataVisualization: Check = object({
  required: {
    title: filled(limits.chartTitle),
    chart: byType({
      pie: object({
        required: { segments: array(point, { min: 1, max: limits.chartSeries }) },
      }),
      bar: seriesChart,
      area: seriesChart,
      line: seriesChart,
    }),
  },
  optional: { block_id: blockId },
});
