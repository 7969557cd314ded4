/** Stretches of a text that name somebody: how they are joined, widened and brought back to the text as written. */
import type { NameReason } from '../../contract/names.ts';
import { sayingVerbs } from './lists/context-words.ts';
import type { MappedText } from './normalise.ts';
import type { Verdict } from './sense.ts';
import { isParticle } from './titles.ts';

/** `name`: somebody of whom the lists do not say whether they teach here. */
export type SpanKind = 'teacher' | 'pupil' | 'name' | 'class' | 'room' | 'lesson' | 'contact';

/** From and up to, in code units of the text as it was given. */
export interface Span {
  from: number;
  to: number;
  text: string;
  kind: SpanKind;
  verdict: Verdict;
  reason: NameReason;
}

/** The same in the text as it was normalised. */
export type Find = Omit<Span, 'text'>;

const weight: Readonly<Record<Verdict, number>> = { masked: 2, asked: 1, left: 0 };
const personRank: Partial<Record<SpanKind, number>> = { teacher: 3, pupil: 1, name: 2 };
/** True for what names a person. */
export const isPerson = ({ kind }: Find): boolean => personRank[kind] !== undefined;

const prefixBefore = /(?<![\p{L}\p{N}])(?:[\p{L}]{1,20}[-']){1,3}$/u;
const longestPrefix = 64;

/** A name goes with what hangs on it by a hyphen or an apostrophe: "Amelia-Rose", "o'brien"; not the s of an owner. */
function widened(find: Find, plain: string): Find {
  if (find.verdict !== 'masked') return find;
  if (find.kind === 'class') {
    const set = /^[/-]\p{L}{1,3}\d{0,2}(?![\p{L}\p{N}])/u.exec(plain.slice(find.to, find.to + 8))?.[0] ?? '';
    return { ...find, to: find.to + set.length };
  }
  if (!isPerson(find)) return find;
  if (
    /^\p{L}(?:\.\p{L})+$/u.test(plain.slice(find.from, Math.min(find.to, find.from + 12))) &&
    plain[find.to] === '.'
  )
    return { ...find, to: find.to + 1 };
  const { from, to } = withParticles(withInitials(find.from, plain), plain);
  const before = prefixBefore.exec(plain.slice(Math.max(0, from - longestPrefix), from))?.[0] ?? '';
  const opens = /^\p{Lu}/u.test(before) || /^[odm]'$/u.test(before);
  const initial = initialBehind(find, plain);
  const after =
    /^[-'](?!s(?!\p{L}))\p{L}[\p{L}'-]{0,40}/u.exec(plain.slice(find.to, find.to + 48))?.[0] ?? '';
  const goesOn = /^[-']\p{Lu}/u.test(after) || after.startsWith("'");
  return {
    ...find,
    from: opens ? from - before.length : from,
    to: Math.max(to, find.to + initial, find.to + (goesOn ? after.replace(/'s$/u, '').length : 0)),
  };
}

/** "J-L Hall", "J.L. Hall", "J. L. Hall": two letters or three in front of a name are its own. */
function withInitials(start: number, plain: string): number {
  const before = plain.slice(Math.max(0, start - 16), start);
  if (!before.includes('.') && !before.includes('-')) return start;
  const letters = /(?<![\p{L}\p{N}'])(?:\p{L}(?:-|\. ?-?)){1,2}\p{L}\.? ?$/u.exec(before)?.[0] ?? '';
  return start - letters.length;
}

/** "Mohammed A.", "Rose B asked", "Lottie P-H": the letters of a family name, which no list need have. */
function initialBehind({ from, to }: Find, plain: string): number {
  if (plain[to] !== ' ' && plain[to] !== '-') return 0;
  const behind = plain.slice(to, to + 24);
  const own = plain.slice(Math.max(from, to - 3), to);
  if (/(?:^|[^\p{L}])\p{L}$/u.test(own) && (own.length < 3 || !own.startsWith("'")))
    return /^(?:-\p{L})+(?![\p{L}\p{N}'])/u.exec(behind)?.[0].length ?? 0;
  if (!/\p{Ll}{2}$/u.test(plain.slice(from, to))) return 0;
  const letters = /^ (\p{Lu})(?:-\p{Lu})*(?![\p{L}\p{N}-]|'\p{L}{2})/u.exec(behind);
  if (!letters) return 0;
  const rest = behind.slice(letters[0].length);
  // "Told Yusuf I was there", "helped Yusuf. A girl".
  const isWord = letters[1] === 'I' || letters[1] === 'A';
  const ends = rest === '' || /^(?:[.,;:)!?]|'s(?!\p{L}))/u.test(rest);
  return isWord && !ends && !isDeed(rest) ? 0 : letters[0].length;
}

/** "A said why": not "a boy". */
function isDeed(rest: string): boolean {
  const word = /^ (\p{Ll}+)/u.exec(rest)?.[1] ?? '';
  return sayingVerbs.has(word) || (word.endsWith('ed') && word.length > 4);
}

/** "van der Berg", "de Souza": particles in front belong to the name. */
function withParticles(start: number, plain: string): { from: number; to: number } {
  let from = start;
  for (;;) {
    const before = plain.slice(Math.max(0, from - 8), from);
    const short = /v/iu.test(before) && /(?<![\p{L}\p{N}])v(?:\. ?|\/| )?d(?:\.|e|en|er)? $/iu.exec(before);
    if (short) {
      from -= short[0].length;
      continue;
    }
    const word = /(?<![\p{L}\p{N}])(\p{L}{1,5})[ -]$/u.exec(before);
    if (!word || !isParticle((word[1] ?? '').toLowerCase())) return { from, to: 0 };
    from -= word[0].length;
  }
}

function stronger(a: Find, b: Find): Find {
  if (weight[a.verdict] !== weight[b.verdict]) return weight[a.verdict] > weight[b.verdict] ? a : b;
  return (personRank[a.kind] ?? 0) >= (personRank[b.kind] ?? 0) ? a : b;
}

/** Whether two that follow one another are one name: "Rose Hall", "M. Hall", "Hall, Mark". */
function isOneName(last: Find, next: Find, plain: string): boolean {
  const gap = plain.slice(last.to, next.from);
  if (last.verdict !== 'masked' || next.verdict !== 'masked') return false;
  if (!isPerson(last) || !isPerson(next)) return last.kind === next.kind && gap === ' ';
  if (gap === ' ' || gap === '-' || gap === '') return true;
  const isInitial = /(?<!\p{L})\p{L}$/u.test(plain.slice(Math.max(last.from, last.to - 2), last.to));
  return isInitial && (gap === '. ' || gap === '.');
}

/** In order and without overlap. Where two overlap the stronger verdict holds for both. */
export function joined(finds: readonly Find[], plain: string): Find[] {
  const all: Find[] = [];
  const wide = finds.map((find) => widened(find, plain));
  for (const find of wide.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    if (last === undefined || (find.from >= last.to && !isOneName(last, find, plain))) {
      all.push({ ...find });
      continue;
    }
    if (last.verdict !== 'left' && find.verdict === 'left') continue;
    const from = last.verdict === 'left' && find.verdict !== 'left' ? find.from : last.from;
    const to = last.verdict === 'left' && find.verdict !== 'left' ? find.to : Math.max(last.to, find.to);
    Object.assign(last, stronger(last, find), { from, to });
  }
  return all;
}

/** Brings stretches back to the text as it was written. */
export function inOriginal(finds: readonly Find[], text: string, { from, to }: MappedText): Span[] {
  const placed = finds.map((find) => ({
    ...find,
    from: from?.[find.from] ?? find.from,
    to: to?.[find.to - 1] ?? Math.min(find.to, text.length),
  }));
  // One sign may read as several, each in a find of its own ("⅐" as "1/7"): it belongs to the one that hides it.
  for (const [at, one] of placed.entries()) {
    const before = placed[at - 1];
    if (before === undefined || before.to <= one.from) continue;
    if (before.verdict === 'left') before.to = Math.max(before.from, one.from);
    else one.from = Math.min(before.to, one.to);
  }
  return placed
    .filter((one) => one.to > one.from)
    .map((one) => ({ ...one, text: text.slice(one.from, one.to) }));
}
