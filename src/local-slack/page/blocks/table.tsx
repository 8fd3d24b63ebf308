import { type ReactNode, useState } from 'react';
import { ChunksView } from '../text/chunk-view.tsx';
import { asArray, asNumber, asObject, asObjects, asString, type JsonObject } from '../text/json.ts';
import { readRichText } from '../text/rich-text.ts';
import type { BlockProps } from './block-props.ts';

const ALIGNMENTS = new Set(['left', 'center', 'right']);

/**
 * A `table` block, or a `data_table` block with its caption and pages. The first row is the header.
 */
export function Table({ block }: BlockProps): ReactNode {
  const [page, setPage] = useState(0);
  const [head = [], ...body] = asArray(block.rows).map(asObjects);
  const settings = asArray(block.column_settings).map(asObject);
  const isData = block.type === 'data_table';
  const size = isData ? Math.max(1, asNumber(block.page_size) ?? 5) : Math.max(1, body.length);
  const pages = Math.max(1, Math.ceil(body.length / size));
  const shown = body.slice(page * size, (page + 1) * size);
  const caption = asString(block.caption);
  const cell = (index: number) => ({
    className: settings[index]?.is_wrapped === true ? 'wrapped' : undefined,
    style: { textAlign: alignment(settings[index]) },
  });
  return (
    <div className="table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={caption || 'Table'}>
        <table>
          {caption !== '' && <caption dir="auto">{caption}</caption>}
          <thead>
            <tr>
              {head.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                <th key={index} scope="col" {...cell(index)}>
                  <Cell cell={value} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
              <tr key={at}>
                {row.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} {...cell(index)}>
                    <Cell cell={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <div className="pager">
          <button
            type="button"
            className="button button-small"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            Previous
          </button>
          <span>
            Page {page + 1} of {pages}
          </span>
          <button
            type="button"
            className="button button-small"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            Next
          </button>
        </div>
      )}
    </div>
  );
}

function Cell({ cell }: { cell: JsonObject }): ReactNode {
  if (cell.type === 'rich_text') return <ChunksView chunks={readRichText(cell)} />;
  const text = asString(cell.text) || String(asNumber(cell.value) ?? '');
  return (
    <div className="text" dir="auto">
      {text}
    </div>
  );
}

function alignment(settings: JsonObject | undefined): 'left' | 'center' | 'right' | undefined {
  const align = asString(settings?.align);
  return ALIGNMENTS.has(align) ? (align as 'left' | 'center' | 'right') : undefined;
}
