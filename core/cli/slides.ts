/** Makes the slides of a walk: what was said of earlier decks first, then the deck, checked and written to its place. */
import fs from 'node:fs';
import path from 'node:path';
import type { Client } from '../contract/client.ts';
import { usualDeckId } from '../contract/calls/decks.ts';
import { verdictSchema, type Verdict } from '../contract/calls/slides.ts';
import { AppError } from '../contract/errors.ts';
import { verdictLines } from '../contract/verdict-words.ts';
import { canBeApproved } from '../contract/wording.ts';
import { placeVerdict } from '../contract/place-verdict.ts';
import type { Core } from '../host/core-api.ts';
import { writeWhole } from '../disk/files.ts';
import { CannotDo, type Options, type Output } from './options.ts';

interface Ground {
  core: Core;
  client: Client;
  output: Output;
}

/**
 * @returns the exit status
 * @throws CannotDo; AppError
 */
export async function makeSlides(
  { core, client, output }: Ground,
  walkId: string,
  { out, data, deck, replace, approve, hasThemeCounts, isJson }: Options,
): Promise<number> {
  await replaceReleases(client, walkId, replace);
  const asked = { walkId, deckId: await findDeck(client, walkId, deck) };
  if (hasThemeCounts) await client.decks.choose({ ...asked, hasThemeCounts });
  await approveTexts(client, asked, approve);
  const ledger = data === undefined ? noLedger : await sayEarlier(client, walkId);
  const placed = placeVerdict(await client.slides.preview(asked));
  const asJson = (verdict: Verdict, file: string | null): string =>
    JSON.stringify(
      { file, ...verdict, pages: verdict.slides, slides: slideVerdicts(placed), ledger },
      null,
      2,
    );
  try {
    const made = await client.slides.export({
      ...asked,
      isAssumedSeen: true,
      isUnreadLeftOut: true,
    });
    const target = path.resolve(out ?? '');
    try {
      await writeDeck(target, (await core.takeFile(made.token)).bytes);
    } catch (error) {
      await client.slides.withdraw({ releaseId: made.releaseId });
      throw error;
    }
    if (isJson) output.out(asJson(made.verdict, target));
    else
      for (const line of [...verdictLines(made.verdict), ledger, written(target, data !== undefined)])
        output.out(line);
    return 0;
  } catch (error) {
    const verdict = refusedVerdict(error);
    if (verdict === null) throw error;
    if (isJson) output.out(asJson(verdict, null));
    for (const line of [...verdictLines(verdict), ...approvalHints(verdict)]) output.error(line);
    return 1;
  }
}

/** What is said of each slide, in its place. */
const slideVerdicts = ({ slides }: ReturnType<typeof placeVerdict>) =>
  slides.map(({ slide, number, findings, attacks, unread, notes }) => ({
    number,
    id: slide.id,
    kind: slide.kind,
    title: slide.kind === 'chart' ? slide.chart.title : slide.title,
    outcome: attacks.length > 0 ? 'attackable' : findings.length > 0 ? 'found' : 'clear',
    findings,
    attacks,
    unread,
    notes,
  }));

/** A deck by its name; the usual one where none is named. */
async function findDeck(client: Client, walkId: string, name: string | undefined): Promise<string> {
  if (name === undefined) return usualDeckId;
  const { decks } = await client.decks.list({ walkId });
  const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
  const found = decks.find((deck) => folded(deck.name) === folded(name));
  if (found === undefined)
    throw new CannotDo(
      `This debrief has no deck called “${name}”. It has: ${decks.map((deck) => `“${deck.name}”`).join(', ')}.`,
    );
  return found.id;
}

const written = (target: string, hasLedger: boolean): string =>
  `Written to ${target}${hasLedger ? ', and into the ledger' : ''}.`;

const noLedger =
  'The store was thrown away: there is no ledger of earlier decks, so this one was compared with none.';

/** Earlier decks count as seen unless somebody says that they were not. */
async function sayEarlier(client: Client, walkId: string): Promise<string> {
  const { releases } = await client.disclosure.get({ walkId });
  const days = releases.filter(({ state }) => state !== 'replaced').map(({ at }) => at.slice(0, 10));
  if (days.length === 0) return 'No earlier deck of these visits is in the ledger.';
  return `Compared with earlier decks of these visits: ${[...new Set(days)].reverse().join(', ')}.`;
}

/** Nobody outside the team has seen what left on these days: it leaves the ledger. */
async function replaceReleases(client: Client, walkId: string, days: readonly string[]): Promise<void> {
  if (days.length === 0) return;
  const { releases } = await client.disclosure.get({ walkId });
  for (const day of days) {
    const meant = releases.filter(({ at, state }) => at.startsWith(day) && state !== 'replaced');
    if (meant.length === 0) throw new CannotDo(`No deck of ${day} is in the ledger of this walk.`);
    for (const { id } of meant) await client.disclosure.answer({ releaseId: id, hasBeenSeen: false });
  }
}

/** What is found in a text that a person has read, and that names nobody, is approved and remembered. */
async function approveTexts(
  client: Client,
  input: { walkId: string; deckId: string },
  texts: readonly string[],
): Promise<void> {
  if (texts.length === 0) return;
  const { verdict } = await client.slides.preview(input);
  for (const finding of verdict.findings) {
    if (!canBeApproved(finding) || !texts.includes(finding.within)) continue;
    await client.slides.approve({ walkId: input.walkId, text: finding.within, name: finding.text });
  }
}

function refusedVerdict(error: unknown): Verdict | null {
  if (!(error instanceof AppError) || error.code !== 'refused') return null;
  return verdictSchema.safeParse(error.details['verdict']).data ?? null;
}

/** A term may be a name too ("Autumn 1"): only a person can say that a text of theirs names nobody. */
function approvalHints({ findings }: Verdict): string[] {
  const texts = new Set(findings.filter(canBeApproved).map(({ within }) => within));
  return [...texts].map(
    (text) => `If you have read it and it names nobody, add: --approve ${JSON.stringify(text)}`,
  );
}

async function writeDeck(target: string, bytes: Uint8Array): Promise<void> {
  const old = fs.statSync(target, { throwIfNoEntry: false });
  if (old && (old.mode & 0o222) === 0)
    throw new CannotDo(`${target} is write-protected. Take the protection off, or choose another name.`);
  try {
    await writeWhole(target, bytes);
  } catch {
    throw new CannotDo(`The slides cannot be written to ${target}.`);
  }
}
