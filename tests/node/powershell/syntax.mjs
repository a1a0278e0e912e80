// Parses a PowerShell script and prints its targets (the texts of the first ValidateSet); a syntax error ends with 1 and its place.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));
const source = readFileSync(process.argv[2], 'utf8');
const tree = parser.parse(source);

function faults(node) {
  if (node.isError || node.isMissing) {
    return [`${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.split('\n')[0]}`];
  }
  return node.hasError ? node.children.flatMap(faults) : [];
}

const found = faults(tree.rootNode);
if (found.length > 0) {
  console.log(found.join('\n'));
  process.exit(1);
}
const set = tree.rootNode.descendantsOfType('attribute').find((node) => node.text.startsWith('[ValidateSet'));
console.log([...set.text.matchAll(/'([^']+)'/g)].map((match) => match[1]).join('\n'));
