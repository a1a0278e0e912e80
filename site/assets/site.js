// The pages are complete without this file. It adds what a reader's own device can do, and loads only what a page uses.
const has = selector => document.querySelector(selector) !== null;

if (has('.pt')) import('./charts.js');
if (has('[data-table-tools]')) import('./tables.js');
if (has('[data-places]')) import('./places.js');
if (has('[data-map]')) import('./map.js');
if (has('[data-search]')) import('./search.js');
if (has('[data-filters]')) import('./filters.js');
if (has('[data-copy]')) import('./copy.js');
