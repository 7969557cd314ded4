/** Invented records in any number, the same in every run. */

const texts = [
  'Two partners compared methods before anyone wrote the answer down.',
  'The goal was read out once and not used again in the ten minutes.',
  'Four of the five pupils asked could say what they were practising.',
  'Boards went up on a count of three, and the wrong ones were talked about before the next example was chosen.',
  'Sentence stems stood on every desk; about half of the pairs used one.',
  '“I wait till I have said it to my partner, then I put my hand up.”',
  'The same three pupils answered every question from the front. After the pause was tried, nine others offered something, and two of them changed their answer because of what they had heard.',
  'One minute of silent planning with pens down, then hands.',
];

const areas = [
  'Curriculum match',
  'Participation',
  'Learning environment',
  'Clear goals',
  'Progress',
  'Pupil voice',
];
const kinds = ['saw', 'heard', 'pupil-voice', 'wondering'];

const pick = <T>(from: readonly T[], index: number): T => {
  const item = from[index % from.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const syllables = [
  'bar',
  'cot',
  'den',
  'fal',
  'gor',
  'hew',
  'kil',
  'mer',
  'nash',
  'pol',
  'rud',
  'sten',
  'tav',
  'wick',
];

/** Surnames that nobody could take for misspellings of one another. */
const teacher = (index: number): string =>
  `Ms ${pick('ABCDEFGHJKLMNPRSTVW'.split(''), index)} ${pick(syllables, index * 5).toUpperCase()[0]}${pick(syllables, index * 5).slice(1)}${pick(syllables, index)}${pick(syllables, index * 3 + 1)}`;

const day = (index: number): string => `2026-10-${String(5 + (index % 12)).padStart(2, '0')}`;

const inventedText = (visit: number, piece: number): string =>
  `${pick(texts, visit * 3 + piece)} (${visit}.${piece})`;

/** The app's own JSON with this many cards, eight a visit. */
export function generatedWalk(cards: number, textOf = inventedText): string {
  const visits = Array.from({ length: Math.ceil(cards / 8) }, (_, visit) => ({
    id: `v-${visit}`,
    observer: `Observer ${visit % 6}`,
    date: day(visit),
    period: String(1 + (visit % 6)),
    teacher: teacher(visit % 40),
    class: `${7 + (visit % 5)}X/Ma${visit}`,
    evidence: Array.from({ length: Math.min(8, cards - visit * 8) }, (_, piece) => ({
      focusArea: pick(areas, visit * 5 + piece * 7),
      kind: pick(kinds, visit + piece),
      text: textOf(visit, piece),
    })),
  }));
  return JSON.stringify({
    format: 'learning-walk-records',
    version: 1,
    walk: { title: `Generated walk of ${cards} cards` },
    visits,
  });
}

/** A form's answers through Google Sheets, as CSV with five text columns. */
export function generatedCsv(rows: number): string {
  const header = [
    'Timestamp',
    'Email address',
    'Date of visit',
    'Lesson',
    'Year group',
    'Subject',
    'Class',
    'Teacher',
    'Focus area',
    'What did you see?',
    'What did you hear?',
    'Pupil quote',
    'One wondering',
    'Evidence',
  ];
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const body = Array.from({ length: rows }, (_, row) =>
    line([
      `${String(13 + (row % 12)).padStart(2, '0')}/10/2026 09:${String(row % 60).padStart(2, '0')}:${String(row % 59).padStart(2, '0')}`,
      `observer${row % 6}@school.example`,
      `${String(13 + (row % 12)).padStart(2, '0')}/10/2026`,
      `P${1 + (row % 6)}`,
      `Y${7 + (row % 5)}`,
      'English',
      `${7 + (row % 5)}X/En${row}`,
      teacher(row % 40),
      pick(areas, row),
      `${pick(texts, row)} ${pick(texts, row + 3)} Row ${row}.`,
      pick(texts, row + 1),
      pick(texts, row + 5),
      'What would change if the pause came first?',
      pick(texts, row + 2),
    ]),
  );
  return [line(header), ...body].join('\r\n');
}
