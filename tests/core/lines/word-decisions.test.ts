/** What was asked once about a word holds everywhere that the school's texts are masked. */
import { expect, test } from 'vitest';
import { nameMask } from '../../../core/domain/suggest/mask-names.ts';
import { namesIn, rosterOf } from '../../../core/domain/veil/file-names.ts';
import { noNames } from './support/engine.ts';
import { coreWithWalks, visitsWith } from '../../support/seen-visits.ts';

const text = 'Then Wenlock explained why.';
const saying = {
  walkId: '',
  kind: 'keep',
  themeId: null,
  horizon: null,
  owner: null,
  state: 'open',
  carriedFrom: null,
} as const;

test('the board, the second display, the record and the lines', async () => {
  const { client, walkIds } = await coreWithWalks(visitsWith(14, { participation: 12 }));
  const walkId = walkIds[0] ?? '';
  await client.board.saveDecision({ ...saying, walkId, id: 'd', text });
  const shown = async (): Promise<string[]> => {
    const room = await client.wall.get({ walkId });
    const record = await client.minutes.get({ walkId, hasNames: false, hasCoachCards: false });
    const { texts } = await client.lines.list({ walkId });
    return [
      room.decisions[0]?.text ?? '',
      /Then (.*?) explained/.exec(JSON.stringify(record))?.[0] ?? '',
      texts.find(({ key }) => key === 'decision:d')?.text ?? '',
    ];
  };
  const hidden = await shown();
  expect(hidden.filter((one) => one.includes('Wenlock'))).toEqual([]);

  await client.lines.answerWord({ word: 'Wenlock', answer: 'nobody' });
  expect(await shown()).toEqual([text, 'Then Wenlock explained', text]);
  const { names } = await client.board.get({ walkId });
  expect(names.decisions).toEqual([{ word: 'wenlock', meaning: 'nobody' }]);
  expect((await client.lines.list({ walkId })).asked).toEqual([]);

  await client.lines.answerWord({ word: 'Wenlock', answer: 'colleague' });
  expect((await shown()).map((one) => one.includes('[a teacher]'))).toEqual([true, true, true]);
  await client.lines.answerWord({ word: 'Wenlock', answer: null });
  expect(await shown()).toEqual(hidden);
});

test('a word that is asked about is asked once, as it was written', async () => {
  const { client, walkIds } = await coreWithWalks(visitsWith(14, { participation: 12 }));
  const walkId = walkIds[0] ?? '';
  // Ms Lovelace was visited; lessons speak of another.
  const asked = 'Lovelace and computing';
  await client.board.saveDecision({ ...saying, walkId, id: 'd', text: asked });
  await client.board.saveDecision({ ...saying, walkId, id: 'e', kind: 'support', text: asked });
  const { asked: words, unread } = await client.lines.list({ walkId });
  expect(words).toEqual([{ word: 'Lovelace', places: 2, example: asked }]);
  expect(unread).toBe(2);
});

test('texts that are compared, and the file', () => {
  const decisions = [{ word: 'wenlock', meaning: 'nobody' as const }];
  expect(nameMask(noNames).mask(text)).not.toContain('Wenlock');
  expect(nameMask({ ...noNames, decisions }).mask(text)).toContain('Wenlock');
  const named = { staff: [], visits: [] };
  expect(namesIn(text, rosterOf(named)).map((one) => one.text)).toEqual(['Wenlock']);
  expect(namesIn(text, rosterOf(named, decisions))).toEqual([]);
});
