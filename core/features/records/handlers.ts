/** Loading: look first, then load what was looked at. */
import { AppError } from '../../contract/errors.ts';
import type { Refusal } from '../../contract/calls/records.ts';
import { insertWalk, walkKey } from '../../store/walks.ts';
import type { CommandHandler, Context, QueryHandler, Work } from '../context.ts';
import { loadIntoWalk, loadStaffOnly } from './load.ts';
import { describe, suggestTitle } from './preview.ts';
import { readOffered, type LoadableFile, type Offered } from './read-offered.ts';

export const preview: QueryHandler<'records.preview'> = async ({ files }, context, work) => {
  const { db, files: tokens, readings } = context;
  const offered = files.map((token) => ({
    token,
    name: tokens.nameOf(token),
    open: () => tokens.read(token),
    expectedHash: null,
  }));
  const looked = await readOffered(offered, readings, work);
  readings.keep(looked.files);
  return describe(looked, db);
};

export const load: CommandHandler<'records.load'> = async ({ files, walkId, title }, context, work) => {
  const offered = files.map(({ token, sha256 }) => ({
    token,
    name: context.files.nameOf(token),
    open: () => context.files.read(token),
    expectedHash: sha256,
  }));
  const { loadable, refused } = await readForLoading(context, offered, work);
  context.readings.keep([]);
  return () => {
    if (loadable.every(({ read }) => read.dialect === 'staff-list'))
      return loadStaffOnly(context, loadable, refused);
    if (walkId !== null) walkKey(context.db, walkId);
    const into = walkId ?? createWalk(context, loadable, title, false);
    return loadIntoWalk(context, into, loadable, refused);
  };
};

export const loadSample: CommandHandler<'records.loadSample'> = async (_input, context, work) => {
  const sample = await context.files.sample();
  const offered = sample.map((file) => ({
    token: file.name,
    name: file.name,
    open: () => Promise.resolve(file),
    expectedHash: null,
  }));
  const { loadable, refused } = await readForLoading(context, offered, work);
  return () => loadIntoWalk(context, createWalk(context, loadable, null, true), loadable, refused);
};

async function readForLoading(
  { readings }: Context,
  offered: readonly Offered[],
  work: Work,
): Promise<{ loadable: LoadableFile[]; refused: Refusal[] }> {
  const { files, refused } = await readOffered(offered, readings, work);
  const reasons = refused.map(({ file, reason, detail }) => ({ file, reason, detail }));
  if (files.length === 0) throw new AppError('refused', 'nothing could be loaded', { refused: reasons });
  return { loadable: files, refused: reasons };
}

function createWalk(
  { db, newId, now }: Context,
  files: readonly LoadableFile[],
  title: string | null,
  isSample: boolean,
): string {
  const id = newId();
  const stated = (key: 'purpose' | 'focus'): string | null =>
    files.map(({ read }) => read.walk[key]).find((value) => value !== null) ?? null;
  insertWalk(db, {
    id,
    title: title ?? suggestTitle(files),
    purpose: stated('purpose'),
    focus: stated('focus'),
    isSample,
    createdAt: now(),
  });
  return id;
}
