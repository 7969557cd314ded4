/** Words that somebody typed on a slide, and what a speaker is told there: read like everything else that leaves. */
import type { DeckPlan } from '../../contract/deck-plan.ts';
import type { OtherText } from '../../contract/calls/lines.ts';
import { lineKey } from './line-keys.ts';
import { readText } from './read-text.ts';
import type { OtherFacts } from './review-texts.ts';
import { longestItem, textState, tooLong } from './text-state.ts';

/** A text as somebody typed it on a slide of a deck. */
export interface TypedText {
  key: string;
  slideId: string;
  /** The text of the slide in whose place it stands; null: what the speaker reads. */
  from: string | null;
  /** As written. */
  text: string;
}

/** Longer notes do not stand on a page of notes. */
const longestNotes = 5000;

/** A short name of a text, the same on every machine (FNV-1a, 32 bits, over UTF-16 units). */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * Every text that was typed for a deck; one that only leaves something out is none. A key is of one wording on one deck of one
 * debrief: usual decks and their slides are called alike everywhere, and what was left out once is not what is typed next.
 */
export function typedTexts(walkId: string, { id, slides }: Pick<DeckPlan, 'id' | 'slides'>): TypedText[] {
  return slides.flatMap(({ slideId, notes, texts }) => {
    const typed = (place: string, from: string | null, text: string): TypedText => ({
      key: lineKey('slide', `${walkId}/${id}/${slideId}/${place}/${nameOf(text)}`),
      slideId,
      from,
      text,
    });
    return [
      ...texts.filter(({ to }) => to !== '').map(({ from, to }) => typed(nameOf(from), from, to)),
      ...(notes === null ? [] : [typed('notes', null, notes)]),
    ];
  });
}

/**
 * What stands in the place of somebody's line is a line too, and always read; anything else only where something in it is
 * marked.
 * @param lines texts of lines, as they stand by themselves
 */
export function reviewTyped(
  typed: readonly TypedText[],
  lines: ReadonlySet<string>,
  { engine, stored, contextOf }: Pick<OtherFacts, 'engine' | 'stored' | 'contextOf'>,
): OtherText[] {
  return typed.map(({ key, slideId, from, text }) => {
    const now = readText(engine, text, contextOf(null));
    const isTooLong = now.text.length > (from === null ? longestNotes : longestItem);
    const { state, why } = isTooLong
      ? ({ state: 'barred', why: tooLong } as const)
      : textState(key, now, stored, from !== null && lines.has(from));
    return {
      key,
      what: from === null ? 'speaker-notes' : 'typed',
      themeId: null,
      slideId,
      text: now.text,
      marks: now.marks,
      state,
      why,
      isStanding: state === 'ticked' || state === 'clear',
    };
  });
}
