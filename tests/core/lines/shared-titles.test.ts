/** Titles on the shared screen: wherever the team is told of a theme, names in its title are covered. */
import { expect, test } from 'vitest';
import { setUp } from './support/calls.ts';

test('a name in a title reaches neither lines, nor charts, nor what is said of the slides', async () => {
  const { client, walkId, themeOf } = await setUp();
  for (const themeId of themeOf.values())
    await client.board.renameTheme({ walkId, themeId, title: 'What Mrs Chowdry waits for' });
  const lines = await client.lines.list({ walkId });
  const charts = await client.insight.charts({ walkId });
  const { verdict, noticings } = await client.slides.preview({ walkId });

  const labels = noticings.map(({ label }) => label);
  expect(lines.groups.length).toBeGreaterThan(1);
  expect(noticings.length).toBeGreaterThan(0);
  expect(verdict.reasons.some(({ cell }) => cell.startsWith('theme:'))).toBe(true);
  expect(JSON.stringify([lines.groups, charts, verdict.reasons, labels])).toContain(
    'What [a teacher] waits for',
  );
  expect(JSON.stringify([lines, charts, verdict.reasons, verdict.unread, labels])).not.toContain('Chowdry');
});
