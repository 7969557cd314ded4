/** The page of the check that the team can keep: private, whole, and nothing in it is markup. */
import { describe, expect, test } from 'vitest';
import { calls } from '../../../../core/contract/calls/index.ts';
import type { MinutesSection } from '../../../../core/contract/calls/minutes.ts';
import { privateMark } from '../../../../core/domain/minutes/make-minutes.ts';
import { writeHtml } from '../../../../core/features/minutes/write-html.ts';
import { layOut } from '../../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../../core/domain/deck/look.ts';
import { checkPage, type CheckPage } from '../../../../core/features/slides/check-page.ts';
import { goodDeck, withTitles } from '../support/decks.ts';
import { verdict } from '../support/verdicts.ts';

const page = (changes: Partial<CheckPage> = {}) =>
  checkPage({
    deck: goodDeck,
    slides: layOut(changes.deck ?? goodDeck, plainLook),
    verdict: verdict(),
    approvals: [{ text: 'Hall of fame', name: 'Hall' }],
    rules: { teachers: 6, classes: 3, oneTeacher: 55, twoTeachers: 75, oneTeacherOfWalk: 35 },
    on: '2026-10-16',
    ...changes,
  });

/** Every line under a heading. */
function linesUnder(sections: readonly MinutesSection[], heading: string): string[] {
  return sections
    .filter((section) => section.heading === heading)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'list') return block.items;
        if (block.kind === 'facts') return block.facts.map(({ label, value }) => `${label}: ${value}`);
        if (block.kind === 'table') return block.rows.map((row) => row.join(' | '));
        return block.kind === 'paragraph' ? [block.text] : [];
      }),
    );
}

describe('a deck that may leave', () => {
  const { sections, title, mark } = page();

  test('is summed up, with the day', () => {
    expect(title).toBe('Check of the slides: Autumn 1: talk for learning');
    expect(mark).toBe(privateMark);
    expect(linesUnder(sections, 'The check')).toEqual([
      'Nothing in the slides points at a person.',
      'Looked at on: 16 October 2026',
      'Slides: 5, with figures',
      'Figures: 14 figures, 3 hidden',
      'The file: 0 names found in 31 parts',
    ]);
  });

  test.each([
    [
      'Slide 2: We noted participation in most of our visits',
      [
        'Participation: most, 12 of 14 visits',
        'Pupil voice: most, 11 of 14 visits',
        'Clear goals: some, 6 of 14 visits',
        'Reading corner: many, 8 of 13 visits, as of 12 October 2026',
      ],
    ],
    ['Slide 3: Pupils say why', ['many, 7 of 14 visits']],
    ['Slide 4: Talk is for everybody', ['A statement without figure']],
    ['Slide 5: Key stage 3 talk', ['most, the word alone']],
    [
      'Hidden, shortened or kept back',
      [
        'Progress | not shown | It rests on fewer than 5 teachers. | Visits to more teachers would change that.',
        'Reading corner | kept from an earlier deck | Two teachers were visited since. | ',
      ],
    ],
    ['Figures of an earlier day', ['Reading corner: stays as of 12 October 2026']],
    ['Read by a person, and naming nobody', ['“Hall” in “Hall of fame”']],
    [
      'The rules',
      [
        'Each figure rests on 6 or more teachers; a theme’s other visits do so too.',
        'No teacher has more than 55 % of a figure’s visits, no two have more than 75 %.',
        'Where one teacher has more than 35 % of the whole walk, themes have no count.',
      ],
    ],
  ])('%s', (heading, lines) => {
    expect(linesUnder(sections, heading)).toEqual(lines);
  });

  test('nothing is said of what there is nothing of', () => {
    const calm = page({ verdict: verdict({ reasons: [] }), approvals: [] });
    const headings = calm.sections.map(({ heading }) => heading);
    expect(headings.filter((heading) => !heading.startsWith('Slide'))).toEqual([
      'The check',
      'Figures of an earlier day',
      'The rules',
    ]);
  });
});

test('what was found stands with its slide, and what belongs to none in a part of its own', () => {
  const finding = { text: 'Hall', reason: 'name', within: 'Hall says why' } as const;
  const { sections } = page({
    verdict: verdict({
      outcome: 'found',
      findings: [
        { ...finding, part: 'ppt/slides/slide3.xml', slide: 3, slideId: null },
        { part: 'the file', text: 'a comment', reason: 'metadata', slide: null, slideId: null, within: null },
      ],
      attacks: [{ cell: 'area:progress', figure: 'Progress', why: 'It can be put down to two teachers.' }],
    }),
  });
  expect(linesUnder(sections, 'Slide 3: Pupils say why')).toEqual([
    'many, 7 of 14 visits',
    'Found: a name, “Hall” on slide 3, in “Hall says why”.',
  ]);
  expect(linesUnder(sections, 'Found in the file')).toEqual([
    'Found: a note about who or what made the file, “a comment” in the file.',
  ]);
  expect(linesUnder(sections, 'Put down to too few')).toEqual([
    'Progress: It can be put down to two teachers.',
  ]);
  expect(linesUnder(sections, 'The check').at(-1)).toBe(
    'The file: 1 name found in 31 parts, and 1 other thing',
  );
});

test('the page is a document of the kind that the record is, and text in it is text', () => {
  const deck = withTitles('<script src="https://school.example/x.js"></script>', '"><img src=x>');
  const document = page({ deck });
  expect(calls['minutes.get'].output.safeParse(document).success).toBe(true);
  const html = writeHtml(document);
  expect(html).not.toMatch(/<(?:script|img|link|iframe|a)\b|<[^>]* (?:href|src)=/u);
  expect(html).toContain(privateMark);
  expect(html).toContain("default-src 'none'");
});
