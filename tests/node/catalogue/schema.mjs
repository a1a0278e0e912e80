// Ajv holds each published .json against the schema.json beside it (draft-07, formats asserted).
import fs from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const wrong = [];
const [...pairs] = process.argv.slice(2);
for (let i = 0; i < pairs.length; i += 2) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(pairs[i], 'utf8')));
  if (!validate(JSON.parse(fs.readFileSync(pairs[i + 1], 'utf8')))) wrong.push(...validate.errors.slice(0, 5).map(error => `${pairs[i + 1]}${error.instancePath} ${error.message}`));
}
wrong.forEach(line => console.log(line));
process.exit(wrong.length ? 1 : 0);
