// Nearest-to-me and open-now, on the reader's own device: the position is asked for, used here and sent nowhere.
const Key = 0, Name = 1, Latitude = 2, Longitude = 3, Address = 4, Phone = 5, Days = 6, Opens = 7, Closes = 8;
const Shown = 20;

for (const finder of document.querySelectorAll('[data-places]')) start(finder);

function start(finder) {
  const message = finder.querySelector('[data-message]'), list = finder.querySelector('[data-result]');
  const open = finder.querySelector('[data-open]'), near = finder.querySelector('[data-near]');
  let places, here = null;
  finder.hidden = false;

  async function update() {
    places ??= await (await fetch(finder.dataset.places)).json();
    if (!places.some(place => place[Opens])) open.closest('label').hidden = true;
    if (!here && !open.checked) { list.hidden = true; message.textContent = ''; return; }
    let found = places.filter(place => !open.checked || isOpen(place, now()));
    if (here) found = found.filter(place => place[Latitude] !== null).map(place => [metres(here, place), place]).sort((a, b) => a[0] - b[0]);
    else found = found.map(place => [null, place]);
    message.textContent = found.length === 0 ? message.dataset.none : here ? message.dataset.found.replace('{count}', found.length) : '';
    list.replaceChildren(...found.slice(0, Shown).map(([distance, place]) => line(finder, message, distance, place)));
    list.hidden = found.length === 0;
  }

  near.addEventListener('click', () => {
    message.textContent = message.dataset.asking;
    if (!navigator.geolocation) { message.textContent = message.dataset.denied; return; }
    navigator.geolocation.getCurrentPosition(
      position => { here = position.coords; update(); },
      () => { message.textContent = message.dataset.denied; },
      { maximumAge: 60000, timeout: 15000 });
  });
  open.addEventListener('change', update);
}

function line(finder, message, distance, place) {
  const item = document.createElement('li');
  item.className = 'place-line';
  const name = document.createElement(finder.dataset.base ? 'a' : 'span');
  name.className = 'place-name';
  name.lang = 'ja';
  name.textContent = place[Name];
  if (finder.dataset.base) name.href = finder.dataset.base + place[Key] + '/';
  const about = document.createElement('span');
  about.className = 'place-about';
  if (distance !== null) about.append(span(distance < 1000
    ? message.dataset.metres.replace('{metres}', Math.round(distance / 10) * 10)
    : message.dataset.kilometres.replace('{kilometres}', (distance / 1000).toFixed(1))));
  if (place[Address]) about.append(span(place[Address]));
  if (place[Opens]) about.append(span(`${place[Opens]}–${place[Closes]}`));
  if (place[Phone]) { const call = document.createElement('a'); call.className = 'tel'; call.href = 'tel:' + place[Phone].replace(/[^0-9+]/g, ''); call.textContent = place[Phone]; about.append(call); }
  item.append(name, about);
  return item;
}

function span(text) { const element = document.createElement('span'); element.textContent = text; return element; }

function metres(here, place) {
  const north = (place[Latitude] - here.latitude) * 111195;
  const east = (place[Longitude] - here.longitude) * 111195 * Math.cos(here.latitude * Math.PI / 180);
  return Math.hypot(north, east);
}

// The places keep Japanese time, whatever the device is set to.
function now() {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date()).map(part => [part.type, part.value]));
  return { day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday), minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

// A place that does not say when it is open is not said to be open. Hours past midnight (22:00 to 02:00, to 26:00) belong to the day they begin.
export function isOpen(place, { day, minutes }) {
  const opens = clock(place[Opens]), closes = clock(place[Closes]);
  if (opens === null || closes === null) return false;
  const ends = closes <= opens ? closes + 1440 : closes;
  return onDay(place, day) && minutes >= opens && minutes < ends
    || onDay(place, (day + 6) % 7) && minutes + 1440 >= opens && minutes + 1440 < ends;
}

function onDay(place, day) { return place[Days] === '' || place[Days].includes('月火水木金土日'[day]); }

function clock(text) { const found = /^(\d{1,2}):(\d{2})/.exec(text ?? ''); return found ? Number(found[1]) * 60 + Number(found[2]) : null; }
