// Sorting and filtering of a table on the page, by its own cells.
const english = document.documentElement.lang === 'en';
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const words = english ? { filter: 'Filter the rows of this page', sort: 'Sort by ', shown: n => `${n} rows shown` } : { filter: 'このページの行を絞り込む', sort: '並べ替え: ', shown: n => `${n}件を表示` };

for (const tools of document.querySelectorAll('[data-table-tools]')) {
  const table = tools.parentElement.querySelector('table');
  if (table) { addFilter(tools, table); addSorting(table); }
}

function addFilter(tools, table) {
  const label = document.createElement('label'), input = document.createElement('input'), status = document.createElement('p');
  label.textContent = words.filter;
  input.type = 'search';
  input.autocomplete = 'off';
  status.setAttribute('role', 'status');
  label.append(input);
  tools.append(label, status);
  tools.hidden = false;
  input.addEventListener('input', async () => {
    const { searchKey } = await import('./search-key.js');
    const key = searchKey(input.value);
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.dataset.key ??= searchKey(row.textContent);
      row.hidden = !row.dataset.key.includes(key);
      if (!row.hidden) shown++;
    }
    status.textContent = key ? words.shown(shown) : '';
  });
}

function addSorting(table) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.title = words.sort + button.textContent;
    head.append(button);
    button.addEventListener('click', () => sort(table, head, column));
  });
}

function sort(table, head, column) {
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const numeric = head.classList.contains('number');
  const value = row => { const text = row.cells[column].textContent.trim(); return numeric ? Number(text.replace(/[,%<>]/g, '') || NaN) : text; };
  const rows = [...table.tBodies[0].rows].map(row => [value(row), row]);
  const empty = item => numeric ? Number.isNaN(item[0]) : item[0] === '';
  rows.sort((a, b) => empty(a) - empty(b) || (down ? -1 : 1) * (numeric ? a[0] - b[0] : order.compare(a[0], b[0])) || 0);
  table.tBodies[0].append(...rows.map(item => item[1]));
}
