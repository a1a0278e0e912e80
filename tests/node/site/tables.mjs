// Holds what a reader found in every Parquet file of published sites against the JSON published beside it.
import fs from 'node:fs';
import path from 'node:path';

const shownDifferences = 20;

/** Every dataset of the sites named on the command line, with the paths of its files by format. */
export function datasets() {
  return process.argv.slice(2).flatMap(site => {
    const index = JSON.parse(fs.readFileSync(path.join(site, 'data/index.json'), 'utf8'));
    return index.datasets.map(dataset => ({
      id: dataset.id,
      rows: dataset.rows,
      files: Object.fromEntries(dataset.files.map(file => [file.format, path.join(site, file.path)])),
    }));
  });
}

/** Reads each Parquet file: `read(file, columns)` gives for each column its values, in the JSON's forms. */
export async function judge(read) {
  const wrong = [];
  let files = 0;
  for (const { id, rows, files: { json, parquet } } of datasets().filter(dataset => dataset.files.parquet)) {
    const meant = JSON.parse(fs.readFileSync(json, 'utf8'));
    if (meant.length !== rows) wrong.push(`${id}: the index says ${rows} rows, the JSON has ${meant.length}`);
    const columns = columnsOf(path.join(path.dirname(json), 'schema.json'));
    const found = await read(parquet, columns);
    columns.forEach((column, at) => {
      if (found[at].length !== meant.length) wrong.push(`${id} ${column.name}: ${found[at].length} rows, not ${meant.length}`);
      meant.forEach((row, index) => {
        if (!(column.name in row)) wrong.push(`${id} row ${index}: the JSON has no ${column.name}`);
        const value = found[at][index] ?? null;
        if (!Object.is(value, row[column.name])) wrong.push(`${id} ${column.name} row ${index}: ${show(value)}, the JSON says ${show(row[column.name])}`);
      });
    });
    files++;
  }
  wrong.slice(0, shownDifferences).forEach(line => console.log(line));
  console.log(`${files} files, ${wrong.length} differences`);
  process.exit(wrong.length ? 1 : 0);
}

/** Names and types in the order of the published schema. */
function columnsOf(schema) {
  const { items } = JSON.parse(fs.readFileSync(schema, 'utf8'));
  return Object.entries(items.properties).map(([name, property]) => ({
    name,
    type: [property.type].flat()[0],
    isDate: property['x-kind'] === 'date',
  }));
}

function show(value) {
  return typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)?.slice(0, 60);
}

/** Days since 1970 as the JSON writes them. */
export const day = days => new Date(days * 86_400_000).toISOString().slice(0, 10);
