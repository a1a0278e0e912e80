// Search over the static index: the shards of the query's character pairs, then the entries of the first results.
import { grams, searchKey, shardOf } from './search-key.js';

const box = document.querySelector('[data-search]'), input = document.querySelector('#q');
const status = box.querySelector('[data-status]'), results = box.querySelector('[data-results]'), next = box.querySelector('[data-next]');
const base = box.dataset.search, english = document.documentElement.lang === 'en';
const PageSize = 10, MostShards = 6;
const loaded = new Map();

const load = name => { if (!loaded.has(name)) loaded.set(name, fetch(base + name).then(answer => { if (!answer.ok) throw new Error(name); return answer.json(); })); return loaded.get(name); };

export async function find(query) {
  const meta = await load('meta.json');
  const words = query.split(/[\s\u3000]+/).map(searchKey).filter(Boolean);
  const wanted = [...new Set(words.flatMap(grams))];
  // The whole query needs few shards to be narrowed down; the rest is checked on the entries themselves.
  const chosen = wanted.length <= MostShards ? wanted : wanted.filter((_, i) => i % Math.ceil(wanted.length / MostShards) === 0);
  const hits = new Map();
  const lists = await Promise.all(chosen.map(async gram => steps((await load(`g${shardOf(gram, meta.shards)}.json`))[gram] ?? [])));
  for (const list of lists) for (const entry of list) hits.set(entry, (hits.get(entry) ?? 0) + 1);
  const whole = [...hits].filter(([, count]) => count === chosen.length).map(([entry]) => entry).sort((a, b) => a - b);
  if (whole.length) return { exact: true, entries: whole, meta };
  const near = [...hits].filter(([, count]) => count * 2 >= chosen.length).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PageSize).map(([entry]) => entry);
  return { exact: false, entries: near, meta };
}

function steps(list) { let at = 0; return list.map(step => at += step); }

async function entryOf(number, meta) {
  return (await load(`e${Math.floor(number / meta.perFile)}.json`))[number % meta.perFile];
}

async function show(found, from) {
  const entries = await Promise.all(found.entries.slice(from, from + PageSize).map(number => entryOf(number, found.meta)));
  results.append(...entries.map(([kind, title, inEnglish, about, path]) => {
    const item = document.createElement('li'), link = document.createElement('a'), line = document.createElement('p');
    link.href = (kind === 'd' ? box.dataset.root : box.dataset.pages) + path;
    link.textContent = english && inEnglish ? inEnglish : title;
    if (english && !inEnglish) link.lang = 'ja';
    const [inJapanese, translated] = found.meta.datasets[path.split('/', 2).join('/') + '/'] ?? ['', ''];
    const source = english && translated || inJapanese;
    const where = document.createElement('span');
    where.lang = 'ja';
    where.textContent = about === inJapanese ? '' : about;
    line.append(where, ' ', kind === 'd' ? '' : source);
    if (kind === 'd') { const badge = document.createElement('span'); badge.className = 'badge kind'; badge.textContent = box.dataset.dataset; item.append(badge); }
    item.append(link, line);
    return item;
  }));
  next.hidden = from + PageSize >= found.entries.length;
  next.onclick = () => show(found, from + PageSize);
}

async function run() {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  input.value = query;
  if (!searchKey(query)) return;
  try {
    const found = await find(query);
    status.textContent = (found.exact ? box.dataset.count : found.entries.length ? box.dataset.near : box.dataset.none).replace('{count}', found.entries.length).replace('{query}', query);
    await show(found, 0);
  } catch {
    status.textContent = box.dataset.failed;
  }
}

// The topics below wait for the results above, so that they do not move under the reader's finger.
await run();
document.querySelector('.browse')?.classList.add('ready');
