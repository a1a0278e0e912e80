// Half-width katakana and what each stands for; those with a sound mark are two characters long and come first.
const bare = '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';
const voiced = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ', voicedFrom = 'カキクケコサシスセソタチツテトハヒフヘホウ';
const popped = 'パピプペポ', poppedFrom = 'ハヒフヘホ';
const half = full => String.fromCharCode(0xff61 + bare.indexOf(full));

export const single = { half: [...bare].map(half).join(''), full: bare };
export const marked = [
  ...[...voiced].map((full, i) => [half(voicedFrom[i]) + '\uff9e', full]),
  ...[...popped].map((full, i) => [half(poppedFrom[i]) + '\uff9f', full]),
];
