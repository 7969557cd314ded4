/** What was looked for, out of the store: in the order of the form, one room of several observers as one visit. */
import { expect, onTestFinished, test } from 'vitest';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import type { LookForDraft } from '../../../core/domain/records/record.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { listVisits } from '../../../core/store/records/visits.ts';
import { readWalkFacts } from '../../../core/store/release/walk-facts.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { countedIds } from '../../support/test-core.ts';

const scale = ['Not yet', 'In places', 'Mostly', 'Throughout'];
const rating = (lookFor: string, label: string | null): LookForDraft => ({
  kind: 'rating',
  question: 'Talk in this lesson',
  lookFor,
  label,
  scale,
});
const ticked: LookForDraft = { kind: 'option', question: null, lookFor: 'Seen', label: 'Boards', scale: [] };

test('ratings of a walk, by what was looked for', async () => {
  const { db, close } = await openStore(temporaryFolder(), 'a test');
  onTestFinished(close);
  const answers = [
    [rating('Pupils ask why', null), rating('Pupils say why', 'Mostly'), ticked],
    [rating('Pupils ask why', 'Throughout'), rating('Pupils say why', 'Not yet')],
  ];
  const rows = answers.map((lookFors, at) => responseOf(`r${at}`, visitOf(['Seen.'], { lookFors })));
  const plan = planOf([fileOf([tableOf(rows)], 'talk.xlsx')], null, {
    newId: countedIds(),
    into: [{ group: null, walkId: null, title: 'Talk' }],
  });
  const walkId = loadIntoWalks(db, plan).walkId ?? '';
  const [one, other] = listVisits(db, walkId).map(({ id }) => id);
  const { lookFors } = readWalkFacts(db, walkId);
  expect(lookFors).toMatchObject([
    { label: 'Pupils ask why', answers: [{ visitId: other, isUpper: true }] },
    {
      label: 'Pupils say why',
      upper: ['Mostly', 'Throughout'],
      answers: [
        { visitId: one, isUpper: true },
        { visitId: other, isUpper: false },
      ],
    },
  ]);
  expect(lookFors.every(({ key }) => /^[0-9a-f]{16}$/u.test(key))).toBe(true);
  expect(new Set(lookFors.map(({ key }) => key)).size).toBe(2);
  db.prepare('UPDATE visit SET joined_to = ? WHERE id = ?').run(Number(one), Number(other));
  expect(readWalkFacts(db, walkId).lookFors.map((found) => found.answers)).toEqual([
    [{ visitId: one, isUpper: true }],
    [
      { visitId: one, isUpper: true },
      { visitId: one, isUpper: false },
    ],
  ]);
});
