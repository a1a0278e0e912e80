// Filters the list of datasets by the words of each card.
import { searchKey } from './search-key.js';

const input = document.querySelector('#filter'), status = document.querySelector('[data-count]');
const cards = [...document.querySelectorAll('.card')].map(card => [card, searchKey(card.dataset.words + card.textContent)]);
const all = status.textContent;
document.querySelector('[data-filters]').hidden = false;

input.addEventListener('input', () => {
  const words = input.value.split(/[\s\u3000]+/).map(searchKey).filter(Boolean);
  let shown = 0;
  for (const [card, key] of cards) {
    card.hidden = !words.every(word => key.includes(word));
    if (!card.hidden) shown++;
  }
  for (const group of document.querySelectorAll('.topic-group')) group.hidden = !group.querySelector('.card:not([hidden])');
  status.textContent = words.length ? status.dataset.count.replace('{count}', shown) : all;
});
