/** Years as UK schools write them, each by one name: "R", "Yr 7", "7B/Ma1", "Y12/13", "P7", "KS3", "Sixth form". */

export interface YearsIn {
  /** "Nursery", "Reception", "7", "P7", "S3". */
  readonly years: readonly string[];
  /** Stages of which it is not said which of their years: "KS3". */
  readonly stages: readonly string[];
}

const numbered = (from: number, to: number, prefix = ''): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${from + at}`);

const primary = ['Reception', ...numbered(1, 6), ...numbered(1, 7, 'P')];
const secondary = [...numbered(7, 11), ...numbered(1, 6, 'S')];

const yearsOfStages: ReadonlyMap<string, readonly string[]> = new Map([
  ['EYFS', ['Nursery', 'Reception']],
  ['KS1', numbered(1, 2)],
  ['Lower KS2', numbered(3, 4)],
  ['Upper KS2', numbered(5, 6)],
  ['KS2', numbered(3, 6)],
  ['KS3', numbered(7, 9)],
  ['KS4', numbered(10, 11)],
  ['Sixth form', numbered(12, 13)],
  ['Primary', primary],
  ['Secondary', secondary],
  ['Several years', ['Nursery', ...primary, ...secondary, ...numbered(12, 13)]],
]);

/** Years that a school has together: where one of them was visited, the others exist. */
const together = [
  numbered(1, 2),
  numbered(3, 6),
  numbered(7, 11),
  numbered(12, 13),
  numbered(1, 7, 'P'),
  numbered(1, 6, 'S'),
];

/** From the youngest on; a stage behind the last of its years. */
const inOrder = [
  ...['Nursery', 'Reception', 'EYFS', '1', '2', 'KS1', '3', '4', 'Lower KS2', '5', '6', 'Upper KS2', 'KS2'],
  ...['Primary', ...numbered(7, 9), 'KS3', '10', '11', 'KS4', 'Secondary', '12', '13', 'Sixth form'],
  ...[...numbered(1, 7, 'P'), ...numbered(1, 6, 'S'), 'Several years'],
];

const numberWords = 'one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ');

/** Whether the younger stands first, and what is none of these before all. */
export const yearPlace = (name: string): number => inOrder.indexOf(name);

/** The years among which the visits to stages were. */
export const yearsOfStage = (stage: string): readonly string[] => yearsOfStages.get(stage) ?? [];

/** Every year that a school with these has. */
export function yearsBeside(visited: ReadonlySet<string>): string[] {
  return together.filter((years) => years.some((year) => visited.has(year))).flat();
}

type Kind = 'set' | 'ks' | 'stage' | 'named' | 'p' | 's' | 'year';

/** In the order in which they are tried; what is in brackets is the number. */
const mentions: readonly (readonly [Kind, string, string?])[] = [
  [
    'set',
    String.raw`(?:sets?|groups?|bands?|streams?|periods?|lessons?|rooms?)\s*\d+\w*|class\s*\d+(?![a-z\d])`,
  ],
  ['stage', String.raw`(?:lower|l)[\s.-]*(?:ks|key\s*stage)\s*2(?!\d)`, 'Lower KS2'],
  ['stage', String.raw`(?:upper|u)[\s.-]*(?:ks|key\s*stage)\s*2(?!\d)`, 'Upper KS2'],
  ['ks', String.raw`(?:ks|key\s*stage)\s*([1-5])(?!\d)`],
  ['stage', String.raw`eyfs|early\s*years|foundation\s*stage(?!\s*[12])`, 'EYFS'],
  ['named', String.raw`(?:lower|l)[\s.-]*(?:sixth|6th|6|vi)(?:\s*form)?`, '12'],
  ['named', String.raw`(?:upper|u)[\s.-]*(?:sixth|6th|6|vi)(?:\s*form)?`, '13'],
  ['stage', String.raw`(?:sixth|6th)\s*form|sixth|post[\s-]*16`, 'Sixth form'],
  [
    'named',
    String.raw`reception|rec|derbyn|foundation\s*(?:stage\s*)?2|fs?2|y(?:ea)?r\.?\s*r|yr(?![\s.]*\d)|r`,
    'Reception',
  ],
  [
    'named',
    String.raw`nursery|nurs?|pre-?school|meithrin|foundation\s*(?:stage\s*)?1|fs?1|n[12]?`,
    'Nursery',
  ],
  ['p', String.raw`(?:primary\s*|p)([1-7])(?!\d)[a-z]?`],
  ['s', String.raw`(?:secondary\s*|senior\s*|s)([1-6])(?!\d)[a-z]?`],
  ['stage', 'infants?', 'KS1'],
  ['stage', 'juniors?', 'KS2'],
  ['stage', 'primary', 'Primary'],
  ['stage', 'secondary', 'Secondary'],
  ['stage', String.raw`whole\s*school|all|mixed|various|several|vertical`, 'Several years'],
  [
    'year',
    // The letters and the set of a class, so that they are no further year.
    String.raw`(?:(?:years?|yrs?|y|grades?|blwyddyn|bl|forms?)\.?\s*(?:groups?\s*)?)?(\d{1,2}|${numberWords.join('|')})(?!\d)(?:st|nd|rd|th|\.\d|[a-z]{0,3}\d?[/. -](?!yr|ks)[a-z]{2}\d{1,2}|[a-z]{1,3}\d?)?`,
  ],
];

const mention = new RegExp(
  mentions
    .map(([, pattern], at) => String.raw`(?<m${at}>(?<![\p{L}\d])(?:${named(pattern, at)})(?![\p{L}\d]))`)
    .join('|'),
  'giu',
);

/** The number's brackets are given a name. */
function named(pattern: string, at: number): string {
  return pattern.replace(/\((?!\?)/, `(?<n${at}>`);
}

interface Mention {
  readonly kind: Kind;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly hasPrefix: boolean;
}

function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(mention)].flatMap((match): Mention[] => {
    const at = mentions.findIndex((_, index) => match.groups?.[`m${index}`] !== undefined);
    const [kind, , name] = mentions[at] ?? [];
    if (kind === undefined) return [];
    const written = (match.groups?.[`n${at}`] ?? '').toLowerCase();
    const word = numberWords.indexOf(written);
    // "One of the year 7 groups": a number in words is a year only behind the word for it.
    const hasPrefix = kind !== 'year' || !match[0].toLowerCase().startsWith(written);
    if (word >= 0 && !hasPrefix) return [];
    const number = word < 0 ? String(Number(written)) : String(word + 1);
    return [{ kind, name: name ?? number, from: match.index, to: match.index + match[0].length, hasPrefix }];
  });
}

/** How a mention is called among the years, and among the stages; null: it is none. */
function called(kind: Kind, name: string): { year: string } | { stage: string } | null {
  if (kind === 'set') return null;
  if (kind === 'stage') return { stage: name };
  if (kind === 'ks') return { stage: name === '5' ? 'Sixth form' : `KS${name}` };
  const year = kind === 'p' || kind === 's' ? `${kind.toUpperCase()}${name}` : name;
  return inOrder.includes(year) ? { year } : null;
}

const isRange = (between: string): boolean => /^\s*(?:-|–|—|to)\s*$/iu.test(between);
const isList = (between: string): boolean => /^\s*(?:(?:[/&,+;-]|–|—|and|or|to)\s*)+$/iu.test(between);

/** The years from one to another, both aside; none where they do not follow each other. */
function yearsBetween(first: string, last: string): string[] {
  const line = ['Nursery', 'Reception', ...numbered(1, 13)];
  const lines = [line, numbered(1, 7, 'P'), numbered(1, 6, 'S')];
  const own = lines.find((years) => years.includes(first) && years.includes(last)) ?? [];
  return own.slice(own.indexOf(first) + 1, Math.max(0, own.indexOf(last)));
}

interface Before {
  readonly kind: Kind;
  readonly to: number;
  readonly year: string | null;
}

/** "KS3/4" and "P6/7": a number alone is of the kind of the one before it. */
function kindOf({ kind, hasPrefix }: Mention, before: Before | null, between: string | null): Kind {
  if (before === null || between === null || kind !== 'year' || hasPrefix || !isList(between)) return kind;
  return before.kind === 'ks' || before.kind === 'p' || before.kind === 's' ? before.kind : kind;
}

/** What years a text names: none where it speaks of something else. */
export function yearsIn(text: string): YearsIn {
  const years = new Set<string>();
  const stages = new Set<string>();
  let before: Before | null = null;
  for (const one of mentionsIn(text)) {
    const between = before && text.slice(before.to, one.from);
    const kind = kindOf(one, before, between);
    const found = called(kind, one.name);
    const year: string | null = found && 'year' in found ? found.year : null;
    if (year !== null) {
      if (before?.year && between !== null && isRange(between))
        for (const other of yearsBetween(before.year, year)) years.add(other);
      years.add(year);
    } else if (found && 'stage' in found) stages.add(found.stage);
    before = { kind, to: one.to, year };
  }
  // "KS3, Year 8" says which year it was.
  for (const stage of stages) if (yearsOfStage(stage).some((year) => years.has(year))) stages.delete(stage);
  return { years: [...years], stages: [...stages] };
}

/** A text without its years: "" for "Year 3" and "7B/Ma1", "Maths" for "KS3 Maths". */
export function withoutYears(text: string): string {
  return text
    .replace(mention, ' ')
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s/&,+;:–-]+|[\s/&,+;:–-]+$/gu, '');
}
