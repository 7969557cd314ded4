/** A card is proposed where its words speak for it, among the areas that its row ticks. */
import { describe, expect, test } from 'vitest';
import { builtInBook } from '../../../../core/domain/records/areas/area-book.ts';
import { areaId, truthCards } from './area-truth.ts';

const { ids: every, propose: proposeArea } = builtInBook;

/** Of the cards whose row ticks several areas, the share that is proposed where a colleague would put it. */
function shareRight(fixture: 'elmfield' | 'elmfield-baseline'): { cards: number; share: number } {
  const cards = truthCards(fixture).filter(({ statedFocusAreas }) => statedFocusAreas.length > 1);
  const right = cards.filter(
    ({ text, focusArea, statedFocusAreas }) =>
      proposeArea(text, statedFocusAreas.map(areaId))?.areaId === areaId(focusArea),
  );
  return { cards: cards.length, share: right.length / cards.length };
}

describe('the fixtures', () => {
  test('Elmfield: at least three quarters stand where a colleague would put them', () => {
    const { cards, share } = shareRight('elmfield');
    expect(cards).toBe(85);
    expect(share).toBeGreaterThanOrEqual(0.75);
  });

  test('the baseline walk, by which no word was chosen', () => {
    const { cards, share } = shareRight('elmfield-baseline');
    expect(cards).toBe(64);
    expect(share).toBeGreaterThanOrEqual(0.57);
  });
});

test.each([
  ['The unit on rivers follows the scheme of work', 'curriculum-match', ['unit', 'scheme of work']],
  ['Nobody put a hand up', 'participation', ['Nobody', 'hand up']],
  [
    'Coats on chairs and a cluttered shelf',
    'learning-environment',
    ['Coats', 'chairs', 'cluttered', 'shelf'],
  ],
  ['Success criteria and a worked example', 'clear-goals', ['Success criteria', 'worked example']],
  ['Redrafted after feedback, with a next step', 'progress', ['Redrafted', 'feedback', 'next step']],
  ['When asked, one enjoyed it', 'pupil-voice', ['When asked', 'enjoyed']],
])('%s', (text, id, words) => {
  expect(proposeArea(text, every)).toEqual({ areaId: id, words });
});

test('only the areas that are ticked are proposed', () => {
  const text = 'Nobody put a hand up when the success criteria came';
  expect(proposeArea(text, every)?.areaId).toBe('participation');
  expect(proposeArea(text, ['clear-goals', 'progress'])).toEqual({
    areaId: 'clear-goals',
    words: ['success criteria'],
  });
});

test('where two are equal, the one that the text names first', () => {
  expect(proposeArea('Feedback on the goal', every)?.areaId).toBe('progress');
  expect(proposeArea('The goal of feedback', every)?.areaId).toBe('clear-goals');
});

test.each(['', 'Blue.', '…', 'Ωμέγα'])('nothing speaks in “%s”', (text) => {
  expect(proposeArea(text, every)).toBeNull();
});

test('without a candidate there is no proposal', () => {
  expect(proposeArea('Nobody put a hand up', [])).toBeNull();
});

test('a word counts once, however often it stands there', () => {
  const text = 'Feedback, feedback, feedback: the goals and the objective were on the board';
  expect(proposeArea(text, every)?.areaId).toBe('clear-goals');
});

test('a typographic apostrophe is an apostrophe', () => {
  expect(proposeArea('Four couldn’t see it', every)).toEqual({
    areaId: 'learning-environment',
    words: ['couldn’t see'],
  });
});
