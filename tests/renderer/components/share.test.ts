/** The deck before it leaves, its verdict, and saving it. */
import { expect, test } from 'vitest';
import { clearVerdict, deck, foundVerdict, walk } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp } from './open-app.ts';

const answers: Answers = {
  'walks.list': () => ({ walks: [walk] }),
  'slides.preview': (input) => {
    const { approved } = input as { approved: string[] };
    return { deck, verdict: approved.includes(walk.title) ? clearVerdict : foundVerdict };
  },
  'slides.export': () => ({ token: 'made', name: 'Autumn.pptx', verdict: clearVerdict }),
};

test('shows every slide with what the team should know beside it', async () => {
  const { screen } = await openApp(answers, { at: '#/walks/w1/share' });
  const chart = screen.getByRole('listitem', { name: 'Slide 2 of 3' });
  await expect.element(chart).toMatchTextContent('3 of 4 figures shown, 1 hidden.');
  await expect.element(chart).toMatchTextContent('Learning environment. It rests on fewer than 5 teachers.');
  await expect.element(screen.getByText('5 figures, 1 hidden.')).toBeVisible();
});

test('says how many cards stand under their focus area by a proposal only', async () => {
  const chart = { title: '', subtitle: '', rows: [], scale: null, alt: '' };
  const area = (id: string, proposed: number) => ({ id, label: id, cards: 40, proposed });
  const { screen } = await openApp(
    {
      ...answers,
      'insight.charts': () => ({
        areas: chart,
        themes: chart,
        proposals: [area('progress', 30), area('clear-goals', 1), area('pupil-voice', 0)],
      }),
    },
    { at: '#/walks/w1/share' },
  );
  await expect
    .element(screen.getByText('31 cards stand under a focus area only by a proposal.'))
    .toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Confirm them on the board first.' }))
    .toHaveAttribute('href', '#/walks/w1/read');
});

test('a name stops the deck until a person says that the text names nobody', async () => {
  const { screen, saved } = await openApp(answers, { at: '#/walks/w1/share' });
  const save = screen.getByRole('button', { name: 'Save slides…' });
  await expect.element(save).toBeDisabled();
  await expect.element(save).toHaveAccessibleDescription(/1 thing in the slides must not leave/);
  await screen.getByRole('button', { name: 'This names nobody' }).click();
  await expect.element(save).toBeEnabled();
  await save.click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Slides saved' })).toHaveFocus();
  await expect.element(screen.getByText('0 names found in 31 parts', { exact: true })).toBeVisible();
  expect(saved).toEqual(['Autumn.pptx']);
});

test('a title that looks like a script is text on the slide', async () => {
  const title = '<script>document.title = "broken"</script>';
  const slides = deck.slides.map((slide) => (slide.kind === 'theme' ? { ...slide, title } : slide));
  const { screen } = await openApp(
    { ...answers, 'slides.preview': () => ({ deck: { ...deck, slides }, verdict: clearVerdict }) },
    { at: '#/walks/w1/share' },
  );
  await expect.element(screen.getByRole('listitem', { name: 'Slide 3 of 3' })).toMatchTextContent(title);
  expect(document.title).not.toBe('broken');
});
