// node duckdb.mjs file.parquet rows.ndjson …  - DuckDB reads the files
import { DuckDBInstance } from '@duckdb/node-api';
import { hex, judge } from './agreement.mjs';

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();

const sqlTypes = {
  Text: 'VARCHAR', Json: 'JSON', Date: 'DATE', Time: 'TIME', Boolean: 'BOOLEAN', Int32: 'INTEGER', Int64: 'BIGINT',
  Double: 'DOUBLE', Binary: 'BLOB',
};

const canonical = {
  Text: value => value, Json: value => value, Boolean: value => value, Int32: value => value, Double: value => value,
  Date: value => value.days, Time: value => String(value.micros), Timestamp: value => String(value.micros),
  Int64: value => String(value), Decimal: value => String(value.value), Binary: value => hex(value.bytes),
};

function sqlType(column) {
  return column.type === 'Decimal' ? `DECIMAL(${column.precision},${column.scale})`
    : column.type === 'Timestamp' ? (column.utc ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP')
    : sqlTypes[column.type];
}

await judge(async (file, columns) => {
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`);
  const types = reader.columnTypes().map(type => type.alias ?? String(type));
  columns.forEach((column, index) => {
    if (types[index] !== sqlType(column)) {
      throw new Error(`${file} ${column.name}: DuckDB sees ${types[index]}, expected ${sqlType(column)}`);
    }
  });
  // A table without rows comes without columns too.
  const found = reader.getColumns();
  return columns.map((column, index) =>
    (found[index] ?? []).map(value => value === null ? null : canonical[column.type](value)));
});
