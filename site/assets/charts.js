// Tooltips on charts and maps: by pointer, by touch, and by arrow keys; Escape puts them away (WCAG 1.4.13).
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
tip.setAttribute('role', 'status');
document.body.append(tip);
let current = null;

function labelOf(point) {
  const title = point.querySelector('title');
  if (title) { point.dataset.label = title.textContent; title.remove(); }
  return point.dataset.label;
}

function show(point) {
  hide();
  current = point;
  point.classList.add('on');
  tip.textContent = labelOf(point);
  tip.hidden = false;
  const box = point.getBoundingClientRect(), size = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left + box.width / 2 - size.width / 2), innerWidth - size.width - 8);
  const above = box.top - size.height - 8;
  place(left, above < 0 ? box.bottom + 8 : above);
}

// Positions go through the CSSOM, which the Content-Security-Policy allows; a style attribute in HTML it would not.
function place(left, top) {
  tip.style.left = left + 'px';
  tip.style.top = top + 'px';
}

function hide() {
  current?.classList.remove('on');
  current = null;
  tip.hidden = true;
}

function step(svg, by) {
  const points = [...svg.querySelectorAll('.pt')];
  const at = points.indexOf(current);
  show(points[at < 0 ? (by > 0 ? 0 : points.length - 1) : (at + by + points.length) % points.length]);
}

for (const svg of document.querySelectorAll('svg:has(.pt)')) {
  if (svg.parentElement.closest('svg')) continue;
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('pointerover', event => { const point = event.target.closest('.pt'); if (point) show(point); });
  svg.addEventListener('pointerleave', hide);
  svg.addEventListener('click', event => { const point = event.target.closest('.pt'); if (point) follow(svg, point); });
  svg.addEventListener('blur', hide);
  svg.addEventListener('keydown', event => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(svg, 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(svg, -1);
    else if (event.key === 'Enter' && current) follow(svg, current);
    else return;
    event.preventDefault();
  });
}

// A place on the map leads to its line in the list beside it.
function follow(svg, point) {
  show(point);
  const line = point.dataset.key && document.querySelector(`.map-list [data-key="${CSS.escape(point.dataset.key)}"] a`);
  if (line) line.focus();
}

addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
// Scrolling puts the words away but keeps the place, so that the next arrow key goes on from it.
addEventListener('scroll', () => { tip.hidden = true; }, { passive: true });
