/** One word in each stage for cards that belong together. */
import { expect, test } from 'vitest';
import { sentenceInStage, titleOf } from '../../../core/domain/board/theme-title.ts';
import { inStage, stagePlan } from '../../../core/domain/debrief/stage-plan.ts';

test('a theme is a cluster until it can have a title', () => {
  const { read, sort, name, weigh } = stagePlan;
  expect(inStage(sort, 'Themes that are alike; a theme, not schemes')).toBe(
    'Clusters that are alike; a cluster, not schemes',
  );
  expect(inStage(read, 'New theme')).toBe('New cluster');
  expect(inStage(name, 'New cluster of 2 cards: Cluster 3')).toBe('New theme of 2 cards: Theme 3');
  expect(inStage(weigh, 'A theme cannot be set aside.')).toBe('A theme cannot be set aside.');
});

test('a title in quotation marks stays as the team wrote it', () => {
  expect(inStage(stagePlan.sort, 'Take out “Theme of the week” of this theme')).toBe(
    'Take out “Theme of the week” of this cluster',
  );
});

test('until it has a title it is called as the stage calls it, everywhere; in a kept sentence its title stays', () => {
  const { sort, name } = stagePlan;
  const plans = [sort, name];
  const untitled = { number: 3, title: null };
  expect(plans.map((plan) => titleOf(untitled, plan))).toEqual(['Cluster 3', 'Theme 3']);
  expect(plans.map((plan) => titleOf({ number: 3, title: 'Clusters' }, plan))).toEqual([
    'Clusters',
    'Clusters',
  ]);
  const kept = 'Cluster 3 named *Theme of the week: a cluster*';
  expect(plans.map((plan) => sentenceInStage(plan, kept))).toEqual([
    kept,
    'Theme 3 named *Theme of the week: a cluster*',
  ]);
});
