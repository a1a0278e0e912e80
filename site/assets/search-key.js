// The form in which a query meets the index. Says the same as SearchKey.cs; tests/vectors/search-key.csv holds the two together.
const digits = '〇一二三四五六七八九';
const variants = new Map(Object.entries({
  '\u9AD9': '\u9AD8', '\uFA11': '\u5D0E', '\u6FF1': '\u6D5C', '\u6FA4': '\u6CA2', '\u9F4B': '\u658E', '\u9F4A': '\u6589', '\u908A': '\u8FBA', '\u9089': '\u8FBA',
  '\u5EE3': '\u5E83', '\u5CEF': '\u5CF0', '\u6AFB': '\u685C', '\u5D8B': '\u5CF6', '\u7AC8': '\u7AC3', '\u9F8D': '\u7ADC', '\u570B': '\u56FD', '\u5B78': '\u5B66',
}));
const isKanji = c => /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF]/.test(c);

function fold(c) {
  if (c >= '\u30A1' && c <= '\u30F6') return String.fromCharCode(c.charCodeAt(0) - 0x60);
  if (variants.has(c)) return variants.get(c);
  return c === '\u30FC' || (c >= '\uD800' && c <= '\uDFFF') || /^[\p{L}\p{Nd}\p{Nl}]$/u.test(c) ? c : '';
}

function between(key) {
  const letters = key.split('');
  for (let i = 1; i < letters.length - 1; i++) {
    if (!isKanji(key[i - 1]) || !isKanji(key[i + 1])) continue;
    if ('\u304B\u304C\u3051\u3096\u3095'.includes(letters[i])) letters[i] = '\u304C';
    else if ('\u306E\u4E4B'.includes(letters[i])) letters[i] = '\u306E';
  }
  return letters.join('');
}

function number(numeral) {
  const ten = numeral.indexOf('十');
  if (ten < 0) return [...numeral].reduce((sum, c) => sum * 10 + digits.indexOf(c), 0);
  const tens = ten === 0 ? 1 : digits.indexOf(numeral[ten - 1]);
  const ones = ten === numeral.length - 1 ? 0 : Math.max(digits.indexOf(numeral[ten + 1]), 0);
  return Math.max(tens, 1) * 10 + ones;
}

export function searchKey(text) {
  const key = between(text.normalize('NFKC').toLowerCase().split('').map(fold).join(''));
  return key.replace(/([〇一二三四五六七八九十]+)丁目/g, (_, numeral) => number(numeral) + '丁目');
}

export function grams(key) {
  return key.length < 2 ? (key ? [key] : []) : Array.from({ length: key.length - 1 }, (_, i) => key.slice(i, i + 2));
}

// FNV-1a over UTF-16 units: which shard of the index a gram lies in.
export function shardOf(gram, shards) {
  let hash = 2166136261;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 16777619) >>> 0;
  return hash % shards;
}
