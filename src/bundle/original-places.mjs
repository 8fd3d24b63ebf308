import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

/**
 * Lets stack traces name the places in the sources instead of those in a bundled script. Its source
 * map is read for the first stack that is looked at: few runs have one to show.
 * @param {string} file path of the script; its map is `<file>.map`
 */
export function showOriginalPlaces(file) {
  let map;
  const original = (line, column) => {
    map ??= new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
    if (originalSource === undefined) return `${file}:${line}:${column}`;
    return `${path.resolve(file, '..', originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
  };
  Error.prepareStackTrace = (error, frames) => {
    const places = frames.map((frame) => {
      const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
      const shown = `\n    at ${frame}`;
      if (frame.getFileName() !== file || line === null || column === null) return shown;
      return shown.replace(`${file}:${line}:${column}`, () => original(line, column));
    });
    return headOf(error) + places.join('');
  };
}

/** The first lines of a stack, as V8 writes them. */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return '<error>';
  }
}
