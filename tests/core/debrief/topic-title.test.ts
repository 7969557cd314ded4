/** Titles that only name a topic are told from those that say what was seen: by kinds, and measured on sixty. */
import { expect, test } from 'vitest';
import { isTopicTitle } from '../../../core/domain/debrief/topic-title.ts';
import { laterStatements, laterTopics, statementTitles, topicTitles } from './theme-titles.ts';

const marked = (titles: readonly string[]): string[] => titles.filter(isTopicTitle);

/** How many of the marked ones are topics, and how many of the topics are marked. */
function measured(topics: readonly string[], statements: readonly string[]) {
  const found = marked(topics).length;
  return { precision: found / (found + marked(statements).length), recall: found / topics.length };
}

test.each([
  ['sixty titles that were there before the rule', topicTitles, statementTitles],
  ['others', laterTopics, laterStatements],
])('of %s nearly all topics are marked, and nearly no statement is', (_, topics, statements) => {
  const { precision, recall } = measured(topics, statements);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

test('what is a noun with nouns around it is a topic', () => {
  const topics = [
    'Guided reading',
    'Targeted questions',
    'Lesson starts',
    'Teacher questions',
    'The learning environment',
    'Feedback from pupils',
    'More able pupils',
    'Oracy: next steps',
    'Pupil talk and teacher talk',
    'Why routines matter',
    'Support for pupils working below age',
    'Maths talk',
  ];
  expect(marked(topics)).toEqual(topics);
});

test('a verb, an amount, or what was done says something', () => {
  const statements = [
    'Children explain their thinking',
    'Pupils explaining to each other',
    'The teacher questions the same table',
    'Lesson starts late in three of five rooms',
    'Tasks matched to what pupils can do',
    'Few hands up',
    '3 of 12 lessons with pair talk',
    'Year 9 wait for the bell',
    'Who answers?',
    'Feedback helps nobody yet',
    'They copy',
    'Silence isn’t thinking',
  ];
  expect(marked(statements)).toEqual([]);
});

test('without words of ours nothing is marked', () => {
  expect(marked(['', '   ', '3', '提问', '?!'])).toEqual([]);
});
