/** The slide of what was looked for: made where it is chosen, its numbers those of the release, its words covered. */
import { parse } from 'pptxtojson/dist/index.js';
import { describe, expect, test } from 'vitest';
import type { Slide } from '../../../core/contract/calls/slides.ts';
import type { DeckPlan } from '../../../core/contract/deck-plan.ts';
import { usualDeck } from '../../../core/domain/board/plan-decks.ts';
import { makeDeck, usualChoices, type Arrangement } from '../../../core/domain/deck/deck.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import type { Release, ReleasedLookFor } from '../../../core/domain/release/release.ts';
import { rosterOf } from '../../../core/domain/veil/file-names.ts';
import type { WalkFacts } from '../../../core/domain/walk-facts.ts';
import { checkFile } from '../../../core/features/slides/check-file.ts';
import { lookedFor } from '../release/support/looked-for.ts';
import { range } from '../release/support/school.ts';
import { fileOf } from './support/decks.ts';
import { elmfield, readFiles } from './support/elmfield.ts';
import { member } from './support/facts.ts';
import { readSlides } from './support/file-reader.ts';
import { releaseOf, slidesOf } from './support/releases.ts';

type Chart = Extract<Slide, { kind: 'chart' }>;

const on: DeckPlan = {
  ...usualDeck,
  slides: [{ slideId: 'look-fors', isOn: true, notes: null, texts: [] }],
};
const chosen: Arrangement = { plan: on, texts: [], notes: [] };
const dressed = { look: plainLook, choices: usualChoices, plan: on };

const slidesIn = (release: Release, arrangement = chosen): Chart[] =>
  makeDeck(release, usualChoices, arrangement).deck.slides.flatMap((slide) =>
    slide.kind === 'chart' && slide.of === 'look-fors' ? [slide] : [],
  );

const row = (
  label: string,
  count: number,
  of: number,
  more: Partial<ReleasedLookFor> = {},
): ReleasedLookFor => ({
  cell: `look-for:${label}`,
  recordedCell: `look-for:${label}:recorded`,
  label,
  upper: ['Mostly', 'Throughout'],
  figure: {
    cell: `look-for:${label}`,
    word: count / of < 0.5 ? 'some' : 'many',
    isAgreed: false,
    count,
    of,
    asOf: null,
  },
  ...more,
});

const talk = lookedFor({
  talk: { of: range(0, 20), seen: range(0, 12) },
  ask: { of: range(0, 20), seen: range(5, 14) },
});

const release = {
  ...releaseOf(talk),
  lookFors: [row('Pupils say why', 8, 13), row('Pupils ask why', 6, 13)],
};

describe('what stands on it', () => {
  test('its rows in the order of the form, of the visits that recorded them', () => {
    const [slide] = slidesIn(release);
    expect(slide).toMatchObject({
      id: 'look-fors',
      accent: null,
      earlier: null,
      chart: {
        title: 'One thing we looked for came up in many of the visits that recorded it',
        subtitle: 'Mostly or throughout, of the visits that recorded it. Not recorded is not “no”.',
        rows: [{ label: 'Pupils say why' }, { label: 'Pupils ask why' }],
        footnote: 'What rests on few visits is not shown',
        scale: 13,
        alt: 'Bar chart. Pupils say why: mostly or throughout, 8 of 13 visits that recorded it. Pupils ask why: mostly or throughout, 6 of 13 visits that recorded it.',
      },
    });
    expect(slide?.notes.join(' ')).toContain('Not recorded is not “no”');
  });

  test('nothing of it where it is not chosen, or where there is nothing', () => {
    expect(slidesIn(release, { ...chosen, plan: usualDeck })).toEqual([]);
    expect(slidesIn({ ...release, lookFors: [] })).toEqual([]);
  });

  test('on two scales each row says what it counts', () => {
    const often = row('Pupils ask why', 6, 13, { upper: ['A few times', 'Throughout'] });
    const [slide] = slidesIn({ ...release, lookFors: [row('Pupils say why', 8, 13), often] });
    expect(slide?.chart.rows.map(({ label }) => label)).toEqual([
      'Pupils say why: mostly or throughout',
      'Pupils ask why: a few times or throughout',
    ]);
    expect(slide?.chart.subtitle).toBe('Of the visits that recorded it. Not recorded is not “no”.');
  });

  test('words above the quarters only where every row is of as many visits', () => {
    const wordsOn = (lookFors: ReleasedLookFor[]): number =>
      layOut(makeDeck({ ...release, lookFors }, usualChoices, chosen).deck, plainLook)
        .flatMap(({ slideId, boxes }) => (slideId === 'look-fors' ? boxes : []))
        .flatMap((box) => (box.kind === 'chart' ? box.words : [])).length;
    expect(wordsOn([row('a', 8, 13), row('b', 6, 13)])).toBe(4);
    expect(wordsOn([row('a', 8, 13), row('b', 6, 14)])).toBe(0);
  });

  test('a figure of an earlier day says so', () => {
    const before = row('Pupils say why', 8, 13);
    const kept = { ...before, figure: { ...before.figure, asOf: '2026-10-13' } };
    const [slide] = slidesIn({ ...release, lookFors: [kept] });
    expect(slide?.chart.rows[0]?.label).toBe('Pupils say why (as of 13 October)');
    expect(slide?.chart.alt).toContain('8 of 13 visits that recorded it, as of 13 October.');
  });
});

