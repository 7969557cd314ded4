/** The rules while they are changed: what is wrong with what was typed, and what a change would do. */
import { describe, expect, test } from 'vitest';
import { Protecting } from '../../renderer/features/settings/protecting.svelte.ts';
import { sayChange } from '../../renderer/features/settings/protecting-words.ts';
import { rules } from './examples.ts';

const open = () => new Protecting(() => ({ rules, isPhaseOffered: false }));

describe('typing', () => {
  test('begins with what is kept and is no change', () => {
    const form = open();
    expect([form.typed('teachers'), form.isPhaseOffered, form.isChanged]).toEqual(['5', false, false]);
    expect(form.draft).toEqual({ rules, isPhaseOffered: false });
  });

  test('a change makes a draft and can be left', () => {
    const form = open();
    form.type('teachers', ' 8 ');
    form.offerPhase(true);
    expect([form.isChanged, form.draft]).toEqual([
      true,
      { rules: { ...rules, teachers: 8 }, isPhaseOffered: true },
    ]);
    form.leave();
    expect([form.isChanged, form.typed('teachers')]).toEqual([false, '5']);
  });

  test.each([
    ['teachers', '2', 'At least 3: behind fewer'],
    ['teachers', '51', 'At most 50.'],
    ['teachers', '', 'Write a whole number, from 3 to 50.'],
    ['teachers', '4.5', 'Write a whole number'],
    ['classes', '1', 'At least 2.'],
    ['oneTeacher', '101', 'At most 100.'],
    ['twoTeachers', '59', 'Two teachers cannot be allowed less than one'],
  ] as const)('%s “%s” is said to be wrong and cannot be kept', (name, text, fault) => {
    const form = open();
    form.type(name, text);
    expect(form.fault(name)).toContain(fault);
    expect([form.isChanged, form.draft]).toEqual([true, null]);
  });
});

test.each([
  ['frozen', 5, 2, true, 'Nothing changes: slides have been saved, so it keeps the rules it began with.'],
  ['alike', 4, 1, false, 'Nothing changes: 4 of 6 focus areas and 1 of 1 theme are shown.'],
  ['less', 2, 1, false, 'Focus areas shown: now 4 of 6, then 2. Themes shown: 1 of 1, as now.'],
] as const)('a walk that is %s', (_name, areas, themes, isFrozen, said) => {
  const walk = { walkId: 'w1', title: 'Autumn', areas: 6, themes: 1, now: { areas: 4, themes: 1 } };
  expect(sayChange({ ...walk, then: { areas, themes }, isFrozen })).toBe(said);
});
