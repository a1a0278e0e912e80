// `node parquet-to-csv.mjs IN.parquet OUT.csv`: what a reader finds in a Parquet file, so that it is compared like any table.
import { DuckDBInstance } from '@duckdb/node-api';

const [input, output] = process.argv.slice(2).map(path => path.replaceAll("'", "''"));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`COPY (SELECT * FROM read_parquet('${input}')) TO '${output}' (FORMAT csv, HEADER true)`);
