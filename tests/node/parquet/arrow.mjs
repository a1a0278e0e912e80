// node arrow.mjs file.parquet rows.ndjson …  - arrow-rs (parquet-wasm) reads the files, Arrow's own JavaScript shows them
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tableFromIPC } from 'apache-arrow';
import { hex, judge } from './agreement.mjs';

// The package's node build is CommonJS.
const { readParquet } = createRequire(import.meta.url)('parquet-wasm');

const arrowTypes = {
  Text: /^Utf8$/, Json: /^Utf8$/, Date: /^Date32<DAY>$/, Time: /^Time64<MICROSECOND>$/, Timestamp: /^Timestamp<MICROSECOND/,
  Boolean: /^Bool$/, Int32: /^Int32$/, Int64: /^Int64$/, Double: /^Float64$/, Decimal: /^Decimal/, Binary: /^Binary$/,
};

const signedDecimal = words => BigInt.asIntN(128, words.reduceRight((value, word) => (value << 32n) | BigInt(word), 0n));

function canonical(type, data, row) {
  switch (type) {
    case 'Decimal': return String(signedDecimal(data.values.subarray(row * 4, row * 4 + 4)));
    case 'Date': return data.values[row];
    case 'Time': case 'Timestamp': case 'Int64': return String(data.values[row]);
    default: throw new Error(type);
  }
}

function readVector(type, vector) {
  const values = [];
  if (['Decimal', 'Date', 'Time', 'Timestamp', 'Int64'].includes(type)) {
    // The stored numbers: the vector would turn them into milliseconds.
    for (const data of vector.data) {
      for (let row = 0; row < data.length; row++) {
        values.push(data.getValid(row) ? canonical(type, data, row) : null);
      }
    }
    return values;
  }
  for (const value of vector) {
    values.push(value !== null && type === 'Binary' ? hex(value) : value);
  }
  return values;
}

await judge(async (file, columns) => {
  const table = tableFromIPC(readParquet(new Uint8Array(fs.readFileSync(file))).intoIPCStream());
  return columns.map((column, index) => {
    const type = String(table.schema.fields[index].type);
    if (!arrowTypes[column.type].test(type)) {
      throw new Error(`${file} ${column.name}: Arrow sees ${type}`);
    }
    return readVector(column.type, table.getChildAt(index));
  });
});
