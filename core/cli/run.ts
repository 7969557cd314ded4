/** The main job without a window: load records, make slides. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createClient, type Client } from '../contract/client.ts';
import type { LoadReport, Preview } from '../contract/calls/records.ts';
import { AppError } from '../contract/errors.ts';
import { errorSentence, refusalSentence } from '../contract/wording.ts';
import type { Core } from '../host/core-api.ts';
import { createCore } from '../core.ts';
import { answered, withObserver } from './answers.ts';
import { CannotDo, readOptions, usage, UsageError, type Options, type Output } from './options.ts';
import { forJson, leftOutLines, reportLines, waitingLines } from './report.ts';
import { makeSlides } from './slides.ts';

/** What a command line stands on. */
interface Place {
  readonly resourcesDir: string;
  /** Aborted when the person has enough (Ctrl+C). */
  readonly stop: AbortSignal;
  readonly loaderUrl: URL | undefined;
}

/**
 * Runs one command and answers its exit status; 130 where it was stopped.
 * @param loaderUrl the file of the loader's thread; left out, files are read and loaded here
 */
export async function run(
  args: string[],
  resourcesDir: string,
  output: Output,
  stop: AbortSignal = new AbortController().signal,
  loaderUrl?: URL,
): Promise<number> {
  const place = { resourcesDir, stop, loaderUrl };
  try {
    const options = readOptions(args);
    if (options.verb === 'help') {
      output.out(usage);
      return 0;
    }
    return options.verb === 'load'
      ? await load(options, place, output)
      : await slides(options, place, output);
  } catch (error) {
    if (error instanceof UsageError) output.error(`${error.message}\n\n${usage}`);
    else if (error instanceof AppError) output.error(errorSentence(error.toShape()));
    else output.error(error instanceof CannotDo ? error.message : String(error));
    return stop.aborted ? 130 : 2;
  }
}

async function load(options: Options, place: Place, output: Output): Promise<number> {
  const dataDir = path.resolve(options.data ?? '');
  return withCore(dataDir, place, output, async (core) => {
    const client = createClient(core, randomUUID);
    const walkId = options.isNewWalk ? null : ((await newestWalk(client))?.id ?? null);
    const report = await loadFiles(core, client, options, walkId, output);
    if (options.isJson) output.out(JSON.stringify(forJson(report), null, 2));
    else for (const line of reportLines(report)) output.out(line);
    for (const refusal of report.refused) output.error(refusalSentence(refusal));
    for (const line of leftOutLines(report)) output.error(line);
    const waiting = waitingLines(report);
    for (const line of waiting) output.error(line);
    const isAllWaiting =
      waiting.length > 0 && report.files.every(({ rows }) => rows === 0) && report.staff === 0;
    return isAllWaiting ? 2 : 0;
  });
}

