/** Makes decks: where a file stands under its name it is whole and in the ledger, and what was said to be written is both. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import * as z from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { usualDeckId } from '../../../core/contract/calls/decks.ts';
import { CannotDo, readOptions } from '../../../core/cli/options.ts';
import { makeSlides } from '../../../core/cli/slides.ts';
import { writeWhole } from '../../../core/disk/files.ts';
import { createFileHost } from '../../../electron/host.ts';
import { underWay, type Kind, type Opened, type Place } from './kind.ts';
import { look, open, readyToLoad, writeRecords } from './store.ts';

const sumOf = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

async function onlyWalk({ client }: Opened): Promise<string> {
  return (await client.walks.list({})).walks[0]?.id ?? '';
}

async function byCommandLine(opened: Opened, walkId: string, file: string): Promise<void> {
  const output = { out: () => undefined, error: (text: string) => assert.fail(text) };
  const options = readOptions(['slides', '--data', '', '--out', file]);
  try {
    assert.equal(await makeSlides({ ...opened, output }, walkId, options), 0);
  } catch (error) {
    throw error instanceof CannotDo ? new AppError('disk-full', error.message) : error;
  }
}

/** As window and shell do once a person has chosen a place. */
async function byShell({ core, client }: Opened, walkId: string, file: string): Promise<void> {
  const host = createFileHost({
    dialog: {
      showOpenDialog: () => assert.fail('nothing is opened'),
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: file }),
      showMessageBox: () => Promise.resolve({ response: 0 }),
    },
    window: () => ({}),
    core,
    folders: { of: () => '', remember: () => undefined },
    offered: { write: () => assert.fail('nothing is offered') },
    writeFile: writeWhole,
  });
  const made = await client.slides.export({ walkId, deckId: usualDeckId, isAssumedSeen: true });
  if (await host.saveFile(made.token, made.name)) return;
  await client.slides.withdraw({ releaseId: made.releaseId });
  throw new AppError('disk-full', 'the shell could not write it');
}

const doneSchema = z.strictObject({ file: z.string(), sum: z.string() });

/** The sums of files that are whole; each holds a presentation. */
function wholeFiles({ outDir }: Place): Map<string, string> {
  const names = fs.readdirSync(outDir).filter((name) => !name.endsWith('.part'));
  return new Map(
    names.map((name) => {
      const file = path.join(outDir, name);
      const parts = Object.keys(unzipSync(fs.readFileSync(file)));
      assert.ok(parts.includes('ppt/presentation.xml'));
      return [name, sumOf(file)];
    }),
  );
}

export const exporting: Kind = {
  runsOfStore: 10,
  within: 700,
  changes: 55,
  room: 700,
  async begin(place) {
    writeRecords(place, 'walk.json', { visits: 14, text: (visit) => `Pairs talked first, ${visit}.` });
    const opened = await open(place);
    await (
      await readyToLoad(opened, place, 'walk.json')
    )();
    await opened.core.close();
    let written = new Map<string, string>();
    let rows = 0;
    return async (said) => {
      const { releases } = await look(place, async (seen) =>
        seen.client.disclosure.get({ walkId: await onlyWalk(seen) }),
      );
      const done = said.flatMap(({ is, about }) => (is === 'done' ? [doneSchema.parse(about)] : []));
      const begun = underWay(said);
      const after = wholeFiles(place);
      for (const { file, sum } of done) written.set(file, sum);
      for (const [file, sum] of after) if (begun?.about !== file) assert.equal(sum, written.get(file));
      for (const file of written.keys()) assert.ok(after.has(file));
      const more = releases.length - rows - done.length;
      // A full disk may also refuse to take the row back.
      const isEnded = begun !== null || said.some(({ is }) => is === 'refused');
      assert.ok(more === 0 || (isEnded && more === 1), `${more} rows beyond what was said`);
      // What was begun last and lies there is in the ledger; what is only in the ledger is asked about.
      if (begun && after.get(String(begun.about)) !== written.get(String(begun.about))) assert.equal(more, 1);
      if (more === 1) assert.equal(releases[0]?.state, 'open');
      [written, rows] = [after, releases.length];
    };
  },
  async work({ place, run, begun, done, ...bench }) {
    const opened = await bench.open();
    const walkId = await onlyWalk(opened);
    for (let number = 0; ; number += 1) {
      // Every third writes over one that is there.
      const file = number % 3 === 2 ? 'deck.pptx' : `deck-${run}-${number}.pptx`;
      const target = path.join(place.outDir, file);
      begun('export', file);
      await (number % 2 === 0 ? byCommandLine : byShell)(opened, walkId, target);
      done('export', { file, sum: sumOf(target) });
    }
  },
};
