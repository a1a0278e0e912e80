// ical.js reads the calendar; what it saw goes out as one line per event.
import fs from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component);
  console.log([event.uid, event.summary, event.startDate.toString(), event.endDate.toString(), event.startDate.zone.tzid, event.location ?? '', JSON.stringify(event.description ?? '')].join('|'));
}
