/** The board where there is nothing to show: what stands there says what to do. */
import { expect, test } from 'vitest';
import { AppError } from '../../../../core/contract/errors.ts';
import { boardOf } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const board = boardOf();
const at = '#/walks/w1/board';
const list = () => ({ walks: [walk] });

test('records without cards say so, instead of empty columns to drag into', async () => {
  const { screen } = await openApp({ 'walks.list': list, 'board.get': () => board }, { at });
  await expect.element(screen.getByText('These records hold no evidence for cards')).toBeVisible();
  expect(document.querySelector('[data-area]')).toBeNull();
});

test('a board that cannot be read can be asked for again', async () => {
  let isDown = true;
  const get = () => {
    if (isDown) throw new AppError('internal', 'x', { reason: 'unreachable' });
    return board;
  };
  const { screen } = await openApp({ 'walks.list': list, 'board.get': get }, { at });
  await expect.element(screen.getByRole('alert')).toMatchTextContent('The app does not answer.');
  isDown = false;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('These records hold no evidence for cards')).toBeVisible();
});
