// node site/arrow.mjs SITE …  - arrow-rs (parquet-wasm) reads every Parquet of the sites, Arrow's own JavaScript shows the values
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tableFromIPC } from 'apache-arrow';
import { day, judge } from './tables.mjs';

// The package's node build is CommonJS.
const { readParquet } = createRequire(import.meta.url)('parquet-wasm');
const arrowTypes = { string: 'Utf8', integer: 'Int64', number: 'Float64', boolean: 'Bool' };

await judge(async (file, columns) => {
  const table = tableFromIPC(readParquet(new Uint8Array(fs.readFileSync(file))).intoIPCStream());
  return columns.map(column => {
    const expected = column.isDate ? 'Date32<DAY>' : arrowTypes[column.type];
    const vector = table.getChild(column.name);
    if (String(vector.type) !== expected) throw new Error(`${file} ${column.name}: Arrow sees ${vector.type}, not ${expected}`);
    return column.isDate ? days(vector) : [...vector].map(value => typeof value === 'bigint' ? Number(value) : value);
  });
});

/** The stored days: the vector would turn them into instants. */
function days(vector) {
  return vector.data.flatMap(data => Array.from({ length: data.length }, (_, row) => data.getValid(row) ? day(data.values[row]) : null));
}
