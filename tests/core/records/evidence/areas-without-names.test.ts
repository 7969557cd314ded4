/** Names lead to no focus area: neither in what is loaded nor in what is typed, and whatever the staff is called. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameCover } from '../../../../core/domain/veil/name-cover.ts';
import { builtInBook } from '../../../../core/domain/records/areas/area-book.ts';
import { member } from '../../slides/support/facts.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { agreedTo, loadFiles, offer, testCore, type TestCore } from '../../../support/test-core.ts';

const { ids: areaIds, couldLead, propose: proposeArea } = builtInBook;
const staff = [
  member('Mr', 'Art', 'Wall', { initials: 'BAG' }),
  member('Ms', 'Summer', 'Page', { knownAs: ['Sunny'] }),
  member('Dr', 'Will', 'May'),
  member('Mrs', 'Joy', 'Noise-Marks'),
];
const names = { staff, teachers: ['Ms Display', 'B. Seating'], others: ['Talk, Tina'] };
const cover = nameCover(names, couldLead);
const areaOf = (text: string, given = cover) => proposeArea(text, areaIds, given(text))?.areaId ?? null;

describe('a name leads to no area', () => {
  test.each([
    ['Mr Wall moved on.', 'Mr Hawtrey moved on.'],
    ['Mr. Wall’s class was late.', 'Mr. Hawtrey’s class was late.'],
    ['mr wall asked why.', 'mr hawtrey asked why.'],
    ['Then Wall asked.', 'Then Hawtrey asked.'],
    ['Wall asked.', 'Hawtrey asked.'],
    ['Art Wall asked.', 'Ada Hawtrey asked.'],
    ['BAG asked a pupil.', 'KLM asked a pupil.'],
    ['Mrs Noise-Marks told them.', 'Mrs Hawtrey-Pugh told them.'],
    ['Ms Display told them.', 'Ms Hawtrey told them.'],
    ['Tina Talk told them.', 'Tina Hawtrey told them.'],
    ['She saw Ms S. Page there.', 'She saw Ms S. Hawtrey there.'],
    // Whoever has a title is somebody, on the list or not.
    ['Miss Window told them.', 'Miss Hawtrey told them.'],
    ['Told Mr Book.', 'Told Mr Hawtrey.'],
    // What stands on either side of a name does not meet.
    ['They were moved Wall on.', 'They were moved Hawtrey on.'],
  ])('%s', (text, renamed) => {
    const pugh = member('Mrs', 'Ada', 'Hawtrey-Pugh', { initials: 'KLM' });
    const elsewhere = nameCover(
      { staff: [pugh], teachers: ['Tina Hawtrey', 'Hawtrey'], others: [] },
      couldLead,
    );
    expect(areaOf(text)).toBe(areaOf(renamed, elsewhere));
  });

  test.each([
    'The wall was covered in displays.',
    'Wall displays were tidy.',
    'On the Wall were key words.',
    'Noise was low and the marks were clear.',
    'A page was finished.',
    'The bag was on the table.',
    'NOISE AND LATE ARRIVALS',
    'Seating in rows.',
    'They may talk in pairs.',
  ])('“%s” names nobody', (text) => {
    expect([cover(text), areaOf(text)]).toEqual([text, proposeArea(text, areaIds)?.areaId]);
  });

  test('the words that led to an area are told as they stand, and names are not among them', () => {
    const text = 'Mr Wall’s display of key words helped.';
    expect(cover(text)).toBe('Mr xxxx’s display of key words helped.');
    const { words } = proposeArea(text, areaIds, cover(text)) ?? {};
    expect(words).toEqual(['display']);
  });
});

/** Surnames that are words of focus areas; and as many that are none. */
const everyday = [
  'Wall',
  'Page',
  'Marks',
  'Talk',
  'Book',
  'Noise',
  'Window',
  'Group',
  'Reason',
  'Chair',
  'Title',
  'Order',
];
const plain = [
  'Hawtrey',
  'Pugh',
  'Ormerod',
  'Quarmby',
  'Inskip',
  'Jessop',
  'Kirkwood',
  'Mottram',
  'Naylor',
  'Pomfret',
  'Strang',
  'Fosdyke',
];
const firstNames = [
  'Art',
  'May',
  'Joy',
  'Summer',
  'Will',
  'Mark',
  'Hope',
  'Grace',
  'Dawn',
  'Penny',
  'Rose',
  'Miles',
];
const plainFirst = ['Ada', 'Zia', 'Ivo', 'Una', 'Odo', 'Ewa', 'Noa', 'Ines', 'Ezra', 'Yara', 'Abel', 'Orla'];
const texts: ((title: string, first: string, family: string) => string)[] = [
  (title, _, family) => `${title} ${family} moved on to the second question.`,
  (title, _, family) => `Pupils told ${title} ${family} what they were learning.`,
  (title, first, family) => `${title} ${first} ${family} asked for a full sentence.`,
  (_, first, family) => `Then ${first} ${family} asked each pair.`,
  (_, first) => `In the plenary ${first} explained the next step.`,
  (title, _, family) => `The noise fell when ${title} ${family}'s timer ran.`,
  (_, __, family) => `We saw ${family} and the class agree the success criteria.`,
  (title, first) => `The routine that ${title} ${first} uses was clear.`,
  () => 'The wall had key words; a page in each book was marked.',
];

