/** The stage that shares, over answers that change as a person says things. */
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import { rules, walk } from '../../examples.ts';
import { clearVerdict, shared } from '../../examples-of-decks.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp, type OpenOptions } from '../open-app.ts';

export type Looked = CallOutput<'slides.preview'>;

const made = { token: 'made', name: 'Slides.pptx', releaseId: 'r1', verdict: clearVerdict };

export const release = {
  id: 'r0',
  at: '2026-10-13T12:00:00.000Z',
  figures: 6,
  hidden: 2,
  state: 'seen',
  rules,
} as const;

/** Opens the stage over answers that change as a person says things, as the core's would. */
export async function openShare(first: Partial<Looked> = {}, more: Answers = {}, options: OpenOptions = {}) {
  let looked: Looked = { ...shared, ...first };
  let revision = 1;
  const change = (next: Partial<Looked>): Record<string, never> => {
    looked = { ...looked, ...next };
    revision += 1;
    queueMicrotask(() => opened.core.publish({ type: 'changed', tags: ['figures'], revision }));
    return {};
  };
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'slides.preview': () => looked,
      'slides.export': () => made,
      'slides.withdraw': () => ({}),
      'lines.list': () => ({ groups: [], texts: [], asked: [], unread: 0, standing: 0 }),
      'lines.listConsents': () => ({ consents: [] }),
      'disclosure.get': () => ({ releases: [], unknownTeachers: 0, isNobodyTwice: false }),
      ...more,
    },
    { at: '#/walks/w1/share', ...options },
  );
  const inputs = (call: string): unknown[] =>
    opened.core.requests.filter((request) => request.call === call).map(({ input }) => input);
  return { ...opened, change, inputs };
}

/** Takes a slide in hand, and answers what is said of it. */
export async function openSlide(
  { screen }: Pick<Awaited<ReturnType<typeof openShare>>, 'screen'>,
  number: number,
) {
  await screen
    .getByRole('list', { name: 'Slides in order' })
    .getByRole('button', { name: new RegExp(`^${number}: `) })
    .click();
  return screen.getByRole('group', { name: `About slide ${number}` });
}

export const status = (): string => document.querySelector('[role=status]:last-of-type')?.textContent ?? '';
