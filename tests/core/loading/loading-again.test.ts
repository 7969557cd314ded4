/** Loading exports that grew, changed, shrank or came twice, without a file format in the way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listBoardCards } from '../../../core/store/records/visits.ts';
import { badResponseOf, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { load, loadRows, one, seen, sources, store, two, type Row } from './support.ts';

test('the same export again changes nothing, under its own name or another', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two, badResponseOf('3', '32/13/2026')]);
  const before = seen(db, walkId ?? '');
  for (const name of ['walk.xlsx', 'walk (1).xlsx']) {
    const report = loadRows(db, [one, two, badResponseOf('3', '32/13/2026')], walkId, name);
    expect(
      report.files.map(({ visits, cards, unchangedRows }) => ({ visits, cards, unchangedRows })),
    ).toEqual([{ visits: { added: 0, updated: 0, unchanged: 2 }, cards: { added: 0 }, unchangedRows: 2 }]);
    expect(seen(db, walkId ?? '')).toEqual(before);
  }
  expect(db.prepare('SELECT count(*) FROM source_file').pluck().get()).toBe(1);
});

test('a text that vanished is marked and kept, and the mark goes when the text comes back', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const walk = walkId ?? '';
  const changed = responseOf('1', visitOf(['Second.', 'Fourth.']));
  expect(loadRows(db, [changed, two], walkId)).toMatchObject({
    goneFromFile: 0,
    files: [{ visits: { updated: 1 } }],
  });
  expect(sources(db, walk)).toEqual([
    'First. changed-at-source',
    'Second. present',
    'Fourth. present',
    'Third. present',
  ]);
  const again = responseOf('1', visitOf(['Second.', 'Fourth.', 'First.']));
  expect(loadRows(db, [again, two], walkId).files[0]?.cards.added).toBe(0);
  expect(new Set(sources(db, walk))).toEqual(
    new Set(['First. present', 'Second. present', 'Fourth. present', 'Third. present']),
  );
});

test('the look-fors of a changed response are those of now', async () => {
  const db = await store();
  const rated = (label: string): Row => {
    const lookFor = {
      kind: 'rating' as const,
      question: null,
      lookFor: 'Pupils spoke',
      label,
      scale: ['No', 'Yes'],
    };
    const { raw, ...row } = responseOf('1', visitOf(['First.'], { lookFors: [lookFor] }));
    return { ...row, raw: [...raw, label], hash: label };
  };
  const { walkId } = loadRows(db, [rated('No')]);
  loadRows(db, [rated('Yes')], walkId);
  expect(db.prepare('SELECT label FROM look_for').pluck().all()).toEqual(['Yes']);
});

test('a response that a later export lacks is marked, and the mark goes when it is back', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  expect(loadRows(db, [one], walkId).goneFromFile).toBe(1);
  expect(sources(db, walkId ?? '').at(-1)).toBe('Third. gone-from-file');
  const three = responseOf('3', visitOf(['Fifth.']));
  expect(loadRows(db, [one, two, three], walkId).goneFromFile).toBe(0);
  expect(sources(db, walkId ?? '').slice(2)).toEqual(['Third. present', 'Fifth. present']);
});

test('copies of one form never make each other’s responses gone', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const other = responseOf('1 later', visitOf(['Other.'], { observer: 'P. Person' }));
  const more = responseOf('2 later', visitOf(['More.'], { observer: 'P. Person' }));
  expect(loadRows(db, [other], walkId).goneFromFile).toBe(0);
  expect(loadRows(db, [other, more], walkId).goneFromFile).toBe(0);
  expect(new Set(listBoardCards(db, walkId ?? '').map(({ source }) => source))).toEqual(new Set(['present']));
});

test('a form that gained a question takes its visits over; another form with the same ids does not', async () => {
  const db = await store();
  const { walkId } = load(db, planOf([fileOf([tableOf([one, two])])]));
  const grown = responseOf('1', visitOf(['First.', 'Second.', 'Asked anew.']));
  const headers = ['id', 'what did you see', 'anything else'];
  const later = tableOf([grown, two], { fingerprint: 'form with a question', headers });
  expect(load(db, planOf([fileOf([later])], walkId)).files[0]?.visits).toEqual({
    added: 0,
    updated: 1,
    unchanged: 1,
  });
  const other = tableOf([two], { fingerprint: 'other', headers: ['id', 'something', 'quite', 'different'] });
  expect(load(db, planOf([fileOf([other])], walkId)).files[0]?.visits.added).toBe(1);
});

test('an export that comes again after a later one changes nothing: neither answers nor what is gone', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  loadRows(db, [responseOf('1', visitOf(['First.', 'Said anew.']))], walkId);
  const before = seen(db, walkId ?? '');
  const report = loadRows(db, [one, two], walkId);
  expect(report.files[0]?.visits).toEqual({ added: 0, updated: 0, unchanged: 2 });
  expect(seen(db, walkId ?? '')).toEqual(before);
});

test('the same for one whose form has gained a question since', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const grown = responseOf('1', visitOf(['First.', 'Second.', 'Asked anew.']));
  const later = { fingerprint: 'form with a question', headers: ['id', 'what did you see', 'anything else'] };
  load(db, planOf([fileOf([tableOf([grown, two], later)])], walkId));
  const before = seen(db, walkId ?? '');
  loadRows(db, [one, two], walkId);
  expect(seen(db, walkId ?? '')).toEqual(before);
});

test('of two exports in one drop the shorter is loaded first, whatever they are called', async () => {
  const db = await store();
  const changed = responseOf('1', visitOf(['First.', 'Said anew.']));
  const files = [fileOf([tableOf([changed, two])], 'walk (1).xlsx'), fileOf([tableOf([one])], 'walk.xlsx')];
  const report = load(db, planOf(files));
  expect(report.files.map(({ file, visits }) => [file, visits.added, visits.updated])).toEqual([
    ['walk (1).xlsx', 1, 1],
    ['walk.xlsx', 1, 0],
  ]);
  expect(sources(db, report.walkId ?? '')).toContain('Said anew. present');
});

test('a response that was kept under the hash of its row keeps its visit', async () => {
  const db = await store();
  const unnamed = { ...one, responseKey: one.hash };
  const { walkId } = loadRows(db, [unnamed, two]);
  const again = tableOf([one, two], { sheet: 'again' });
  expect(load(db, planOf([fileOf([again])], walkId)).files[0]?.visits.unchanged).toBe(2);
  // It is known by its key from now on.
  const changed = responseOf('1', visitOf(['First.', 'Said anew.']));
  expect(loadRows(db, [changed, two], walkId).files[0]?.visits.updated).toBe(1);
});

test('cells that say the same in another way update nothing', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const rewritten = { ...one, hash: 'written in another way' };
  expect(loadRows(db, [rewritten, two], walkId).files[0]?.visits.unchanged).toBe(2);
});

const text = fc.constantFrom('They talked.', 'They wrote.', 'One asked why.', 'Two did not.', 'All read.');

const response = fc.record({
  texts: fc.array(text, { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('visit', 'attention'),
});

/** Rows with ids from 1, as a form's export has them. */
const exportOf = (responses: readonly { texts: string[]; kind: string }[]): Row[] =>
  responses.map(({ texts, kind }, index) =>
    kind === 'visit'
      ? responseOf(String(index + 1), visitOf(texts))
      : badResponseOf(String(index + 1), texts[0] ?? ''),
  );

