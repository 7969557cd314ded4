/** Titles, wonderings, decisions and questions: read only where something in them is marked. */
import type { Decision, Note } from '../../contract/calls/board.ts';
import type { OtherText } from '../../contract/calls/lines.ts';
import type { NameEngine } from '../veil/engine.ts';
import { lineKey } from './line-keys.ts';
import { readText } from './read-text.ts';
import type { LineFacts } from './review-groups.ts';
import type { StoredLines } from './stored-lines.ts';
import { longestFocus, longestItem, longestLine, textState, tooLong } from './text-state.ts';

export interface OtherFacts {
  walkId: string;
  title: string;
  focus: string | null;
  /** Those that stand in the deck, in its order. */
  themes: readonly { themeId: string; title: string }[];
  notes: readonly Pick<Note, 'id' | 'themeId' | 'kind' | 'text'>[];
  decisions: readonly Pick<Decision, 'id' | 'kind' | 'text' | 'state' | 'carriedFrom'>[];
  engine: NameEngine;
  stored: StoredLines;
  contextOf: LineFacts['contextOf'];
}

type What = OtherText['what'];

/** Every text of a deck that is no line, in the order of the deck. */
export function reviewTexts(facts: OtherFacts): OtherText[] {
  const { walkId, title, focus, themes, notes, decisions } = facts;
  const wonderings = (themeId: string | null): OtherFacts['notes'] =>
    notes.filter((note) => note.kind === 'wonder' && note.themeId === themeId);
  const open = decisions.filter(({ state }) => state === 'open');
  const done = decisions.filter(({ state, carriedFrom }) => state === 'done' && carriedFrom !== null);
  return [
    review(facts, 'walk-title', lineKey('walk-title', walkId), null, title),
    ...(focus === null ? [] : [review(facts, 'focus', lineKey('focus', walkId), null, focus)]),
    ...themes.flatMap((theme) => [
      review(facts, 'title', lineKey('title', theme.themeId), theme.themeId, theme.title),
      ...firstStands(
        wonderings(theme.themeId).map(({ id, text }) =>
          review(facts, 'wonder', lineKey('note', id), theme.themeId, text),
        ),
      ),
    ]),
    ...(['keep', 'ask', 'support'] as const).flatMap((kind) =>
      open
        .filter((one) => one.kind === kind)
        .map(({ id, text }) => review(facts, kind, lineKey('decision', id), null, text)),
    ),
    ...done.map(({ id, text }) => review(facts, 'done', lineKey('decision', id), null, text)),
    ...wonderings(null).map(({ id, text }) => review(facts, 'question', lineKey('note', id), null, text)),
  ];
}

/** A theme's slide has one wondering: the first that nobody dropped. */
function firstStands(wonderings: readonly OtherText[]): OtherText[] {
  const first = wonderings.find(({ state }) => state !== 'dropped' && state !== 'barred');
  return wonderings.map((one) => (one === first ? one : { ...one, isStanding: false }));
}

const longest: Readonly<Record<What, number>> = {
  'walk-title': longestLine,
  focus: longestFocus,
  title: longestLine,
  wonder: longestLine,
  keep: longestItem,
  ask: longestItem,
  support: longestItem,
  done: longestItem,
  question: longestItem,
  typed: longestItem,
  'speaker-notes': longestItem,
};

/** Ids of slides are as the deck has them. */
function slideOf(what: What, themeId: string | null): string {
  if (themeId !== null) return `theme:${themeId}`;
  if (what === 'walk-title' || what === 'focus') return 'thanks';
  if (what === 'done') return 'done';
  return what === 'keep' || what === 'support' ? 'decisions' : 'questions';
}

function review(
  { engine, stored, contextOf }: OtherFacts,
  what: What,
  key: string,
  themeId: string | null,
  written: string,
): OtherText {
  const now = readText(engine, written, contextOf(null));
  const { state, why } =
    now.text.length > longest[what]
      ? ({ state: 'barred', why: tooLong } as const)
      : textState(key, now, stored, false);
  const isStanding = state === 'ticked' || state === 'clear';
  return {
    key,
    what,
    themeId,
    slideId: slideOf(what, themeId),
    text: now.text,
    marks: now.marks,
    state,
    why,
    isStanding,
  };
}