function files(folder: string, surnames: readonly string[], given: readonly string[]): string[] {
  const titles = ['Mr', 'Ms', 'Mrs', 'Dr'];
  const people = surnames.map((family, at) => ({
    title: titles[at % 4] ?? 'Mr',
    first: given[at] ?? '',
    family,
  }));
  const list = people.map(({ title, first, family }) => `${title},${first},${family}`);
  const rows = people.flatMap(({ title, first, family }, at) =>
    texts.map((text, which) => {
      const observer = people[(at + which) % people.length];
      const ticks = which % 3 === 0 ? '"Participation, Learning environment"' : '';
      const teacher = which % 2 === 0 ? `${title} ${family}` : `${first} ${family}`;
      const day = String(1 + ((at + which) % 28)).padStart(2, '0');
      return `2026-10-${day},${observer?.first ?? ''} ${observer?.family ?? ''},${teacher},${ticks},"${text(title, first, family)}"`;
    }),
  );
  const write = (name: string, lines: string[]): string => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };
  return [
    write('staff.csv', ['Title,First name,Surname', ...list]),
    write('walk.csv', ['Date,Observer,Teacher,Focus areas,What did you see?', ...rows]),
  ];
}

/** The area of each card, in the order of the visits. */
async function areasOf({ client }: Pick<TestCore, 'client'>, walkId: string): Promise<string[]> {
  const { cards } = await client.board.get({ walkId });
  return cards
    .sort((a, b) => a.visitNumber - b.visitNumber)
    .map(({ visitNumber, areaId, isProposed }) => `${visitNumber} ${areaId} ${String(isProposed)}`);
}

describe('a school in which everybody is called by a word', () => {
  test('has the areas of the same school with names that are no words', async () => {
    const schools = [
      [everyday, firstNames],
      [plain, plainFirst],
    ] as const;
    const areas = await Promise.all(
      schools.map(async ([surnames, given]) => {
        const open = await testCore();
        const { walkId } = await loadFiles(open, files(temporaryFolder(), surnames, given));
        return areasOf(open, walkId ?? '');
      }),
    );
    expect(areas[0]).toHaveLength(everyday.length * texts.length);
    expect(areas[0]).toEqual(areas[1]);
    expect(new Set(areas[0]?.map((line) => line.split(' ')[1])).size).toBeGreaterThan(3);
  });

  test('is foreseen as it is loaded, also where the staff list came before', async () => {
    const open = await testCore();
    const [list = '', records = ''] = files(temporaryFolder(), everyday, firstNames);
    await loadFiles(open, [list]);
    const preview = await open.client.records.preview({
      files: await offer(open.core, [records]),
      choices: [],
    });
    const report = await open.client.records.load(agreedTo(preview));
    const areas = await areasOf(open, report.walkId ?? '');
    const proposed = areas.filter((line) => line.endsWith('true')).length;
    expect([preview.files[0]?.proposedCards, report.proposedCards]).toEqual([proposed, proposed]);
    const together = await testCore();
    const { walkId } = await loadFiles(together, files(temporaryFolder(), everyday, firstNames));
    expect(areas).toEqual(await areasOf(together, walkId ?? ''));
    const again = await open.client.records.preview({
      files: await offer(open.core, [records]),
      choices: [],
    });
    expect(again.files[0]).toMatchObject({ newVisits: 0, changedVisits: 0 });
  });

  test('names lead nowhere in typed evidence either', async () => {
    const open = await testCore();
    const { walkId } = await loadFiles(open, files(temporaryFolder(), everyday, firstNames));
    const card = { text: 'Mr Wall moved on.', kind: 'saw' as const, areaId: null };
    const { visitNumber } = await open.client.visits.add({
      ...{ walkId: walkId ?? '', date: '2026-10-05', period: null, observer: null, teacher: 'Mr Ceiling' },
      ...{ className: null, yearGroup: null, subject: null, room: null },
      cards: [card, { ...card, text: 'Then Ceiling asked.' }],
    });
    await open.client.board.addCards({ walkId: walkId ?? '', visitNumber, cards: [card] });
    const { cards } = await open.client.board.get({ walkId: walkId ?? '' });
    expect(cards.filter((one) => one.visitNumber === visitNumber).map(({ areaId }) => areaId)).toEqual([
      'progress',
      'unsorted',
      'progress',
    ]);
  });
});
