/** The verdict in words, and at which slide each part of it stands. */
import { describe, expect, test } from 'vitest';
import { canBeApproved } from '../../core/contract/wording.ts';
import {
  countFindings,
  distinctFindings,
  groupNotes,
  placeVerdict,
} from '../../core/contract/place-verdict.ts';
import {
  foundSpans,
  obstacleOf,
  sayAttackRemedy,
  sayCheck,
  sayFigures,
  sayFinding,
  sayRemedy,
  saySlide,
  sayState,
} from '../../renderer/features/slides/verdict/verdict-words.ts';
import { barsOf, figureWords, keptWords } from '../../renderer/ui/chart/figure-words.ts';
import { areasChart, sharedChart } from './examples.ts';
import { clearVerdict, foundVerdict, nameFound, shared } from './examples-of-decks.ts';

const [learning, progress, partner, statement, answers] = clearVerdict.reasons;

describe('where it stands', () => {
  test('by cell and never by label: a theme titled like a focus area has its own notes', () => {
    const placed = placeVerdict(shared);
    expect(placed.slides.map(({ number, notes }) => [number, notes])).toEqual([
      [1, []],
      [2, [learning, progress]],
      [3, [partner]],
      [4, [statement]],
    ]);
    expect(placed.slides.map(({ noticing }) => noticing?.themeId ?? null)).toEqual([null, null, null, 't2']);
  });

  test('what is not in the deck is left out, with its title where that may be kept', () => {
    expect(placeVerdict(shared).leftOut).toEqual([
      {
        key: 'theme:t3',
        title: 'Answers were built on',
        notes: [answers],
        noticing: {
          themeId: 't3',
          title: 'Answers were built on',
          label: 'Answers were built on',
          isKept: false,
        },
      },
    ]);
  });

  test('a deck without a chart leaves its areas out; a noticing needs no note', () => {
    const deck = { ...shared.deck, slides: shared.deck.slides.slice(0, 1) };
    const total = { ...answers, cell: 'total', figure: 'Number of visits', state: 'hidden' } as const;
    const reasons = [total, learning, progress].filter(
      (note) => note !== undefined,
    ) as typeof clearVerdict.reasons;
    const noticings = [
      { themeId: 't9', title: 'Talk partners of Wren', label: 'Talk partners', isKept: false },
    ];
    const placed = placeVerdict({ ...shared, deck, noticings, verdict: { ...clearVerdict, reasons } });
    expect(placed.slides.map(({ notes }) => notes.map(({ figure }) => figure))).toEqual([
      ['Number of visits'],
    ]);
    expect(placed.leftOut.map(({ title, notes }) => [title, notes.length])).toEqual([
      ['The chart of focus areas', 2],
      ['Talk partners', 0],
    ]);
  });

  test('a finding stands at its slide, once; one about the file stands above', () => {
    const { findings } = foundVerdict;
    const placed = placeVerdict({ ...shared, verdict: foundVerdict });
    expect(placed.slides.map(({ findings: here }) => here.length)).toEqual([0, 0, 1, 0]);
    expect(placed.findings).toEqual([]);
    const file = { ...nameFound, reason: 'metadata', slide: null, slideId: null, within: null } as const;
    const away = { ...nameFound, slide: 99, slideId: null };
    const other = placeVerdict({ ...shared, verdict: { ...foundVerdict, findings: [file, away] } });
    expect(other.findings).toEqual([file, away]);
    expect(distinctFindings([...findings, ...findings])).toEqual([nameFound]);
  });

  test('one text on two slides is shown at both and counted once', () => {
    const twice = [nameFound, { ...nameFound, slide: 4, slideId: 'theme:t2' }];
    expect([distinctFindings(twice).length, countFindings(twice)]).toEqual([2, 1]);
  });

  test('an attack stands at its slide, or above where there is none', () => {
    const attack = (cell: string) => ({ cell, figure: 'x', why: 'It stays as of 13 October.' });
    const attacks = [attack('area:e'), attack('theme:t1'), attack('theme:gone')];
    const placed = placeVerdict({ ...shared, verdict: { ...clearVerdict, attacks, outcome: 'attackable' } });
    expect(placed.slides.map(({ attacks: here }) => here.length)).toEqual([0, 1, 1, 0]);
    expect(placed.attacks).toEqual([attack('theme:gone')]);
  });
});

