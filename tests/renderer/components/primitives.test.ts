/** Building blocks by themselves: what they say to who listens, what the keys do, and where the focus goes. */
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Button from '../../../renderer/ui/Button.svelte';
import ChoiceList from '../../../renderer/ui/ChoiceList.svelte';
import { ChoiceListState } from '../../../renderer/ui/choice-list.svelte.ts';
import Field from '../../../renderer/ui/fields/Field.svelte';
import Page from '../../../renderer/ui/Page.svelte';
import Part from '../../../renderer/ui/Part.svelte';
import Problem from '../../../renderer/ui/Problem.svelte';

const html = (markup: string) => createRawSnippet(() => ({ render: () => markup }));
const words = (text: string) => html(`<span>${text}</span>`);

test('a button is a button by itself, and keeps what it is told', async () => {
  const pressed = vi.fn();
  const screen = await render(Button, {
    variant: 'chip',
    class: 'own',
    'aria-pressed': true,
    onclick: pressed,
    children: words('Only starred'),
  });
  const button = screen.getByRole('button', { name: 'Only starred', pressed: true });
  await expect.element(button).toHaveAttribute('type', 'button');
  await expect.element(button).toHaveClass('button', 'chip', 'own');
  await button.click();
  expect(pressed).toHaveBeenCalledOnce();
});

test.each(['plain', 'primary', 'quiet', 'icon', 'row'] as const)(
  'a button that is %s is large enough to hit, and looks otherwise once it cannot be pressed',
  async (variant) => {
    const screen = await render(Button, { variant, children: words('Do') });
    const element = screen.getByRole('button').element();
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(36);
    const look = (): string => getComputedStyle(element).color;
    const before = look();
    await screen.rerender({ disabled: true });
    await expect.element(screen.getByRole('button')).toBeDisabled();
    if (variant !== 'icon') expect(look()).not.toBe(before);
    expect(getComputedStyle(element).cursor).toBe('not-allowed');
  },
);

test('what only says that it cannot be pressed looks the same, and keeps the focus', async () => {
  const screen = await render(Button, { 'aria-disabled': true, children: words('Undo') });
  const element = screen.getByRole('button').element();
  if (!(element instanceof HTMLElement)) throw new Error('no button');
  element.focus();
  expect(document.activeElement).toBe(element);
  expect(getComputedStyle(element).cursor).toBe('not-allowed');
});

test('a field is called by its label and described by its hint, or by what is wrong with it', async () => {
  const children = createRawSnippet((field: () => Record<string, unknown>) => ({
    render: () => '<input type="text" />',
    setup: (input) => {
      for (const [name, value] of Object.entries(field())) input.setAttribute(name, String(value));
    },
  }));
  const right = await render(Field, { label: 'Name', hint: 'As on forms.', children });
  const field = right.getByRole('textbox', { name: 'Name', exact: true });
  await expect.element(field).toHaveAccessibleDescription('As on forms.');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  await right.unmount();
  const wrong = await render(Field, { label: 'Name', hint: 'As on forms.', fault: 'Too long.', children });
  await expect.element(wrong.getByRole('textbox')).toHaveAccessibleDescription('Too long.');
  await expect.element(wrong.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
});

test('a page opens with the focus on its heading, after the way back', async () => {
  const screen = await render(Page, {
    title: 'Backups',
    back: { label: 'Settings', href: '#/settings' },
    children: words('Text'),
  });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Backups' })).toHaveFocus();
  await expect.element(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '#/settings');
});

test('a part is a region by its heading, which takes the focus when it is asked to', async () => {
  const screen = await render(Part, { title: 'Logo', children: words('Text') });
  await expect.element(screen.getByRole('region', { name: 'Logo' })).toBeVisible();
  const part: object = screen.component;
  if (!('focus' in part) || typeof part.focus !== 'function') throw new Error('it takes no focus');
  part.focus();
  await expect.element(screen.getByRole('heading', { name: 'Logo' })).toHaveFocus();
});

test('a problem is read out at once, with a way to try again where there is one', async () => {
  const refetch = vi.fn();
  const screen = await render(Problem, { of: { problem: 'It did not go.', refetch } });
  await expect.element(screen.getByRole('alert')).toMatchTextContent('It did not go.');
  await screen.getByRole('button', { name: 'Try again' }).click();
  expect(refetch).toHaveBeenCalledOnce();
  await screen.rerender({ of: { problem: 'It did not go.' } });
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
  await screen.rerender({ of: { problem: null } });
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('a list to choose from: typed in, gone through by keys, told to who listens, and tapped', async () => {
  const all = Array.from({ length: 40 }, (_, at) => `Place ${at + 1}`);
  const onchoose = vi.fn();
  const list = new ChoiceListState<string>({
    find: (typed) => all.filter((one) => one.includes(typed)),
    keyOf: (one) => one,
    onchoose,
  });
  const option = createRawSnippet((one: () => string) => ({ render: () => `<span>${one()}</span>` }));
  const screen = await render(ChoiceList, {
    list,
    label: 'Search places',
    of: 'Places',
    placeholder: 'Type',
    nothing: 'Nothing is called that.',
    option,
  });
  const field = screen.getByRole('combobox', { name: 'Search places' });
  const current = (): string | null => {
    const id = field.element().getAttribute('aria-activedescendant');
    return id === null ? null : (document.getElementById(id)?.textContent?.trim() ?? null);
  };
  await expect.element(field).toHaveFocus();
  expect(current()).toBe('Place 1');
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{ArrowDown}');
  expect(current()).toBe('Place 26');
  await expect.element(screen.getByRole('option', { name: 'Place 26', selected: true })).toBeInViewport();
  await screen.getByRole('option', { name: 'Place 29' }).click();
  expect(onchoose).toHaveBeenLastCalledWith('Place 29');
  await field.fill('9');
  await userEvent.keyboard('{Enter}');
  expect(onchoose).toHaveBeenLastCalledWith('Place 9');
  await field.fill('nowhere');
  await expect.element(screen.getByRole('option')).toHaveTextContent('Nothing is called that.');
  await userEvent.keyboard('{Enter}');
  expect([onchoose.mock.calls.length, current()]).toEqual([2, null]);
});
