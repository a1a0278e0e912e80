// schema.org/Dataset: the document expands without losing a key, and has what Google requires and recommends.
import fs from 'node:fs';
import jsonld from 'jsonld';

const wrong = [];
for (const file of process.argv.slice(2)) {
  const node = JSON.parse(fs.readFileSync(file, 'utf8'));
  const documentLoader = async url => {
    if (!/^https?:\/\/schema\.org\/$/.test(url)) throw new Error(`went to the network for ${url}`);
    return { documentUrl: url, document: { '@context': { '@vocab': 'http://schema.org/' } } };
  };
  const [expanded] = await jsonld.expand(node, { documentLoader, safe: true });
  const value = name => expanded[`http://schema.org/${name}`]?.[0];
  if (expanded['@type']?.[0] !== 'http://schema.org/Dataset') wrong.push(`${file}: no Dataset`);
  for (const name of ['name', 'description', 'license', 'creator', 'url', 'keywords', 'distribution', 'spatialCoverage', 'variableMeasured', 'isAccessibleForFree', 'dateModified']) {
    if (value(name) === undefined) wrong.push(`${file}: no ${name}`);
  }
  const length = value('description')?.['@value']?.length ?? 0;
  if (length < 50 || length > 5000) wrong.push(`${file}: a description of ${length} characters`);
  for (const download of expanded['http://schema.org/distribution'] ?? []) {
    if (!download['http://schema.org/contentUrl'] || !download['http://schema.org/encodingFormat']) wrong.push(`${file}: a download without address or format`);
  }
}
wrong.forEach(line => console.log(line));
process.exit(wrong.length ? 1 : 0);