describe('in words', () => {
  const said = (hasThemeCounts: boolean) =>
    placeVerdict(shared).slides.map((placed) => saySlide(placed, hasThemeCounts));

  test('each slide in one sentence', () => {
    expect(said(true)).toEqual([
      'Says what was looked at. No figure by area or theme.',
      '2 rows are shown; 1 area has no row of its own. The staff see no gap.',
      'The word is shown without its number.',
      'The title stands alone, as a statement.',
    ]);
  });

  test('a number that is left out by choice is no secret', () => {
    const reasons = clearVerdict.reasons.filter(({ cell }) => cell !== 'theme:t1');
    const [, , theme] = placeVerdict({ ...shared, verdict: { ...clearVerdict, reasons } }).slides;
    expect(theme && [saySlide(theme, false), saySlide(theme, true)]).toEqual([
      'The word is shown. Its number is left out, as you chose.',
      'The word is shown without its number.',
    ]);
  });

  test('notes that say the same are read once', () => {
    const same = { ...learning, figure: 'Progress' } as NonNullable<typeof learning>;
    const notes = [same, learning, partner].filter((note) => note !== undefined);
    expect(groupNotes(notes).map(({ figures, note }) => sayState(note.state, figures))).toEqual([
      'Not shown: Progress, Learning environment.',
      'Agreed word differs from the count: Partner talk came first.',
    ]);
    expect(sayState('word-only', [])).toBe('Word only.');
  });

  test('the verdict as a line', () => {
    expect(sayFigures(clearVerdict)).toBe('6 figures, 2 hidden');
    expect(sayFigures({ ...clearVerdict, hidden: 0 })).toBe('6 figures, none hidden');
    expect(sayCheck(clearVerdict)).toBe('0 names found in 31 parts');
    expect(sayCheck({ ...foundVerdict, findings: [nameFound] })).toBe('1 name found in 31 parts');
  });

  test('a finding, what to do, and where its words stand', () => {
    expect(sayFinding(nameFound)).toBe('“Partner” could be a person’s name.');
    expect(sayRemedy(nameFound)).toContain('say that it names nobody');
    expect(sayRemedy({ ...nameFound, reason: 'email' })).toContain('names somebody always');
    expect(sayRemedy({ ...nameFound, reason: 'unknown-text' })).toContain('a fault of the app');
    expect(foundSpans({ ...nameFound, text: 'PART' })).toEqual([{ from: 0, to: 4, kind: 'marked' }]);
    expect(foundSpans({ ...nameFound, text: 'a', within: 'Aga' }).map(({ from }) => from)).toEqual([0, 2]);
    expect(foundSpans({ ...nameFound, within: null })).toEqual([]);
    expect(foundSpans({ ...nameFound, text: '' })).toEqual([]);
  });

  test('why the deck stays here', () => {
    expect(obstacleOf(clearVerdict, 0, false)).toBeNull();
    expect(obstacleOf(clearVerdict, 1, false)).toMatch(/^First answer the question/);
    expect(obstacleOf(foundVerdict, 0, false)).toMatch(/^1 thing in the slides .* say that it names nobody/);
    const attacked = {
      ...clearVerdict,
      outcome: 'attackable',
      attacks: [{ cell: 'area:e', figure: 'Progress', why: 'x' }],
    } as const;
    const attacks = [...attacked.attacks];
    expect(obstacleOf({ ...attacked, attacks }, 0, false)).toMatch(/^1 figure could be .* its slide\.$/);
    expect(obstacleOf({ ...attacked, attacks }, 0, true)).toContain('Try without counts on theme slides');
    expect(sayAttackRemedy('theme:t1')).toContain('take its title away');
    expect(sayAttackRemedy('area:e')).not.toContain('title');
    const damaged = foundVerdict.findings.map((finding) => ({ ...finding, reason: 'metadata' as const }));
    expect(damaged.some(canBeApproved)).toBe(false);
    expect(obstacleOf({ ...foundVerdict, findings: damaged }, 0, false)).toContain('Change it first.');
  });
});

describe('charts', () => {
  test('no bar says what a hidden figure hides', () => {
    expect(areasChart.rows.map(({ figure }) => figureWords(figure))).toEqual([
      'most · 22',
      'not shown',
      'some · 11',
      'many',
    ]);
    expect(barsOf(areasChart)).toEqual({ lengths: [22, null, 11, null], full: 24 });
  });

  test('a kept figure has its own number of visits and its day', () => {
    expect(sharedChart.rows.map(({ figure }) => [figureWords(figure), keptWords(figure)])).toEqual([
      ['most · 22', ''],
      ['some · 5 of 14', 'as of 13 October'],
    ]);
    expect(keptWords({ kind: 'value', word: 'some', count: null, of: null, asOf: '2026-03-01' })).toBe(
      'as of 1 March',
    );
    expect(keptWords({ kind: 'hidden' })).toBe('');
  });

  test('without a number of visits the longest bar that is shown is full', () => {
    expect(barsOf({ ...areasChart, scale: null }).full).toBe(22);
    expect(barsOf({ ...areasChart, scale: null, rows: [] }).full).toBe(1);
  });
});
