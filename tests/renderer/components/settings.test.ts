/** Settings: the rules that protect colleagues, the watched folder and the words that are not marked. */
import { expect, test } from 'vitest';
import type { CallInput, CallOutput } from '../../../core/contract/calls/index.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { limits } from '../../../core/contract/limits.ts';
import type { DisclosureSettings } from '../../../core/contract/calls/disclosure.ts';
import { makeLook, plainLook } from '../../../core/domain/deck/look.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { rules } from '../examples.ts';
import type { Answers } from '../fake-core.ts';
import { openApp, type OpenOptions } from './open-app.ts';

/** A picture of one point. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const plain = { school: '', colours: null, logo: null, look: plainLook, mended: [] };

const nothing = { count: 0, isHeld: false };

const openSettings = (answers: Answers, options: OpenOptions = {}) =>
  openApp(
    {
      'settings.get': () => ({ watchedFolder: null, dismissedWords: [] }),
      'disclosure.getSettings': () => ({ rules, isPhaseOffered: false }),
      'lines.listWords': () => ({ words: [] }),
      'areas.get': () => ({ areas: [], last: { id: 0, sentence: null } }),
      'areas.listUses': () => ({ uses: [] }),
      'settings.getRemembered': () => ({ staff: nothing, people: nothing, words: nothing }),
      'settings.getLook': () => plain,
      ...answers,
    },
    { at: '#/settings', ...options },
  );

test('a folder is chosen, named and let go', async () => {
  let watchedFolder: { name: string; isReachable: boolean } | null = null;
  const { screen, core } = await openSettings(
    {
      'settings.get': () => ({ watchedFolder, dismissedWords: [] }),
      'settings.watchFolder': (input) => {
        const isOn = (input as { token: string | null }).token !== null;
        watchedFolder = isOn ? { name: 'Learning walks', isReachable: true } : null;
        return {};
      },
    },
    { chosenFolder: { token: 'd1', name: 'Learning walks' } },
  );
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus();
  await expect.element(screen.getByText('No folder is watched.')).toBeVisible();
  await screen.getByRole('button', { name: 'Choose a folder…' }).click();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(screen.getByText('Watching “Learning walks”.')).toBeVisible();
  await screen.getByRole('button', { name: 'Stop watching' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Watched folder' })).toHaveFocus();
  core.publish({ type: 'changed', tags: ['settings'], revision: 3 });
  await expect.element(screen.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  expect(
    core.requests.filter(({ call }) => call === 'settings.watchFolder').map(({ input }) => input),
  ).toEqual([{ token: 'd1' }, { token: null }]);
});

test('a folder that is gone is said, and what cannot be watched too', async () => {
  const { screen } = await openSettings(
    {
      'settings.get': () => ({
        watchedFolder: { name: 'Learning walks', isReachable: false },
        dismissedWords: [],
      }),
      'settings.watchFolder': () => {
        throw new AppError('not-found', 'x', { what: 'folder' });
      },
    },
    { chosenFolder: { token: 'd1', name: 'notes.txt' } },
  );
  await expect.element(screen.getByText('“Learning walks” cannot be reached.')).toBeVisible();
  await screen.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent('This is not a folder');
});

test('a host that cannot choose a folder says how else', async () => {
  const { screen } = await openSettings({
    'settings.get': () => ({ watchedFolder: null, dismissedWords: [] }),
  });
  await expect.element(screen.getByText('npm start -- --watch "FOLDER"')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Choose a folder…' })).not.toBeInTheDocument();
});

test('a word is marked again', async () => {
  let dismissedWords = ['outstanding', 'poor'];
  const { screen, core } = await openSettings({
    'settings.get': () => ({ watchedFolder: null, dismissedWords }),
    'settings.dismissWord': () => {
      dismissedWords = ['outstanding'];
      return {};
    },
  });
  await screen.getByRole('button', { name: 'Mark again: poor' }).click();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(screen.getByText('“poor”', { exact: true })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { name: 'Words that are not marked' })).toHaveFocus();
  expect(core.requests.find(({ call }) => call === 'settings.dismissWord')?.input).toEqual({
    word: 'poor',
    isDismissed: false,
  });
});

test('a change of the rules says what it does to each walk before it is kept', async () => {
  let settings: DisclosureSettings = { rules, isPhaseOffered: false };
  const walk = { areas: 6, themes: 4, now: { areas: 5, themes: 2 } };
  const { screen, core } = await openSettings({
    'disclosure.getSettings': () => settings,
    'disclosure.describeSettings': () => ({
      walks: [
        { ...walk, walkId: 'w1', title: 'Autumn 1', then: { areas: 3, themes: 1 }, isFrozen: false },
        { ...walk, walkId: 'w2', title: 'Summer', then: walk.now, isFrozen: true },
      ],
    }),
    'disclosure.setSettings': (input) => {
      settings = input as DisclosureSettings;
      return {};
    },
  });
  const section = screen.getByRole('region', { name: 'Protecting colleagues' });
  const teachers = section.getByRole('spinbutton', { name: 'Teachers behind a figure, at least' });
  await expect.element(teachers).toHaveValue(5);
  await expect.element(section.getByRole('button', { name: 'Keep these rules' })).not.toBeInTheDocument();
  await teachers.fill('8');
  await section
    .getByRole('checkbox', { name: /^Say under the charts whether phases may be compared/ })
    .click();
  await expect
    .element(section)
    .toMatchTextContent('Autumn 1 Focus areas shown: now 5 of 6, then 3. Themes shown: now 2 of 4, then 1.');
  await expect.element(section).toMatchTextContent('Summer Nothing changes: slides have been saved');
  await section.getByRole('button', { name: 'Keep these rules' }).click();
  await expect.element(section.getByRole('heading', { name: 'Protecting colleagues' })).toHaveFocus();
  core.publish({ type: 'changed', tags: ['settings'], revision: 2 });
  await expect.element(section.getByRole('button', { name: 'Keep these rules' })).not.toBeInTheDocument();
  await expect.element(teachers).toHaveValue(8);
  const inputs = (call: string) =>
    core.requests.filter((request) => request.call === call).map(({ input }) => input);
  const kept = { rules: { ...rules, teachers: 8 }, isPhaseOffered: true };
  expect(inputs('disclosure.describeSettings').at(-1)).toEqual(kept);
  expect(inputs('disclosure.setSettings')).toEqual([kept]);
});

test('a rule that would protect nobody is said to be wrong and is not kept', async () => {
  const { screen, core } = await openSettings({});
  const teachers = screen.getByRole('spinbutton', { name: 'Teachers behind a figure, at least' });
  await teachers.fill('1');
  await teachers.element().blur();
  await expect.element(teachers).toHaveAccessibleDescription(/^At least 3: behind fewer/);
  await expect.element(teachers).toHaveAttribute('aria-invalid', 'true');
  await expect.element(screen.getByRole('button', { name: 'Keep these rules' })).toBeDisabled();
  expect(core.asked()).not.toContain('disclosure.describeSettings');
  await screen.getByRole('button', { name: 'Leave them as they were' }).click();
  await expect.element(teachers).toHaveValue(5);
});

test('a word that was answered for the school can be asked about again', async () => {
  let words: { word: string; answer: 'colleague' | 'nobody' }[] = [
    { word: 'Grace', answer: 'nobody' },
    { word: 'Rose', answer: 'colleague' },
  ];
  const { screen, core } = await openSettings({
    'lines.listWords': () => ({ words }),
    'lines.answerWord': (input) => {
      words = words.filter(({ word }) => word !== (input as { word: string }).word);
      return {};
    },
  });
  await expect.element(screen.getByText('“Rose”: a colleague')).toBeVisible();
  await screen.getByRole('button', { name: 'Ask again: Grace' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Words that could be names' })).toHaveFocus();
  core.publish({ type: 'changed', tags: ['staff'], revision: 2 });
  await expect.element(screen.getByText('“Grace”: names nobody')).not.toBeInTheDocument();
  expect(core.requests.filter(({ call }) => call === 'lines.answerWord').map(({ input }) => input)).toEqual([
    { word: 'Grace', answer: null },
  ]);
});

const svgOf = (element: Element): string => decodeURIComponent(element.getAttribute('src') ?? '');

test('a school’s name and colours are tried on slides, then kept', async () => {
  let kept: CallOutput<'settings.getLook'> = plain;
  const { screen, core } = await openSettings({
    'settings.getLook': () => kept,
    'settings.setSchool': (input) => {
      const { name, colours } = input as CallInput<'settings.setSchool'>;
      const { look, mended } = makeLook({ school: name, logo: null, colours });
      kept = { school: name, colours, logo: null, look, mended };
      return {};
    },
  });
  const part = screen.getByRole('region', { name: 'How slides look' });
  const first = part.getByRole('img', { name: /^The first slide, as an example/ });
  expect(svgOf(first.element())).toContain('#0B5C6B');
  await part.getByRole('textbox', { name: 'School’s name' }).fill('Elmfield School');
  await part.getByRole('checkbox', { name: 'Use the app’s own colours' }).click();
  await part.getByRole('textbox', { name: 'First colour', exact: true }).fill('#ffe000');
  await expect.element(part).toMatchTextContent('The first colour is too light for text on white');
  await part.getByRole('textbox', { name: 'First colour', exact: true }).fill('7a1f5c');
  await part.getByLabelText('Second colour: choose from a palette').fill('#f2c200');
  await expect
    .element(part.getByRole('textbox', { name: 'Second colour', exact: true }))
    .toHaveValue('F2C200');
  await expect.poll(() => svgOf(first.element())).toContain('Elmfield School · An example');
  expect(svgOf(first.element())).toContain('#7A1F5C');
  await part.getByRole('button', { name: 'Keep this look' }).click();
  await expect.element(part.getByRole('heading', { name: 'How slides look' })).toHaveFocus();
  core.publish({ type: 'changed', tags: ['settings', 'figures'], revision: 2 });
  await expect.element(part.getByRole('button', { name: 'Keep this look' })).not.toBeInTheDocument();
  expect(core.requests.filter(({ call }) => call === 'settings.setSchool').map(({ input }) => input)).toEqual(
    [{ name: 'Elmfield School', colours: { first: '7A1F5C', second: 'F2C200' } }],
  );
  await expect
    .element(part.getByRole('list', { name: /^What is different/ }))
    .toMatchTextContent('The second colour is too light for bars on white: it is used darker.');
});

test('a name that is too long and a colour that is none are said to be wrong and not kept', async () => {
  const { screen } = await openSettings({});
  const part = screen.getByRole('region', { name: 'How slides look' });
  const name = part.getByRole('textbox', { name: 'School’s name' });
  const keep = part.getByRole('button', { name: 'Keep this look' });
  await name.fill('W'.repeat(400));
  await expect
    .element(name)
    .toHaveAccessibleDescription('Too long for the first slide: 80 characters at most.');
  await expect.element(keep).toBeDisabled();
  await name.fill('مدرسة 🦊');
  await expect.element(keep).toBeEnabled();
  await part.getByRole('checkbox', { name: 'Use the app’s own colours' }).click();
  const first = part.getByRole('textbox', { name: 'First colour', exact: true });
  await first.fill('purple');
  await expect.element(first).toHaveAccessibleDescription(/^Write six digits/);
  await expect.element(keep).toBeDisabled();
  await part.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect.element(name).toHaveValue('');
  await expect.element(keep).not.toBeInTheDocument();
});

test('a logo is chosen, dropped, refused with its reason and removed', async () => {
  const picture = { base64: dot, type: 'png', width: 120, height: 40 } as const;
  let logo: typeof picture | null = null;
  const { screen, core } = await openSettings(
    {
      'settings.getLook': () => ({ ...plain, logo, look: { ...plainLook, logo } }),
      'settings.setLogo': (input) => {
        const { token } = input as CallInput<'settings.setLogo'>;
        if (token === 'logo.svg') throw new AppError('refused', 'x', { reason: 'logo', why: 'svg' });
        logo = token === null ? null : picture;
        return {};
      },
    },
    { chosenPicture: { token: 'p1', name: 'logo.png' } },
  );
  const part = screen.getByRole('group', { name: 'Logo' });
  const changed = (revision: number) =>
    core.publish({ type: 'changed', tags: ['settings', 'figures'], revision });
  await part.getByRole('button', { name: 'Choose a picture…' }).click();
  changed(2);
  await expect.element(part.getByRole('img', { name: 'The logo as it is kept' })).toBeVisible();
  const first = screen.getByRole('img', { name: /^The first slide, as an example/ });
  await expect.poll(() => svgOf(first.element())).toContain(dot);

  const dropped = new DataTransfer();
  dropped.items.add(new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  await expect
    .element(part.getByRole('alert'))
    .toMatchTextContent('save the logo as a PNG or a JPEG. The logo stays as it was.');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  // Too large a picture is refused here, before any of it is sent.
  const large = new DataTransfer();
  large.items.add(new File([new Uint8Array(limits.picture + 1)], 'large.png', { type: 'image/png' }));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: large, cancelable: true }));
  await expect.element(part.getByRole('alert')).toMatchTextContent('The picture is larger than 2 MB');

  await part.getByRole('button', { name: 'Remove the logo' }).click();
  await expect.element(part.getByRole('heading', { name: 'Logo' })).toHaveFocus();
  changed(3);
  await expect.element(part.getByText('No logo.')).toBeVisible();
  expect(core.requests.filter(({ call }) => call === 'settings.setLogo').map(({ input }) => input)).toEqual([
    { token: 'p1' },
    { token: 'logo.svg' },
    { token: null },
  ]);
});

test('records that are dropped on Settings still load', async () => {
  const { screen } = await openSettings({});
  await expect.element(screen.getByRole('region', { name: 'How slides look' })).toBeVisible();
  const dropped = new DataTransfer();
  dropped.items.add(new File(['Date'], 'walk.csv', { type: 'text/csv' }));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  await expect.poll(() => location.hash).toContain('load');
});

test('the staff list is removed after a plain question, and put back', async () => {
  let staff = { count: 84, isHeld: false };
  const { screen, core } = await openSettings({
    'settings.getRemembered': () => ({ staff, people: nothing, words: nothing }),
    'settings.setRemembered': (input) => {
      const isGone = (input as CallInput<'settings.setRemembered'>).to === 'nothing';
      staff = isGone ? { count: 0, isHeld: true } : { count: 84, isHeld: false };
      return {};
    },
  });
  const asked = (): unknown[] =>
    core.requests.filter(({ call }) => call === 'settings.setRemembered').map(({ input }) => input);
  await screen.getByRole('button', { name: 'Remove the staff list…' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Remove the staff list?' })).toBeVisible();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  expect(asked()).toEqual([]);
  await screen.getByRole('button', { name: 'Remove the staff list…' }).click();
  await screen.getByRole('button', { name: 'Remove', exact: true }).click();
  core.publish({ type: 'changed', tags: ['settings', 'staff'], revision: 2 });
  await screen.getByRole('button', { name: 'Undo: the staff list' }).click();
  core.publish({ type: 'changed', tags: ['settings', 'staff'], revision: 3 });
  await expect.element(screen.getByText('84 colleagues')).toBeVisible();
  expect(asked()).toEqual([
    { kind: 'staff', to: 'nothing' },
    { kind: 'staff', to: 'as-before' },
  ]);
  await expect
    .element(screen.getByRole('button', { name: 'Remove the decisions about people…' }))
    .not.toBeInTheDocument();
});

test('a touch panel is said so once, and every window of this machine opens as one', async () => {
  const { screen } = await openSettings({});
  const { dataset } = document.documentElement;
  const box = screen.getByRole('checkbox', { name: 'This screen is a touch panel' });
  await expect.element(box).not.toBeChecked();
  expect(dataset['panel']).toBeUndefined();
  await box.click();
  await expect.poll(() => dataset['panel']).toBe('');
  expect(new Preferences(localStorage).panel).toBe(true);
  await box.click();
  await expect.poll(() => dataset['panel']).toBeUndefined();
});
