// node duckdb-size.mjs file.parquet codec most  - fails when the file is more than so many times what DuckDB writes for the same rows
import fs from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, codec, most] = process.argv.slice(2);
const again = `${file}.duckdb`;
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
await connection.run(`COPY (SELECT * FROM read_parquet('${file}')) TO '${again}' (FORMAT parquet, COMPRESSION ${codec})`);
const [ours, theirs] = [fs.statSync(file).size, fs.statSync(again).size];
console.log(`${codec}: ${ours} bytes, DuckDB ${theirs}, ${(ours / theirs).toFixed(3)} times`);
process.exit(ours <= theirs * Number(most) ? 0 : 1);