test('any export: loading it twice changes nothing, and a part of it first gives the same as all at once', async () => {
  const db = await store();
  let file = 0;
  const loadExport = (rows: readonly Row[], walkId: string | null): string => {
    const id = `walk-${(file += 1)}`;
    const plan = planOf([fileOf([tableOf(rows, { fingerprint: `form ${file}` })])], walkId, {
      newId: () => id,
    });
    const inForm = { ...plan, files: [fileOf([tableOf(rows)])] };
    const report = load(db, inForm);
    for (const sum of report.files) {
      const attention = new Set(sum.needsAttention.map(({ column, value }) => `${column} ${value}`)).size;
      const bad = rows.filter(({ outcome }) => outcome.kind === 'attention').length;
      expect(attention > 0).toBe(bad > 0);
      expect(sum.visits.added + sum.visits.updated + sum.joined + sum.unchangedRows + bad).toBe(sum.rows);
    }
    return report.walkId ?? '';
  };
  fc.assert(
    fc.property(fc.array(response, { minLength: 1, maxLength: 6 }), fc.nat({ max: 6 }), (responses, cut) => {
      const whole = exportOf(responses);
      const atOnce = loadExport(whole, null);
      const expected = seen(db, atOnce);
      loadExport(whole, atOnce);
      expect(seen(db, atOnce)).toEqual(expected);
      const grown = loadExport(whole.slice(0, cut), null);
      loadExport(whole, grown);
      expect(seen(db, grown)).toEqual(expected);
    }),
    { numRuns: 60, seed: 3 },
  );
});
