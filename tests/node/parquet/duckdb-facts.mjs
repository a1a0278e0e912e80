// node duckdb-facts.mjs "SQL"  - prints the answer as JSON, one row a line
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
const reader = await connection.runAndReadAll(process.argv[2]);
for (const row of reader.getRowsJson()) {
  console.log(JSON.stringify(row));
}