async function slides(options: Options, place: Place, output: Output): Promise<number> {
  const isThrowAway = options.data === undefined;
  const dataDir = isThrowAway
    ? fs.mkdtempSync(path.join(os.tmpdir(), 'learning-walk-debrief-'))
    : path.resolve(options.data ?? '');
  try {
    if (!isThrowAway && !fs.existsSync(dataDir)) throw new CannotDo(`There is no data folder ${dataDir}.`);
    return await withCore(dataDir, place, output, async (core) => {
      const client = createClient(core, randomUUID);
      if (isThrowAway) {
        const report = await loadFiles(core, client, options, null, output);
        for (const refusal of report.refused) output.error(refusalSentence(refusal));
        for (const line of leftOutLines(report)) output.error(line);
        for (const line of waitingLines(report)) output.error(line);
      }
      const walk = await newestWalk(client);
      if (!walk) throw new CannotDo('There is no walk to make slides of: load its records first.');
      return makeSlides({ core, client, output }, walk.id, options);
    });
  } finally {
    if (isThrowAway) fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function loadFiles(
  core: Core,
  client: Client,
  options: Options,
  walkId: string | null,
  output: Output,
): Promise<LoadReport> {
  const staff = options.staff === undefined ? null : path.resolve(options.staff);
  // A pattern like *.csv may name it as well.
  const records = options.files.filter((file) => path.resolve(file) !== staff);
  const paths = staff === null ? records : [...records, staff];
  const offered = [];
  for (const file of paths) {
    offered.push(
      await core.offerFile({ name: path.basename(file), path: path.resolve(file), isTemporary: false }),
    );
  }
  const tokens = offered.map(({ token }) => token);
  const first = await client.records.preview({ files: tokens, choices: [] });
  const said = answered(options, first);
  const preview = said.length === 0 ? first : await client.records.preview({ files: tokens, choices: said });
  const refused = preview.refused.map(({ file, reason, detail }) => ({ file, reason, detail }));
  requireStaff(options, offered.at(-1)?.token, preview);
  const hasRecords = preview.files.some(({ dialect }) => dialect !== 'staff-list');
  if (preview.files.length === 0 || (options.verb === 'slides' && !hasRecords))
    throw new AppError('refused', 'nothing could be loaded', { refused });
  const hashes = new Map(preview.files.map(({ token, sha256 }) => [token, sha256]));
  const report = await client.records.load({
    files: [...hashes].map(([token, sha256]) => ({ token, sha256 })),
    choices: withObserver(options, preview, said),
    into: destinations(options, preview, walkId, output),
    isJointAccepted: options.isJointAccepted,
  });
  return { ...report, refused: [...refused, ...report.refused] };
}

type Destinations = Parameters<Client['records']['load']>[0]['into'];

/** All into one walk, unless the person wants what looks like several kept apart. */
function destinations(
  { isSplit, isNewWalk }: Options,
  { walkGroups, suggestedWalkId }: Preview,
  walkId: string | null,
  output: Output,
): Destinations {
  if (walkGroups.length < 2) return [{ group: null, walkId: suggestedWalkId ?? walkId, title: null }];
  // Records that are kept in several walks already never end up in one.
  const known = new Set(walkGroups.flatMap((group) => group.suggestedWalkId ?? []));
  if (isSplit || known.size > 1)
    return walkGroups.map((group) => ({
      group: group.key,
      walkId: isNewWalk ? null : group.suggestedWalkId,
      title: group.title,
    }));
  const titles = walkGroups.map(({ title, visits }) => `“${title}” (${visits} visits)`).join(', ');
  output.error(
    `These records look like ${walkGroups.length} walks: ${titles}. They are one walk now; with --split-walks each is a walk of its own.`,
  );
  return [{ group: null, walkId: suggestedWalkId ?? walkId, title: null }];
}

/** Without the list that was named, people would go unrecognised; what is made then is not what was asked for. */
function requireStaff({ staff }: Options, token: string | undefined, { files, refused }: Preview): void {
  if (staff === undefined) return;
  const refusal = refused.find((file) => file.token === token);
  if (refusal) throw new CannotDo(refusalSentence(refusal));
  if (files.find((file) => file.token === token)?.dialect !== 'staff-list')
    throw new CannotDo(`“${path.basename(staff)}” is no staff list. Nothing was loaded.`);
}

async function newestWalk(client: Client): Promise<{ id: string } | null> {
  const { walks } = await client.walks.list({});
  return walks.find(({ isSample }) => !isSample) ?? null;
}

async function withCore(
  dataDir: string,
  { resourcesDir, stop, loaderUrl }: Place,
  output: Output,
  work: (core: Core) => Promise<number>,
): Promise<number> {
  const core = await createCore({
    place: { dataDir, resourcesDir, where: 'the command line' },
    clock: () => new Date(),
    newId: randomUUID,
    log: (message) => output.error(message),
    loaderUrl,
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= core.close());
  // Closing cancels what runs, so that a store of its own is removed on the way out.
  const end = (): void => void close();
  stop.addEventListener('abort', end, { once: true });
  try {
    if (stop.aborted) throw new AppError('cancelled', 'stopped before it began');
    return await work(core);
  } finally {
    stop.removeEventListener('abort', end);
    await close();
  }
}
