// The DCAT graph read by two JSON-LD processors that know nothing of each other must be one RDF graph, and hold what DCAT asks for.
import fs from 'node:fs';
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store, DataFactory } from 'n3';

const offline = async url => { throw new Error(`went to the network for ${url}`); };

const canonical = async store => jsonld.canonize(await jsonld.fromRDF([...store].map(q => ({
  subject: term(q.subject), predicate: term(q.predicate), object: term(q.object), graph: { termType: 'DefaultGraph', value: '' },
}))), { algorithm: 'URDNA2015', format: 'application/n-quads' });
function term(t) {
  const plain = { termType: t.termType, value: t.termType === 'BlankNode' ? `_:${t.value.replace(/^_:/, '')}` : t.value };
  if (t.termType === 'Literal') Object.assign(plain, { language: t.language || undefined, datatype: { termType: 'NamedNode', value: t.datatype.value } });
  return plain;
}

const wrong = [];
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const { namedNode } = DataFactory;
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
for (const file of process.argv.slice(2)) await judge(file);
wrong.slice(0, 20).forEach(line => console.log(line));
process.exit(wrong.length ? 1 : 0);

async function judge(file) {
  const text = fs.readFileSync(file, 'utf8');
  const graph = new Store(new Parser({ format: 'N-Quads' }).parse(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', documentLoader: offline })));
  const again = new Store(await new Promise((resolve, reject) => {
    const quads = [];
    const parser = new JsonLdParser();
    parser.on('data', quad => quads.push(quad)).on('error', reject).on('end', () => resolve(quads));
    parser.write(text);
    parser.end();
  }));
  if (graph.size !== again.size) wrong.push(`${file}: one processor found ${graph.size} statements, the other ${again.size}`);
  if (await canonical(graph) !== await canonical(again)) wrong.push(`${file}: the two graphs differ`);
  need(graph, 'Catalog', DCT + 'title', DCT + 'description', DCT + 'publisher', DCAT + 'dataset');
  const datasets = need(graph, 'Dataset', DCT + 'identifier', DCT + 'title', DCT + 'description', DCT + 'publisher', DCAT + 'distribution', DCAT + 'contactPoint');
  const files = need(graph, 'Distribution', DCT + 'title', DCT + 'description', DCT + 'modified', DCT + 'license', DCAT + 'accessURL', DCAT + 'downloadURL', DCAT + 'byteSize');
  console.log(`${graph.size} statements, ${datasets} datasets, ${files} distributions`);
}

function need(graph, kind, ...properties) {
  const subjects = graph.getSubjects(type, namedNode(DCAT + kind), null);
  if (subjects.length === 0) wrong.push(`no dcat:${kind}`);
  for (const subject of subjects) {
    for (const property of properties) {
      if (graph.countQuads(subject, namedNode(property), null, null) === 0) wrong.push(`${subject.value} has no ${property}`);
    }
  }
  return subjects.length;
}
