// node hyparquet.mjs file.parquet rows.ndjson …  - hyparquet (JavaScript) reads the files
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { hex, judge } from './agreement.mjs';

const decoder = new TextDecoder();
const parsers = {
  timestampFromMicroseconds: micros => micros,
  dateFromDays: days => days,
  jsonFromBytes: bytes => decoder.decode(bytes),
};

const canonical = {
  Time: value => String(value), Timestamp: value => String(value), Int64: value => String(value), Binary: hex,
};

await judge(async (file, columns) => {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file), compressors, parsers, utf8: false });
  return columns.map(column => {
    const convert = canonical[column.type] ?? (value => value);
    return rows.map(row => row[column.name] === null || row[column.name] === undefined ? null : convert(row[column.name]));
  });
});
