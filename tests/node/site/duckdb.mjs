// node site/duckdb.mjs SITE …  - DuckDB reads every Parquet of the sites
import { DuckDBInstance } from '@duckdb/node-api';
import { day, judge } from './tables.mjs';

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
const sqlTypes = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };

await judge(async (file, columns) => {
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`);
  const types = reader.columnTypes().map(String);
  const found = reader.getColumns();
  return columns.map((column, at) => {
    const expected = column.isDate ? 'DATE' : sqlTypes[column.type];
    if (reader.columnName(at) !== column.name || types[at] !== expected) throw new Error(`${file}: ${reader.columnName(at)} ${types[at]}, not ${column.name} ${expected}`);
    return (found[at] ?? []).map(value => value === null ? null
      : types[at] === 'DATE' ? day(value.days)
      : typeof value === 'bigint' ? Number(value)
      : value);
  });
});
