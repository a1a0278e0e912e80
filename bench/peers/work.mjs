// What each peer is called with, and the work it was given: `<script> WORK.json IN.csv OUT CORES`.
import fs from 'node:fs';

const [workFile, input, out, cores = '2'] = process.argv.slice(2);
fs.mkdirSync(out, { recursive: true });

export const columns = JSON.parse(fs.readFileSync(workFile, 'utf8')).columns;
export const headers = columns.map(column => column.name);
export { input, out, cores };

export const missing = ['-', 'ー', '―', '‐', 'N/A', 'n/a', '不明', '該当なし'];
export const yes = ['有', 'あり', '有り', '○', '〇', '◯', '1', 'yes', 'true', 'はい'];
export const no = ['無', 'なし', '無し', '×', '0', 'no', 'false', 'いいえ'];

/** Days as departments abbreviate them, after their separators are gone. */
export const dayRuns = [
  [['平日', '月~金', '月-金', '月曜~金曜'], '月火水木金'],
  [['毎日', '月~日', '全日'], '月火水木金土日'],
  [['月~土'], '月火水木金土'],
  [['火~日'], '火水木金土日'],
];

/** Kinds whose reading can fail: a cell that was not empty becomes empty, and that is a fault of type. */
export const canFail = new Set(['degrees', 'metres', 'time', 'yesno', 'date', 'count']);
