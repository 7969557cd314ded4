/** From files to the deck's bytes: what a staff is called in list, columns and texts leaves no mark. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { exportSlides } from '../../support/seen-visits.ts';
import { loadFiles, testCore } from '../../support/test-core.ts';
import { codeOf, nameForms, nameOf, otherNameOf, spell, type Name } from './support/random-school.ts';

/** Lines of evidence that name somebody; some words of them lead to a focus area. */
const lines: ((name: Name) => string)[] = [
  ({ title, surname }) => `${title} ${surname} asked each pair to explain their reasons to the class.`,
  ({ first, surname }) => `The success criteria were on the board and ${first} ${surname} came back to them.`,
  (name) => `Pupils could say what they were learning; ${codeOf(name)} had modelled it.`,
  ({ title, surname }) => `Routines were calm when ${title} ${surname}’s timer ran.`,
  ({ surname }) => `Two pupils told ${surname} what they found hard and what they would try next.`,
  () => 'Every hand went up, and each pupil had a turn to speak.',
  ({ title, first }) => `${title} ${first} circulated and marked books with green pens.`,
];

const visits = 30;
const people = 22;

function write(nameIt: (person: number) => Name): string[] {
  const folder = temporaryFolder();
  const names = Array.from({ length: people }, (_, person) => nameIt(person));
  const list = names.map((name) => [name.title, name.first, name.surname, codeOf(name)].join(','));
  const rows = Array.from({ length: visits }, (_, at) => {
    const name = nameIt((at * 7) % people);
    const observer = nameIt((at * 5 + 3) % people);
    const text = [0, 2, 5].map((step) => lines[(at + step) % lines.length]?.(name) ?? '').join(' ');
    const day = String(1 + (at % 20)).padStart(2, '0');
    return `2026-10-${day},${observer.first} ${observer.surname},"${spell(name, nameForms[at % nameForms.length] ?? 'title')}","${text}"`;
  });
  return [
    ['staff.csv', ['Title,First name,Surname,Initials', ...list]] as const,
    ['walk.csv', ['Date,Observer,Teacher,What did you see?', ...rows]] as const,
  ].map(([name, content]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, `${content.join('\n')}\n`);
    return file;
  });
}

async function deckOf(
  nameIt: (person: number) => Name,
): Promise<{ bytes: Uint8Array; figures: number; areas: string[] }> {
  const open = await testCore();
  const { client, core } = open;
  const { walkId } = await loadFiles(open, write(nameIt));
  const { token, verdict } = await exportSlides(client, walkId ?? '');
  const { cards } = await client.board.get({ walkId: walkId ?? '' });
  const areas = cards.map(({ visitNumber, areaId }) => `${visitNumber} ${areaId}`);
  return { bytes: (await core.takeFile(token)).bytes, figures: verdict.figures - verdict.hidden, areas };
}

test('a staff of other names has the same areas, figures and bytes', async () => {
  const before = await deckOf(nameOf);
  const after = await deckOf(otherNameOf);
  expect(before.figures).toBeGreaterThan(2);
  expect(after.areas).toEqual(before.areas);
  expect(Buffer.from(after.bytes).equals(before.bytes)).toBe(true);
});
