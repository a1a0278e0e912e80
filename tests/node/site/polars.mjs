// node site/polars.mjs SITE …  - Polars reads every Parquet of the sites
import { createRequire } from 'node:module';
import { day, judge } from './tables.mjs';

const module = createRequire(import.meta.url)('nodejs-polars');
const pl = module.default ?? module;

await judge(async (file, columns) => {
  const frame = pl.readParquet(file);
  return columns.map(column => {
    const series = frame.getColumn(column.name);
    return column.isDate ? series.cast(pl.Int32).toArray().map(value => value === null ? null : day(value))
      : series.toArray().map(value => typeof value === 'bigint' ? Number(value) : value);
  });
});
