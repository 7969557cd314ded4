/** A mapping comes back as it was chosen, for its form alone. */
import { expect, onTestFinished, test } from 'vitest';
import { findMapping, saveMapping } from '../../../../core/store/records/form-mappings.ts';
import { openStore } from '../../../../core/store/file/open.ts';
import { temporaryFolder } from '../../../support/folders.ts';

test('columns and day order are remembered by form, the last choice wins, and who observed is not kept', async () => {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  onTestFinished(close);
  const column = {
    index: 3,
    role: 'evidence',
    areaId: 'progress',
    kind: 'heard',
    isCut: false,
    question: null,
  } as const;
  const choices = { columns: [column], dayOrder: 'month-first', observer: 'O. Observer' } as const;
  saveMapping(db, '__proto__', { ...choices, columns: [] }, '2026-11-05T16:10:00Z');
  saveMapping(db, '__proto__', { ...choices, columns: [column] }, '2026-11-06T16:10:00Z');
  saveMapping(db, 'constructor', { ...choices, columns: [], dayOrder: null }, '2026-11-06T16:10:00Z');
  expect([findMapping(db, '__proto__'), findMapping(db, 'constructor')]).toEqual([
    { columns: [column], dayOrder: 'month-first', observer: null },
    null,
  ]);
  saveMapping(db, '__proto__', { columns: [], dayOrder: null, observer: null }, '2026-11-07T16:10:00Z');
  expect(findMapping(db, '__proto__')).toEqual({ columns: [], dayOrder: 'month-first', observer: null });
});

test('what options stand for is remembered one by one, and the latest answer to each holds', async () => {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  onTestFinished(close);
  const nothing = { columns: [], dayOrder: null, observer: null };
  const save = (...optionAreas: { option: string; areaId: string | null }[]): void =>
    saveMapping(db, 'form', { ...nothing, optionAreas }, '2026-11-05T16:10:00Z');
  save();
  expect(findMapping(db, 'form')).toBeNull();
  save({ option: 'Behaviour', areaId: 'learning-environment' }, { option: 'Other', areaId: null });
  save({ option: 'BEHAVIOUR', areaId: 'participation' });
  saveMapping(db, 'form', nothing, '2026-11-06T16:10:00Z');
  expect(findMapping(db, 'form')?.optionAreas).toEqual([
    { option: 'BEHAVIOUR', areaId: 'participation' },
    { option: 'Other', areaId: null },
  ]);
});
