/** What is asked once about a word holds for the school: by word, not by place. */
import { expect, test } from 'vitest';
import type { WordDecisions } from '../../../core/contract/names.ts';
import { wordDecisionSchema } from '../../../core/contract/names.ts';
import { askedWords } from '../../../core/domain/veil/asked-words.ts';
import { createNameEngine, type NameEngine } from '../../../core/domain/veil/engine.ts';
import { listsOf } from './support/school-names.ts';

const names = listsOf([{ title: 'Ms', first: 'Rose', last: 'Bell', code: 'RBE', alias: 'Rosie' }]);
const engineWith = (decisions: WordDecisions): NameEngine => createNameEngine(names, decisions);
const verdicts = (engine: NameEngine, text: string): string[] =>
  engine.read(text).map((span) => `${span.text} ${span.verdict} ${span.reason}`);

test('a word that is asked about is masked once it is a colleague, and left once it is nobody', () => {
  const text = 'Rose to the challenge.';
  expect(verdicts(engineWith([]), text)).toEqual(['Rose asked ordinary-word']);
  expect(verdicts(engineWith([{ word: 'rose', meaning: 'colleague' }]), text)).toEqual([
    'Rose masked decided',
  ]);
  expect(verdicts(engineWith([{ word: 'rose', meaning: 'nobody' }]), text)).toEqual(['Rose left decided']);
});

test('a name that the lists hold stays masked where it is meant, whatever was said before', () => {
  const engine = engineWith([{ word: 'rose', meaning: 'nobody' }]);
  expect(engine.mask('Ms Rose, Rose Bell and R. Bell; then Rose asked why.')).toBe(
    '[a teacher], [a teacher] and [a teacher]; then [a teacher] asked why.',
  );
});

test('a word that no list knows: a colleague and a pupil are masked everywhere, nobody nowhere', () => {
  const text = 'The model was Kwepo, and later Kwepo said more.';
  expect(engineWith([]).mask(text)).toBe('The model was [a name], and later [a pupil] said more.');
  expect(engineWith([{ word: 'kwepo', meaning: 'nobody' }]).mask(text)).toBe(text);
  expect(engineWith([{ word: 'kwepo', meaning: 'colleague' }]).mask(text)).toBe(
    'The model was [a teacher], and later [a teacher] said more.',
  );
  expect(engineWith([{ word: 'kwepo', meaning: 'pupil' }]).mask('kwepo nodded')).toBe('[a pupil] nodded');
});

test('two hundred words are asked about once each, the most frequent first', () => {
  const words = Array.from({ length: 200 }, (_, at) => {
    const letter = (step: number): string => 'bcdfghjklm'.charAt(Math.floor(at / step) % 10);
    return `Zu${letter(1)}${letter(10)}iwq${letter(100)}u`;
  });
  const texts = words.flatMap((word, at) =>
    Array.from(
      { length: at === 7 ? 3 : 1 },
      (_, more) => `The chart was about ${word} in lesson ${more}, ${word}.`,
    ),
  );
  const engine = engineWith([]);
  const asked = askedWords(texts.map((text) => [text, engine.read(text)] as const));
  expect(asked).toHaveLength(200);
  expect(asked[0]).toEqual({ word: words[7]?.toLowerCase(), written: words[7], texts: 3, example: texts[7] });
  const decisions: WordDecisions = asked.map(({ word }) =>
    wordDecisionSchema.parse({ word, meaning: 'nobody' }),
  );
  const settled = engineWith(decisions);
  expect(askedWords(texts.map((text) => [text, settled.read(text)] as const))).toEqual([]);
});
