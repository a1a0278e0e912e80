// The pages are complete without this file. It adds what a reader's own device can do, and loads only what a page uses.
const parts = {
  '.pt': 'charts', '[data-table-tools]': 'tables', '[data-places]': 'places', '[data-map]': 'map', '[data-search]': 'search', '[data-filters]': 'filters', '[data-copy]': 'copy',
};

/** Done when everything the page uses is there. */
export const ready = Promise.all(Object.entries(parts).filter(([selector]) => document.querySelector(selector)).map(([, name]) => import(`./${name}.js`)));
