// The work in DuckDB's SQL, as its users would write it for speed.
// A macro is expanded as text and shares nothing inside CASE, so every step is a SELECT of its own. translate() builds its table anew for each row, so full-width
// characters are mapped by a lambda, and only in cells that hold one. IN with more than a few words is planned as a join,
// one for each column, which is slow and gives up the order of the rows; list_contains is not.
import { DuckDBInstance } from '@duckdb/node-api';
import { readings } from './duckdb-readings.mjs';
import { canFail, columns, cores, headers, input, missing, out } from './work.mjs';

const database = await DuckDBInstance.create(':memory:', { threads: cores });
const connection = await database.connect();
const run = sql => connection.run(sql);
const text = value => `'${String(value).replaceAll("'", "''")}'`;
const name = value => `"${value.replaceAll('"', '""')}"`;
const list = values => values.map(text).join(', ');

for (const macro of readings) await run(macro);
await run(`CREATE MACRO narrow(c) AS CASE WHEN regexp_matches(c, '[！-～\u3000]') THEN array_to_string(list_transform(string_split(c, ''),
  lambda x: CASE WHEN x BETWEEN '！' AND '～' THEN chr(unicode(x) - 65248) WHEN x = '\u3000' THEN ' ' ELSE x END), '') ELSE c END`);
await run(`CREATE MACRO spaces(c) AS trim(CASE WHEN regexp_matches(c, '\\s\\s|[\\t\\n\\r\\f\\v]') THEN regexp_replace(c, '\\s+', ' ', 'g') ELSE c END)`);
await run(`CREATE MACRO present(c) AS CASE WHEN c = '' OR list_contains([${list(missing)}], c) THEN NULL ELSE c END`);

let rows = `read_csv(${text(input)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;
for (const step of ['narrow', 'spaces', 'present']) {
  rows = `(SELECT ${headers.map(h => `${step}(${name(h)}) AS ${name(h)}`).join(', ')} FROM ${rows})`;
}

const read = ({ name: h, read: kind }) => (kind === 'text' ? name(h) : kind.startsWith('pad') ? `pad(${name(h)}, ${kind.slice(3)})` : `read_${kind}(${name(h)})`);
const fallible = columns.filter(column => canFail.has(column.read));
const wasThere = h => name('was there ' + h), failed = h => name('failed ' + h);
rows = `(SELECT ${[...columns.map(c => `${read(c)} AS ${name(c.name)}`), ...fallible.map(c => `${name(c.name)} IS NOT NULL AS ${wasThere(c.name)}`)].join(', ')} FROM ${rows})`;
await run(`CREATE TABLE clean AS SELECT ${[...headers.map(name), ...fallible.map(c => `${wasThere(c.name)} AND ${name(c.name)} IS NULL AS ${failed(c.name)}`)].join(', ')} FROM ${rows}`);

await run(`COPY (${faults().join(' UNION ALL ')}) TO ${text(out + '/errors.csv')} (FORMAT csv, HEADER true)`);
const all = headers.map(name).join(', ');
const marked = headers.map((h, i) => (i ? name(h) : `${name(h)} AS ${name('\uFEFF' + h)}`)).join(', '); // the only way to a byte order mark
await run(`COPY (SELECT ${marked} FROM clean) TO ${text(out + '/clean.csv')} (FORMAT csv, HEADER true)`);
await run(`COPY (SELECT ${all} FROM clean) TO ${text(out + '/clean.json')} (FORMAT json, ARRAY true)`);
await run(`COPY (SELECT ${all} FROM clean) TO ${text(out + '/clean.parquet')} (FORMAT parquet, COMPRESSION zstd)`);

function faults() {
  const found = (column, code, when) => `SELECT rowid + 1 AS "row", ${text(column.name)} AS "column", ${text(code)} AS "code" FROM clean WHERE ${when}`;
  const queries = [];
  for (const column of columns) {
    const c = name(column.name);
    const didFail = canFail.has(column.read) ? failed(column.name) : 'false';
    if (column.required) queries.push(found(column, 'required', `${c} IS NULL AND NOT ${didFail}`));
    if (canFail.has(column.read)) queries.push(found(column, 'type', didFail));
    if (column.pattern) queries.push(found(column, 'pattern', `NOT regexp_matches(${c}, ${text(column.pattern)})`));
    if (column.enum) queries.push(found(column, 'enum', `${c} NOT IN (${list(column.enum)})`));
    if (column.range) queries.push(found(column, 'range', outside(c, column)));
    if (column.unique) queries.push(repeated(column));
  }
  return queries;
}

function outside(c, { range: [low, high], read: kind }) {
  const bound = value => (kind === 'date' ? `DATE ${text(value)}` : value);
  return [low === null ? null : `${c} < ${bound(low)}`, high === null ? null : `${c} > ${bound(high)}`].filter(Boolean).join(' OR ');
}

function repeated(column) {
  const c = name(column.name);
  return `SELECT n, ${text(column.name)}, 'unique' FROM (SELECT rowid + 1 AS n, row_number() OVER (PARTITION BY ${c} ORDER BY rowid) AS nth
    FROM clean WHERE ${c} IN (SELECT ${c} FROM clean GROUP BY ${c} HAVING count(*) > 1)) WHERE nth > 1`;
}
