// node polars.mjs file.parquet rows.ndjson …  - Polars reads the files
import { createRequire } from 'node:module';
import { tableFromIPC } from 'apache-arrow';
import { hex, judge } from './agreement.mjs';

const module = createRequire(import.meta.url)('nodejs-polars');
const pl = module.default ?? module;

const text = series => series.cast(pl.Utf8).toArray();
const number = series => text(series.cast(pl.Int64));

const canonical = {
  Date: series => series.cast(pl.Int32).toArray(),
  Time: series => number(series).map(value => value === null ? null : String(BigInt(value) / 1000n)),
  Timestamp: number,
  Int64: text,
  Decimal: (series, column) => text(series).map(value => value === null ? null : unscaled(value, column.scale)),
  Binary: (series, column, frame) => bytes(column, frame).map(value => value === null ? null : hex(value)),
  // Polars takes JSON for bytes.
  Json: (series, column, frame) => bytes(column, frame).map(value => value === null ? null : Buffer.from(value).toString()),
};

// Polars hands bytes out only in its own file form, which is Arrow's.
function bytes(column, frame) {
  const ipc = frame.select(column.name).writeIPC({ compression: 'uncompressed' });
  return [...tableFromIPC(ipc).getChildAt(0)];
}

function unscaled(value, scale) {
  const [whole, fraction = ''] = value.split('.');
  const digits = BigInt(whole.replace('-', '') + fraction.padEnd(scale, '0'));
  return String(value.startsWith('-') ? -digits : digits);
}

await judge(async (file, columns) => {
  const frame = pl.readParquet(file);
  return columns.map(column => {
    const read = canonical[column.type] ?? (series => series.toArray());
    return read(frame.getColumn(column.name), column, frame);
  });
});
