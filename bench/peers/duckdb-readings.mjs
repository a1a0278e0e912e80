// Each way of reading a cell (BENCH: README.md, "The work"), as macros of DuckDB.
import { marked, single } from './kana.mjs';
import { dayRuns, no, yes } from './work.mjs';

const list = values => values.map(value => `'${value}'`).join(', ');
const wholeKana = marked.reduce((inner, [half, full]) => `replace(${inner}, '${half}', '${full}')`, 'c');
const degreeSign = '(?:北緯|東経|N|E)?';
const dashDate = '[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})';

export const readings = [
  `pad(c, n) AS CASE WHEN length(c) < n AND regexp_full_match(c, '[0-9]+') THEN lpad(c, n, '0') ELSE c END`,
  `read_kana(c) AS CASE WHEN regexp_matches(c, '[｡-ﾟ]') THEN translate(${wholeKana}, '${single.half}', '${single.full}') ELSE c END`,
  `read_dashes(c) AS regexp_replace(c, '[ー―‐]', '-', 'g')`,
  `read_lower(c) AS lower(c)`,

  `of_degrees(p) AS CASE WHEN p.d <> '' THEN round(CAST(p.d AS DOUBLE) + CAST(p.m AS DOUBLE) / 60 + CAST(p.s AS DOUBLE) / 3600, 6) END`,
  `read_degrees(c) AS CASE WHEN regexp_full_match(c, '${degreeSign}[0-9]+([.][0-9]+)?') THEN CAST(regexp_extract(c, '[0-9]+([.][0-9]+)?') AS DOUBLE)
     ELSE of_degrees(regexp_extract(c, '^${degreeSign}([0-9]+)[度°]([0-9]+)[分′'']([0-9]+(?:[.][0-9]+)?)(?:秒|″|′′|")$', ['d', 'm', 's'])) END`,
  `read_metres(c) AS CASE WHEN regexp_full_match(replace(c, ',', ''), '-?[0-9]+([.][0-9]+)?(m|メートル)?') THEN TRY_CAST(regexp_extract(replace(c, ',', ''), '^-?[0-9.]+') AS DOUBLE) END`,
  `read_count(c) AS CASE WHEN regexp_full_match(replace(c, ',', ''), '-?[0-9]+人?') THEN TRY_CAST(regexp_extract(replace(c, ',', ''), '^-?[0-9]+') AS BIGINT) END`,

  `grouped_phone(c, d) AS CASE
     WHEN length(d) = 11 AND left(d, 3) IN ('050', '070', '080', '090') THEN d[1:3] || '-' || d[4:7] || '-' || d[8:]
     WHEN length(d) <> 10 OR left(d, 1) <> '0' THEN c
     WHEN left(d, 2) IN ('03', '06') THEN d[1:2] || '-' || d[3:6] || '-' || d[7:]
     WHEN left(d, 4) = '0120' THEN d[1:4] || '-' || d[5:7] || '-' || d[8:]
     ELSE d[1:3] || '-' || d[4:6] || '-' || d[7:] END`,
  `read_phone(c) AS grouped_phone(c, regexp_replace(CASE WHEN starts_with(c, '+81') THEN '0' || c[4:] ELSE c END, '[^0-9]', '', 'g'))`,
  `grouped_postal(c, d) AS CASE WHEN length(d) = 7 THEN d[1:3] || '-' || d[4:] ELSE c END`,
  `read_postal(c) AS grouped_postal(c, regexp_replace(c, '[^0-9]', '', 'g'))`,

  `whole_days(c) AS CASE ${dayRuns.map(([forms, days]) => `WHEN list_contains([${list(forms)}], c) THEN '${days}'`).join(' ')} ELSE c END`,
  `read_weekdays(c) AS whole_days(regexp_replace(c, '[、,・ ]', '', 'g'))`,
  `clock(h, m) AS CASE WHEN h <= 24 AND m < 60 THEN lpad(h::VARCHAR, 2, '0') || ':' || lpad(m::VARCHAR, 2, '0') END`,
  `of_time(p) AS CASE WHEN p.h <> '' THEN clock(CAST(p.h AS INT) + CASE WHEN p.half = '午後' AND CAST(p.h AS INT) < 12 THEN 12 ELSE 0 END, CASE WHEN p.m = '' THEN 0 ELSE CAST(p.m AS INT) END) END`,
  `read_time(c) AS CASE WHEN c IS NOT NULL THEN of_time(regexp_extract(c, '^(午前|午後)?([0-9]{1,2})[:時]?([0-9]{2})?(?::[0-9]{2}|分)?$', ['half', 'h', 'm'])) END`,
  `read_yesno(c) AS CASE WHEN list_contains([${list(yes)}], lower(c)) THEN true WHEN list_contains([${list(no)}], lower(c)) THEN false END`,

  `day(y, m, d) AS TRY_CAST(y || '-' || m || '-' || d AS DATE)`,
  `of_western(p) AS day(p.y, p.m, p.d)`,
  `of_era(p) AS day((CASE WHEN p.e IN ('令和', 'R') THEN 2018 WHEN p.e IN ('平成', 'H') THEN 1988 ELSE 1925 END + CASE WHEN p.y = '元' THEN 1 ELSE TRY_CAST(p.y AS INT) END)::VARCHAR, p.m, p.d)`,
  `read_date(c) AS CASE
     WHEN regexp_full_match(c, '[0-9]{4}${dashDate}日?( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?') THEN of_western(regexp_extract(c, '^([0-9]{4})${dashDate}', ['y', 'm', 'd']))
     WHEN regexp_full_match(c, '(令和|平成|昭和|R|H|S)(元|[0-9]{1,2})${dashDate}日?') THEN of_era(regexp_extract(c, '^(令和|平成|昭和|R|H|S)(元|[0-9]{1,2})${dashDate}', ['e', 'y', 'm', 'd']))
     WHEN regexp_full_match(c, '[0-9]{8}') THEN day(c[1:4], c[5:6], c[7:8])
     WHEN regexp_full_match(c, '[0-9]{5}') THEN DATE '1899-12-30' + CAST(c AS INT) END`,
].map(definition => `CREATE MACRO ${definition}`);
