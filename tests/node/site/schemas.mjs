// node site/schemas.mjs SITE …  - Ajv holds every published .json against the schema.json beside it (draft-07, formats asserted)
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { datasets } from './tables.mjs';

const wrong = [];
const all = datasets().filter(dataset => dataset.files.json);
for (const { id, files: { json } } of all) {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(path.dirname(json), 'schema.json'), 'utf8')));
  if (!validate(JSON.parse(fs.readFileSync(json, 'utf8')))) wrong.push(...validate.errors.map(error => `${id}${error.instancePath} ${error.message}`));
}
wrong.slice(0, 20).forEach(line => console.log(line));
console.log(`${all.length} files`);
process.exit(wrong.length ? 1 : 0);
