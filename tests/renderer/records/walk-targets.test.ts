/** Into which walks visits go. */
import { describe, expect, test } from 'vitest';
import type { WalkGroup } from '../../../core/contract/calls/records.ts';
import { WalkTargets } from '../../../renderer/features/records/load/walk-targets.svelte.ts';
import { preview } from '../examples.ts';

describe('where visits go', () => {
  const group = (key: string, suggestedWalkId: string | null = null): WalkGroup => ({
    key,
    title: `Walk ${key}`,
    why: 'dates',
    from: '2026-10-05',
    to: '2026-10-09',
    visits: 4,
    suggestedWalkId,
  });
  const two = { ...preview, walkGroups: [group('a'), group('b', 'w2')] };

  test('groups are walks of their own by default; the person may put all into one', () => {
    const targets = new WalkTargets(null);
    targets.follow(two);
    expect([targets.isSeparate, targets.isAsCounted]).toEqual([true, true]);
    expect(targets.into).toEqual([
      { group: 'a', walkId: null, title: 'Walk a' },
      { group: 'b', walkId: 'w2', title: null },
    ]);
    targets.isSeparate = false;
    expect(targets.into).toEqual([{ group: null, walkId: null, title: preview.suggestedTitle }]);
  });

  test('from a walk all go into it unless somebody says otherwise', () => {
    const targets = new WalkTargets('w1');
    targets.follow(two);
    expect(targets.into).toEqual([{ group: null, walkId: 'w1', title: null }]);
  });

  test('what a person set stays when the preview follows a choice; suggestions change', () => {
    const targets = new WalkTargets(null);
    targets.follow(two);
    const [first] = targets.groups;
    if (first) first.title = 'Mine';
    targets.follow({ ...two, suggestedTitle: 'Later', walkGroups: [group('a'), group('b'), group('c')] });
    expect(targets.into).toEqual([
      { group: 'a', walkId: null, title: 'Mine' },
      { group: 'b', walkId: null, title: 'Walk b' },
      { group: 'c', walkId: null, title: 'Walk c' },
    ]);
    expect(targets.one).toEqual({ walkId: null, title: 'Later' });
    targets.follow({ ...preview, suggestedWalkId: 'w3' });
    expect(targets.into).toEqual([{ group: null, walkId: 'w3', title: null }]);
  });
});
