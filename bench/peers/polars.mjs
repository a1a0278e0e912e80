// The work in Polars' expressions, as its users would write it for speed: every step over all columns at once.
import { createRequire } from 'node:module';
import { canFail, columns, cores, headers, input, missing, out } from './work.mjs';

process.env.POLARS_MAX_THREADS = cores; // read when the library is loaded
const loaded = createRequire(import.meta.url)('nodejs-polars');
const pl = loaded.default ?? loaded;
const { readings } = await import('./polars-readings.mjs');
const { col, lit } = pl;

let table = pl.readCSV(input, { inferSchemaLength: 0 });
// The expressions have no normalize; its SQL has.
table = new pl.SQLContext({ t: table }).execute(`SELECT ${headers.map(h => `NORMALIZE("${h}", NFKC) AS "${h}"`).join(', ')} FROM t`, { eager: true });
const step = each => table.lazy().select(...columns.map(each)).collectSync();
table = step(({ name }) => col(name).str.replaceAll(/\s+/, ' ').str.strip().as(name));
table = step(({ name }) => pl.when(col(name).isIn(['', ...missing])).then(lit(null)).otherwise(col(name)).as(name));

const wasThere = name => 'was there ' + name;
const before = table.lazy().select(...columns.filter(c => canFail.has(c.read)).map(({ name }) => col(name).isNotNull().as(wasThere(name)))).collectSync();
const clean = step(({ name, read }) => readings(pl, read)(col(name)).as(name));

writeFaults();
clean.writeCSV(out + '/clean.csv', { includeBom: true });
clean.writeJSON(out + '/clean.json', { format: 'json' });
clean.writeParquet(out + '/clean.parquet', { compression: 'zstd' });

function writeFaults() {
  const rows = pl.concat(before.width ? [clean, before] : [clean], { how: 'horizontal' }).withRowIndex('row', 1).lazy();
  const found = [];
  const add = (name, code, when) => found.push(rows.filter(when).select(col('row'), lit(name).as('column'), lit(code).as('code')).collectSync());
  for (const column of columns) {
    const c = col(column.name);
    const wasText = canFail.has(column.read) ? col(wasThere(column.name)) : null;
    if (column.required) add(column.name, 'required', wasText ? c.isNull().and(wasText.not()) : c.isNull());
    if (wasText) add(column.name, 'type', c.isNull().and(wasText));
    if (column.pattern) add(column.name, 'pattern', c.str.contains(new RegExp(column.pattern)).not());
    if (column.enum) add(column.name, 'enum', c.isIn(column.enum).not());
    if (column.range) add(column.name, 'range', outside(c, column));
    if (column.unique) add(column.name, 'unique', c.isFirstDistinct().not());
  }
  const some = found.filter(table => table.height > 0);
  (some.length ? pl.concat(some) : found[0]).writeCSV(out + '/errors.csv');
}

function outside(c, { range: [low, high], read }) {
  const bound = value => (read === 'date' ? lit(new Date(value + 'T00:00:00Z')).cast(pl.Date) : value);
  const sides = [...(low === null ? [] : [c.lt(bound(low))]), ...(high === null ? [] : [c.gt(bound(high))])];
  return sides.reduce((a, b) => a.or(b));
}
