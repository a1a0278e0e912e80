// hyparquet and DuckDB read the published Parquet; every value must be the one in the published JSON.
import fs from 'node:fs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { DuckDBInstance } from '@duckdb/node-api';

const [json, parquet] = process.argv.slice(2);
const expected = JSON.parse(fs.readFileSync(json, 'utf8'));
const names = Object.keys(expected[0] ?? {});
const plain = value => value === undefined ? null
  : value instanceof Date ? value.toISOString().slice(0, 10)
  : typeof value === 'bigint' ? Number(value)
  : value;
const wrong = [];
const compare = (reader, rows) => {
  if (rows.length !== expected.length) wrong.push(`${reader}: ${rows.length} rows, not ${expected.length}`);
  rows.forEach((row, at) => names.forEach(name => {
    if (plain(row[name]) !== expected[at][name]) wrong.push(`${reader}: row ${at}, ${name}: ${plain(row[name])} is not ${expected[at][name]}`);
  }));
};
compare('hyparquet', await parquetReadObjects({ file: await asyncBufferFromFile(parquet), compressors }));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const types = await connection.runAndReadAll(`describe select * from '${parquet}'`);
const dates = new Set(types.getRowObjects().filter(row => row.column_type === 'DATE').map(row => row.column_name));
const select = names.map(name => dates.has(name) ? `strftime("${name}", '%Y-%m-%d') as "${name}"` : `"${name}"`).join(', ');
compare('duckdb', (await connection.runAndReadAll(`select ${select} from '${parquet}'`)).getRowObjects());
const meta = await connection.runAndReadAll(`select decode(key) as key, decode(value) as value from parquet_kv_metadata('${parquet}')`);
const pairs = Object.fromEntries(meta.getRowObjects().map(row => [row.key, row.value]));
if (!pairs.licence || !pairs.title || !pairs.geo) wrong.push(`metadata: ${Object.keys(pairs)}`);
wrong.slice(0, 20).forEach(line => console.log(line));
process.exit(wrong.length ? 1 : 0);
