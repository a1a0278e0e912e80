// The DCAT graph read by two JSON-LD processors that know nothing of each other must be one RDF graph, and hold what DCAT asks for.
import fs from 'node:fs';
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store, DataFactory } from 'n3';

const [file] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const offline = async url => { throw new Error(`went to the network for ${url}`); };

const first = new Store(new Parser({ format: 'N-Quads' }).parse(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', documentLoader: offline })));
const second = new Store(await new Promise((resolve, reject) => {
  const quads = [];
  const parser = new JsonLdParser();
  parser.on('data', quad => quads.push(quad)).on('error', reject).on('end', () => resolve(quads));
  parser.write(text);
  parser.end();
}));

const canonical = async store => jsonld.canonize(await jsonld.fromRDF([...store].map(q => ({
  subject: term(q.subject), predicate: term(q.predicate), object: term(q.object), graph: { termType: 'DefaultGraph', value: '' },
}))), { algorithm: 'URDNA2015', format: 'application/n-quads' });
function term(t) {
  const plain = { termType: t.termType, value: t.termType === 'BlankNode' ? `_:${t.value.replace(/^_:/, '')}` : t.value };
  if (t.termType === 'Literal') Object.assign(plain, { language: t.language || undefined, datatype: { termType: 'NamedNode', value: t.datatype.value } });
  return plain;
}

const wrong = [];
if (first.size !== second.size) wrong.push(`one processor found ${first.size} statements, the other ${second.size}`);
if (await canonical(first) !== await canonical(second)) wrong.push('the two graphs differ');

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const { namedNode } = DataFactory;
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const need = (kind, ...properties) => {
  const subjects = first.getSubjects(type, namedNode(DCAT + kind), null);
  if (subjects.length === 0) wrong.push(`no dcat:${kind}`);
  for (const subject of subjects) {
    for (const property of properties) {
      if (first.countQuads(subject, namedNode(property), null, null) === 0) wrong.push(`${subject.value} has no ${property}`);
    }
  }
  return subjects.length;
};
need('Catalog', DCT + 'title', DCT + 'description', DCT + 'publisher', DCAT + 'dataset');
const datasets = need('Dataset', DCT + 'identifier', DCT + 'title', DCT + 'description', DCT + 'publisher', DCAT + 'distribution', DCAT + 'contactPoint');
const files = need('Distribution', DCT + 'title', DCT + 'description', DCT + 'modified', DCT + 'license', DCAT + 'accessURL', DCAT + 'downloadURL', DCAT + 'byteSize');
wrong.forEach(line => console.log(line));
console.log(`${first.size} statements, ${datasets} datasets, ${files} distributions`);
process.exit(wrong.length ? 1 : 0);
