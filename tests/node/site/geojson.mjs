// node site/geojson.mjs SITE …  - every GeoJSON of the sites satisfies RFC 7946, and holds the rows of the JSON that have a place
import fs from 'node:fs';
import { datasets } from './tables.mjs';

const wrong = [];
let features = 0;
let files = 0;
for (const { id, files: { geojson, json } } of datasets().filter(dataset => dataset.files.geojson)) {
  const text = fs.readFileSync(geojson, 'utf8');
  const collection = JSON.parse(text);
  const rows = JSON.parse(fs.readFileSync(json, 'utf8'));
  const fault = message => wrong.push(`${id}: ${message}`);
  if (text.startsWith('\uFEFF')) fault('begins with a byte order mark');
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features)) fault('is no FeatureCollection (3.3)');
  if ('crs' in collection) fault('names a coordinate system (4)');
  if ('coordinates' in collection || 'geometry' in collection || 'properties' in collection) fault('has a member of another type (7.1)');
  if (collection.bbox) checkBox(collection, fault);
  const meant = rows.filter(row => row['緯度'] !== null && row['経度'] !== null);
  const placed = collection.features.filter(feature => feature.geometry !== null);
  if (placed.length !== meant.length) fault(`${placed.length} points, the JSON has ${meant.length}`);
  placed.forEach((feature, at) => checkPoint(feature.geometry, meant[at], fault));
  for (const feature of collection.features) {
    if (feature.type !== 'Feature' || !('geometry' in feature) || typeof feature.properties !== 'object') fault('a feature without geometry or properties (3.2)');
    if ('id' in feature && !['string', 'number'].includes(typeof feature.id)) fault('an id that is neither text nor number (3.2)');
  }
  features += collection.features.length;
  files++;
}
wrong.slice(0, 20).forEach(line => console.log(line));
console.log(`${files} files, ${features} features`);
process.exit(wrong.length ? 1 : 0);

function checkPoint(geometry, row, fault) {
  const [longitude, latitude, ...more] = geometry.coordinates;
  if (geometry.type !== 'Point' || more.length > 1) fault('a geometry that is no point (3.1.2)');
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) fault(`${longitude}, ${latitude} is no longitude and latitude (3.1.1)`);
  if (row && (longitude !== row['経度'] || latitude !== row['緯度'])) fault(`${longitude}, ${latitude} is not where the JSON says`);
}

function checkBox({ bbox, features }, fault) {
  const points = features.filter(feature => feature.geometry !== null).map(feature => feature.geometry.coordinates);
  const around = [0, 1].flatMap(axis => Math.min(...points.map(point => point[axis]))).concat([0, 1].flatMap(axis => Math.max(...points.map(point => point[axis]))));
  if (bbox.length !== 4 || bbox.some((edge, at) => edge !== around[at])) fault(`the box ${bbox} is not that of the points, ${around} (5)`);
}