describe('the file', () => {
  test('is made, and every number of it is cleared', async () => {
    const { verdict, deck, released, bytes } = slidesOf(talk, [], {}, dressed);
    expect(released.release.lookFors.map(({ figure: { count, of } }) => [count, of])).toEqual([
      [12, 20],
      [9, 20],
    ]);
    expect(verdict).toMatchObject({ outcome: 'clear', findings: [], attacks: [] });
    const at = deck.slides.findIndex(({ id }) => id === 'look-fors');
    const shown = readSlides(bytes)[at];
    expect(Object.values(shown?.chart?.points ?? {})).toEqual(['12', '9']);
    expect(Object.values(shown?.chart?.cells ?? {})).toEqual(['12', '9']);
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const read = JSON.stringify(((await parse(copy)) as { slides: unknown[] }).slides[at]);
    for (const label of ['Pupils do talk', 'Pupils do ask']) expect(read).toContain(label);
  });

  test.each([
    ['a bar', '"count":12', '"count":13', '13'],
    ['how many recorded it', '"of":20', '"of":19', '19'],
    ['what is said of it', '12 of 20 visits', '12 of 21 visits', '21'],
  ])('a number that was not released is found in %s', (_what, right, wrong, text) => {
    const { release: made } = slidesOf(talk, [], {}, dressed).released;
    const { deck, texts } = makeDeck(made, usualChoices, chosen);
    const spoilt = JSON.parse(JSON.stringify(deck).replaceAll(right, wrong)) as typeof deck;
    const { findings } = checkFile(fileOf(spoilt), {
      deck,
      slides: layOut(deck, plainLook),
      look: plainLook,
      texts,
      release: made,
      roster: rosterOf(talk),
      approvals: [],
    });
    const found = findings.filter(({ reason }) => reason === 'uncleared-number').map((one) => one.text);
    expect(found).toContain(text);
  });

  test('where it is not chosen nothing of it leaves, and the ledger hears nothing', () => {
    const { released, deck, off, order } = slidesOf(talk);
    expect([off.map(({ id }) => id), order.includes('look-fors')]).toEqual([['look-fors'], true]);
    expect(deck.slides.map(({ id }) => id)).not.toContain('look-fors');
    expect(released.draft.cells.map(({ cell }) => cell).join()).not.toContain('look-for');
  });

  test('names in the words of a form are covered, in the file and in what the team is told', () => {
    const named: WalkFacts = {
      ...talk,
      staff: [member('Ms', 'Denise', 'Abernethy')],
      lookFors: talk.lookFors.map((one, at) => ({
        ...one,
        label: `Ms Abernethy’s routine ${at === 0 ? 'is kept' : 'is seen'}`,
        ...(at === 0 ? {} : { upper: [], whyUnread: 'grades' as const }),
      })),
    };
    const { verdict, deck } = slidesOf(named, [], {}, dressed);
    expect(verdict.outcome).toBe('clear');
    expect(JSON.stringify(deck)).toContain('routine is kept');
    expect(JSON.stringify({ deck, verdict })).not.toContain('Abernethy');
    expect(verdict.reasons.filter(({ cell }) => cell.startsWith('look-for:'))).toHaveLength(1);
  });
});

test('Elmfield: seven visits recorded each, too few for both halves', () => {
  const { released, verdict, deck } = slidesOf(elmfield(readFiles), [], {}, dressed);
  expect(released.release.lookFors).toEqual([]);
  expect(deck.slides.map(({ id }) => id)).not.toContain('look-fors');
  expect(verdict.attacks).toEqual([]);
  const why = verdict.reasons.find(({ figure }) => figure === 'Talk was about the idea, not only the task');
  expect(why?.why).toContain('one half of the scale');
});
