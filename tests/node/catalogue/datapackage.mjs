// The descriptor satisfies the Frictionless profile, and every row of the CSV the Table Schema in it.
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import datapackage from 'datapackage';
import { Table } from 'tableschema';

const wrong = [];
for (const file of process.argv.slice(2)) {
  const loaded = await datapackage.Package.load(file);
  loaded.errors.forEach(error => wrong.push(`${file}: ${error.message}`));
  if (!loaded.valid) wrong.push(`${file}: not valid`);
  for (const resource of loaded.resources.filter(one => one.descriptor.format === 'csv')) {
    try {
      // This library takes the byte order mark for part of the first header; others, and Excel, do not.
      const text = fs.readFileSync(path.join(path.dirname(file), resource.descriptor.path), 'utf8').replace(/^\uFEFF/, '');
      const table = await Table.load(Readable.from([text]), { schema: resource.descriptor.schema, delimiter: resource.descriptor.dialect?.delimiter ?? ',' });
      const rows = await table.read({ keyed: true });
      console.log(`${resource.name}: ${rows.length} rows`);
    } catch (error) {
      wrong.push(`${resource.name}: ${error.message} ${(error.errors ?? []).slice(0, 3).map(one => one.message).join('; ')}`);
    }
  }
}
wrong.forEach(line => console.log(line));
process.exit(wrong.length ? 1 : 0);
