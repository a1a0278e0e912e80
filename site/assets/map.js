// Sets a map's picture moving when the reader asks for it. Leaflet and the places come from this site; tiles come from where the publisher said, or not at all.
const Key = 0, Name = 1, Latitude = 2, Longitude = 3, Address = 4, Phone = 5;
const MostDrawnApart = 1500, Near = 16, Wide = 480;

for (const frame of document.querySelectorAll('[data-map]')) offer(frame);

function offer(frame) {
  const start = frame.querySelector('[data-map-start]'), stop = frame.querySelector('[data-map-stop]');
  const picture = frame.querySelector('svg'), keys = frame.querySelector('[data-map-keys]'), chosen = frame.querySelector('[data-map-chosen]');
  let host = null;
  start.hidden = false;
  start.addEventListener('click', async () => {
    start.disabled = true;
    try {
      host ??= await open(frame, picture);
      turn(true);
      host.focus({ preventScroll: true });
    } catch {
      chosen.textContent = frame.dataset.failed;
    }
    start.disabled = false;
  });
  stop.addEventListener('click', () => { turn(false); start.focus(); });

  function turn(moving) {
    host.hidden = !moving;
    picture.classList.toggle('away', moving);
    start.hidden = moving;
    stop.hidden = keys.hidden = !moving;
    chosen.replaceChildren();
  }
}

async function open(frame, picture) {
  const [places, outline] = await Promise.all([frame.dataset.placeFile ? json(frame.dataset.placeFile) : [], json(frame.dataset.outline), style(), import('./leaflet/leaflet.js')]);
  const leaflet = globalThis.leaflet ?? globalThis.L;
  const host = document.createElement('div');
  host.className = 'map-moving';
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', picture.querySelector('title').textContent);
  host.style.height = Math.max(picture.getBoundingClientRect().height, 320) + 'px';
  picture.before(host);
  draw(leaflet, host, frame, places, outline);
  return host;
}

function draw(leaflet, host, frame, places, outline) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [south, west, north, east] = frame.dataset.bounds.split(',').map(Number);
  const box = [[south, west], [north, east]];
  const map = leaflet.map(host, {
    attributionControl: false, zoomControl: false, preferCanvas: places.length > MostDrawnApart, maxZoom: Number(frame.dataset.zoom), maxBoundsViscosity: .8, zoomSnap: .25,
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
  });
  leaflet.control.zoom({ zoomInTitle: frame.dataset.in, zoomOutTitle: frame.dataset.out }).addTo(map);
  if (frame.dataset.tiles) leaflet.tileLayer(frame.dataset.tiles, { maxZoom: Number(frame.dataset.zoom), referrerPolicy: 'strict-origin' }).addTo(map);
  leaflet.polygon(outline, { className: frame.dataset.tiles ? 'outline over' : 'outline', interactive: false }).addTo(map);
  map.setMaxBounds(leaflet.latLngBounds(box).pad(.5));
  if (frame.dataset.here) {
    const here = frame.dataset.here.split(',').map(Number);
    map.setView(here, Near);
    leaflet.circleMarker(here, { radius: 11, className: 'here', interactive: false }).addTo(map);
  } else {
    map.fitBounds(box, { padding: [8, 8] });
    addPlaces(leaflet, map, frame, places);
  }
  map.setMinZoom(map.getBoundsZoom(box) - 1);
}

function addPlaces(leaflet, map, frame, places) {
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--s1').trim();
  const dots = new Map(), radius = map.getSize().x < Wide ? 5 : 7;
  for (const place of places) {
    if (place[Latitude] === null) continue;
    const dot = leaflet.circleMarker([place[Latitude], place[Longitude]], { radius, color: colour, fillColor: colour, fillOpacity: .8, weight: 2, className: 'place' });
    dot.bindTooltip(label(place[Name]), { direction: 'auto' });
    dot.on('click', () => tell(frame, place, dot)).addTo(map);
    dots.set(place[Key], dot);
  }

  // The line of the list that has the focus, or the pointer, shows its place.
  let lit = null;
  const light = event => {
    const dot = dots.get(event.target.closest?.('[data-key]')?.dataset.key);
    if (!dot || dot === lit) return;
    lit?.setRadius(radius);
    lit = dot.setRadius(radius + 6).bringToFront();
    map.panInside(dot.getLatLng(), { padding: [30, 30] });
  };
  const list = frame.parentElement.querySelector('.map-list');
  list?.addEventListener('focusin', light);
  list?.addEventListener('pointerover', light);
}

function tell(frame, place, dot) {
  const name = document.createElement(frame.dataset.placePages ? 'a' : 'b');
  name.lang = 'ja';
  name.textContent = place[Name];
  if (frame.dataset.placePages) name.href = frame.dataset.placePages + place[Key] + '/';
  const about = document.createElement('span');
  about.lang = 'ja';
  about.textContent = place[Address] ?? '';
  const parts = [name, ' ', about];
  if (place[Phone]) {
    const call = document.createElement('a');
    call.className = 'tel';
    call.href = 'tel:' + place[Phone].replace(/[^0-9+]/g, '');
    call.textContent = place[Phone];
    parts.push(' ', call);
  }
  frame.querySelector('[data-map-chosen]').replaceChildren(...parts);
  dot.bringToFront();
}

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer.json();
}

function style() {
  return new Promise((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('./leaflet/leaflet.css', import.meta.url);
    link.onload = done;
    link.onerror = failed;
    document.head.prepend(link);
  });
}

// As an element, so that a name is never read as markup.
function label(name) { const text = document.createElement('span'); text.textContent = name; return text; }
