/** The first screen, and what may happen from any. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AppError } from '../../../core/contract/errors.ts';
import { preview, walk } from '../examples.ts';
import { openApp } from './open-app.ts';

test('says what the app is for, takes the focus, and says what to do when nothing is there', async () => {
  const { screen } = await openApp({ 'walks.list': () => ({ walks: [] }) });
  await expect.element(screen.getByText('None yet. Load records, or try the sample walk')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('lists the walks with their facts; a title is text, whatever it says', async () => {
  const title = '<script>document.title = "broken"</script>';
  const { screen } = await openApp({
    'walks.list': () => ({ walks: [walk, { ...walk, id: 'w2', title, isSample: true, needsAttention: 2 }] }),
  });
  await expect.element(screen.getByText('14 visits · 3 observers · 5–13 Oct').first()).toBeVisible();
  const link = screen.getByRole('link', { name: title });
  await expect.element(link).toHaveAttribute('href', '#/walks/w2/set-up');
  await expect.element(link).toMatchTextContent('2 rows need attention');
  expect(document.title).not.toBe('broken');
});

test('files dragged over the window cannot be missed, and dropping them begins the look', async () => {
  const { screen, core } = await openApp({
    'walks.list': () => ({ walks: [] }),
    'records.preview': () => preview,
  });
  await expect.element(screen.getByText('None yet')).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['a'], 'autumn.csv'));
  window.dispatchEvent(new DragEvent('dragenter', { dataTransfer, cancelable: true }));
  await expect.element(screen.getByText('Let go to look at these files')).toBeVisible();
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Look before you load' })).toHaveFocus();
  expect(core.requests.find(({ call }) => call === 'records.preview')?.input).toEqual({
    files: ['autumn.csv'],
    choices: [],
  });
});

const drag = (type: string, name = 'autumn.csv'): DragEvent => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['a'], name));
  const event = new DragEvent(type, { dataTransfer, cancelable: true, bubbles: true });
  (document.querySelector('[role="dialog"]') ?? document.body).dispatchEvent(event);
  return event;
};

test('over a dialog in which something may be typed they are refused with a sentence; over the help they are taken', async () => {
  const { screen, core } = await openApp(
    { 'walks.list': () => ({ walks: [walk] }), 'records.preview': () => preview },
    { at: '#/walks/w1/people', displays: 1 },
  );
  await screen.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  drag('dragenter');
  const why = 'Something is open over the page. Close it, then drop the files again.';
  await expect.element(screen.getByText(why)).toBeVisible();
  const [overlay, dialog] = ['.overlay', '.dialog-veil'].map((one) => document.querySelector(one));
  const levels = [overlay, dialog].map((one) => Number(one && getComputedStyle(one).zIndex));
  expect(levels[0]).toBeGreaterThan(levels[1] ?? NaN);
  expect([drag('dragover').defaultPrevented, drag('drop').defaultPrevented]).toEqual([true, true]);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(why);
  expect(core.requests.some(({ call }) => call === 'records.preview')).toBe(false);
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  drag('dragenter');
  await expect.element(screen.getByText('Let go to look at these files')).toBeVisible();
  drag('drop');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Look before you load' })).toBeVisible();
  await expect.element(screen.getByRole('dialog', { name: 'Keys and gestures' })).not.toBeInTheDocument();
});

test('on the second display they are refused, and on a blank screen', async () => {
  const { screen } = await openApp({ 'walks.list': () => ({ walks: [walk] }) }, { at: '#/walks/w1/wall' });
  drag('dragenter');
  await expect.element(screen.getByText(/^This is the second display\./)).toBeVisible();
  expect(drag('drop').defaultPrevented).toBe(true);
  await expect.element(screen.getByText(/^This is the second display\./).first()).toBeInTheDocument();
  await userEvent.keyboard('b');
  await expect.element(screen.getByRole('button', { name: 'B or tap to come back' })).toBeVisible();
  await userEvent.keyboard('b');
  location.hash = '#/walks/w1/people';
  await expect.element(screen.getByRole('button', { name: 'Show', exact: true })).toBeVisible();
  await userEvent.keyboard('b');
  drag('dragenter');
  await expect.element(screen.getByText(/^The screen is blank\./)).toBeVisible();
  drag('drop');
  await userEvent.keyboard('b');
  expect(location.hash).toBe('#/walks/w1/people');
});

test('an error is a sentence with a way on', async () => {
  let isFull = true;
  const { screen } = await openApp({
    'walks.list': () => {
      if (isFull) throw new AppError('disk-full', 'x');
      return { walks: [walk] };
    },
  });
  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent('The disk is full, so nothing was saved.');
  isFull = false;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText(walk.title)).toBeVisible();
});

test('a session that ends says to open the app again from its address', async () => {
  const { screen, signOut } = await openApp({ 'walks.list': () => ({ walks: [] }) });
  signOut();
  await expect
    .element(screen.getByRole('heading', { level: 1, name: 'Open the app again from its address' }))
    .toHaveFocus();
});
