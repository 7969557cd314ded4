/** One word in each stage for cards that belong together. */
import { expect, test } from 'vitest';
import { inStage, stagePlan } from '../../../core/domain/debrief/stage-plan.ts';

test('a theme is a cluster until it can have a title', () => {
  const { read, sort, name, weigh } = stagePlan;
  expect(inStage(sort, 'Themes that are alike; a theme, not schemes')).toBe(
    'Clusters that are alike; a cluster, not schemes',
  );
  expect(inStage(read, 'New theme')).toBe('New cluster');
  expect(inStage(name, 'New cluster of 2 cards: Cluster 3')).toBe('New theme of 2 cards: Cluster 3');
  expect(inStage(weigh, 'A theme cannot be set aside.')).toBe('A theme cannot be set aside.');
});

test('a title in quotation marks stays as the team wrote it', () => {
  expect(inStage(stagePlan.sort, 'Take out “Theme of the week” of this theme')).toBe(
    'Take out “Theme of the week” of this cluster',
  );
});
