// Holds what a reader found in Parquet files against the rows that were meant.
import fs from 'node:fs';
import readline from 'node:readline';

const shownDifferences = 5;

/** Runs a reader over pairs of arguments: a Parquet file and its rows as lines of JSON. */
export async function judge(readColumns) {
  const files = process.argv.slice(2);
  let wrong = 0;
  for (let at = 0; at < files.length; at += 2) {
    const meant = await readMeant(files[at + 1]);
    const found = await readColumns(files[at], meant.columns);
    wrong += compare(files[at], meant, found);
  }
  process.exit(wrong === 0 ? 0 : 1);
}

async function readMeant(file) {
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  let columns;
  const values = [];
  for await (const line of lines) {
    const parsed = JSON.parse(line);
    if (!columns) {
      columns = parsed;
      columns.forEach(() => values.push([]));
    } else {
      parsed.forEach((value, column) => values[column].push(value));
    }
  }
  return { columns, values };
}

function compare(file, meant, found) {
  let wrong = 0;
  meant.columns.forEach((column, index) => {
    const expected = meant.values[index];
    const actual = found[index];
    if (actual.length !== expected.length) {
      console.log(`${file} ${column.name}: ${actual.length} rows, expected ${expected.length}`);
      wrong++;
      return;
    }
    for (let row = 0; row < expected.length; row++) {
      if (!agrees(column, expected[row], actual[row]) && ++wrong <= shownDifferences) {
        console.log(`${file} ${column.name} row ${row}: ${show(actual[row])}, expected ${show(expected[row])}`);
      }
    }
  });
  return wrong;
}

function agrees(column, expected, actual) {
  if (expected === null || actual === null || actual === undefined) {
    return expected === null && (actual === null || actual === undefined);
  }
  if (column.type === 'Double') {
    return Object.is(Number(expected), actual);
  }
  if (column.type === 'Decimal' && typeof actual === 'number') {
    // A reader that hands decimals out as floating point can only be nearly right.
    const value = Number(expected) / 10 ** column.scale;
    return Math.abs(value - actual) <= Math.abs(value) * 1e-12;
  }
  return expected === actual;
}

function show(value) {
  return String(typeof value === 'string' ? JSON.stringify(value) : value).slice(0, 80);
}

/** Bytes as the rows have them. */
export const hex = bytes => Buffer.from(bytes).toString('hex');
