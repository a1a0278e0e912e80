// node site/hyparquet.mjs SITE …  - hyparquet (JavaScript) reads every Parquet of the sites
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { judge } from './tables.mjs';

await judge(async (file, columns) => {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file), compressors });
  return columns.map(({ name }) => rows.map(row => plain(row[name])));
});

function plain(value) {
  return value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'bigint' ? Number(value) : value;
}
