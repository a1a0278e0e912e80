// node site/calendars.mjs SITE …  - ical.js parses every calendar of the sites; each row with a day is an event in it
import fs from 'node:fs';
import ICAL from 'ical.js';
import { datasets } from './tables.mjs';

const wrong = [];
let events = 0;
let files = 0;
for (const { id, files: { ics, json } } of datasets().filter(dataset => dataset.files.ics)) {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(ics, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const found = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
  const dated = JSON.parse(fs.readFileSync(json, 'utf8')).filter(row => row['開始日']);
  if (found.length !== dated.length) wrong.push(`${id}: ${found.length} events, the JSON has ${dated.length} with a day`);
  if (new Set(found.map(event => event.uid)).size !== found.length) wrong.push(`${id}: two events share a UID`);
  found.forEach((event, at) => {
    if (event.startDate.toString().slice(0, 10) !== dated[at]?.['開始日']) wrong.push(`${id}: ${event.summary} begins ${event.startDate}, the JSON says ${dated[at]?.['開始日']}`);
    if (event.endDate.compare(event.startDate) < 0) wrong.push(`${id}: ${event.summary} ends before it begins`);
  });
  events += found.length;
  files++;
}
wrong.slice(0, 20).forEach(line => console.log(line));
console.log(`${files} files, ${events} events`);
process.exit(wrong.length ? 1 : 0);
