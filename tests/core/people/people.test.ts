/** People of a walk over the API: what counts as one person, and what a person said of it. */
import { describe, expect, test } from 'vitest';
import { member } from '../slides/support/facts.ts';
import { made, received, unsettled, walkWith, type Changes } from './support/walk.ts';

describe('people', () => {
  const visits: Changes[] = [
    { observer: 'Halima Yusuf', teacherSpellings: ['Ms J. Smythe'] },
    { observer: 'Halima Yusuf', teacherSpellings: ['JSM'] },
    { observer: 'h.yusuf@school.example', teacherSpellings: ['Mr Bell'] },
    { observer: null, teacherSpellings: ['N/A'] },
  ];

  test('spellings that could be one person are one, and it says so', async () => {
    const { client, walkId } = await walkWith(visits);
    expect(await client.people.list({ walkId })).toEqual({
      people: [
        {
          name: 'Halima Yusuf',
          isOnStaffList: false,
          spellings: [made('Halima Yusuf', 2), made('h.yusuf@school.example', 1)],
          certainty: 'sure',
          ...unsettled,
        },
        {
          name: 'Mr Bell',
          isOnStaffList: false,
          spellings: [received('Mr Bell', 1)],
          certainty: 'sure',
          ...unsettled,
        },
        {
          name: 'Ms J. Smythe',
          isOnStaffList: false,
          spellings: [received('JSM', 1), received('Ms J. Smythe', 1)],
          certainty: 'could-be',
          ...unsettled,
        },
      ],
      staff: [],
      unknownVisits: [
        {
          visitId: '4',
          number: 4,
          date: '2026-10-05',
          period: null,
          className: null,
          yearGroup: null,
          subject: null,
          teacher: null,
        },
      ],
      decisions: [],
    });
  });

  test('the staff list settles it', async () => {
    const jane = member('Ms', 'Jane', 'Smythe', { initials: 'JSM' });
    const { client, walkId } = await walkWith(visits, [jane]);
    const { people, staff } = await client.people.list({ walkId });
    expect(staff).toEqual(['Ms Jane Smythe']);
    expect(people.find(({ isOnStaffList }) => isOnStaffList)).toEqual({
      name: 'Ms Jane Smythe',
      isOnStaffList: true,
      spellings: [
        { ...received('JSM', 1), isSettled: true },
        { ...received('Ms J. Smythe', 1), isSettled: true },
      ],
      certainty: 'sure',
      ...unsettled,
    });
  });

  test('a person says one or two, and takes it back', async () => {
    const { client, walkId } = await walkWith(visits);
    const spellings: [string, string] = ['Ms J. Smythe', 'JSM'];
    const look = async () => {
      const { people, decisions } = await client.people.list({ walkId });
      const smythe = people.filter(({ spellings: all }) => all.some(({ text }) => spellings.includes(text)));
      return { people: smythe.map(({ name, certainty }) => [name, certainty]), decisions };
    };
    const before = await look();
    await client.people.decide({ sayings: [{ spellings, decision: 'same' }] });
    expect(await look()).toEqual({
      people: [['Ms J. Smythe', 'decided']],
      decisions: [{ spellings: ['JSM', 'Ms J. Smythe'], decision: 'same' }],
    });
    await client.people.decide({ sayings: [{ spellings: ['JSM', 'Ms J. Smythe'], decision: 'different' }] });
    expect(await look()).toEqual({
      people: [
        ['JSM', 'sure'],
        ['Ms J. Smythe', 'sure'],
      ],
      decisions: [{ spellings: ['JSM', 'Ms J. Smythe'], decision: 'different' }],
    });
    await client.people.decide({ sayings: [{ spellings, decision: 'open' }] });
    expect(await look()).toEqual(before);
  });

  test('what is said of several pairs at once is kept as a whole or not at all', async () => {
    const { client, walkId } = await walkWith(visits);
    const sayings = ['JSM', 'Mr Bell'].map((text) => ({
      spellings: ['Ms J. Smythe', text] satisfies [string, string],
      decision: 'different' as const,
    }));
    const broken = { spellings: ['Ms J. Smythe', ''] satisfies [string, string], decision: 'same' as const };
    await expect(client.people.decide({ sayings: [...sayings, broken] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect((await client.people.list({ walkId })).decisions).toEqual([]);
    await client.people.decide({ sayings });
    expect((await client.people.list({ walkId })).decisions).toHaveLength(2);
  });

  test('spellings in one record stay one person, and those that were split off are counted once', async () => {
    const rose = member('Ms', 'Rose', 'Hall', { initials: 'RHA' });
    const { client, walkId } = await walkWith(
      [['RHA', 'Ms R Hall'], ['Ms Hall (Rose)'], ['Ms R. Hall']].map((teacherSpellings) => ({
        teacherSpellings,
      })),
      [rose],
    );
    const teachers = async () => {
      const { people } = await client.people.list({ walkId });
      const spellings = people.map((person) => person.spellings);
      return spellings.filter((some) => some.some(({ visitsReceived }) => visitsReceived > 0));
    };
    const textsOf = async () => (await teachers()).map((some) => some.map(({ text }) => text).sort()).sort();
    expect(await textsOf()).toEqual([['Ms Hall (Rose)', 'Ms R Hall', 'Ms R. Hall', 'RHA']]);
    expect((await teachers())[0]?.find(({ text }) => text === 'RHA')?.beside).toEqual(['Ms R Hall']);
    for (const other of ['Ms Hall (Rose)', 'Ms R. Hall'])
      await client.people.decide({ sayings: [{ spellings: ['RHA', other], decision: 'different' }] });
    expect(await textsOf()).toEqual([
      ['Ms Hall (Rose)', 'Ms R. Hall'],
      ['Ms R Hall', 'RHA'],
    ]);
  });

  test('what a person said holds in the list of walks and on the board', async () => {
    const { client, walkId } = await walkWith([{ observer: 'Halima Yusuf' }, { observer: 'Mr Bell' }]);
    const observers = async () => {
      const board = await client.board.get({ walkId });
      const { walks } = await client.walks.list({});
      return [walks[0]?.observers, new Set(board.visits.flatMap((visit) => visit.observers)).size];
    };
    expect(await observers()).toEqual([2, 2]);
    await client.people.decide({ sayings: [{ spellings: ['Mr Bell', 'Halima Yusuf'], decision: 'same' }] });
    expect(await observers()).toEqual([1, 1]);
  });

  test('“somebody else” is one saying, is added to, and is taken back as one', async () => {
    const hana = member('Ms', 'Hana', 'Okafor', { initials: 'HOK' });
    const jane = member('Ms', 'Jane', 'Smythe', { initials: 'JSM' });
    const { client, walkId } = await walkWith(visits, [jane, hana]);
    const isOf = async () => {
      const { people, decisions } = await client.people.list({ walkId });
      const { name, certainty } =
        people.find(({ spellings }) => spellings.some(({ text }) => text === 'JSM')) ?? {};
      return { name, certainty, decisions };
    };
    const before = await isOf();
    expect(before).toEqual({ name: 'Ms Jane Smythe', certainty: 'sure', decisions: [] });
    const unknown = {
      decision: 'somebody-else' as const,
      spelling: 'JSM',
      isNot: ['Ms Jane Smythe'],
      is: null,
    };
    await client.people.decide({ sayings: [unknown] });
    expect(await isOf()).toEqual({ name: 'JSM', certainty: 'decided', decisions: [unknown] });
    await client.people.decide({ sayings: [{ ...unknown, isNot: ['Mr Bell'], is: 'Ms Hana Okafor' }] });
    expect(await isOf()).toEqual({
      name: 'Ms Hana Okafor',
      certainty: 'decided',
      decisions: [{ ...unknown, isNot: ['Ms Jane Smythe', 'Mr Bell'], is: 'Ms Hana Okafor' }],
    });
    await client.people.decide({ sayings: [{ ...unknown, is: 'Jo Newcomer' }] });
    expect(await isOf()).toMatchObject({ name: 'Jo Newcomer', certainty: 'decided' });
    await client.people.decide({ sayings: [{ decision: 'open', spelling: 'JSM' }] });
    expect(await isOf()).toEqual(before);
  });

  test('a spelling of two members says whom it could be, and counts as nobody new', async () => {
    const halls = [
      member('Ms', 'Rose', 'Hall', { initials: 'RHA' }),
      member('Ms', 'Mary', 'Hall', { initials: 'MHA' }),
    ];
    const records = ['RHA', 'MHA', 'Ms Hall'].map((text) => ({ observer: null, teacherSpellings: [text] }));
    const { client, walkId } = await walkWith(records, halls);
    const names = async () => {
      const { people } = await client.people.list({ walkId });
      return people.map(({ name, couldBe, isCounted }) => [name, couldBe, isCounted]);
    };
    const [mary, rose] = ['Ms Mary Hall', 'Ms Rose Hall'];
    expect(await names()).toEqual([
      ['Ms Hall', [mary, rose], false],
      [mary, [], true],
      [rose, [], true],
    ]);
    expect(await client.disclosure.get({ walkId })).toMatchObject({ unknownTeachers: 1 });
    await client.people.decide({ sayings: [{ decision: 'same', spellings: ['Ms Hall', rose] }] });
    expect(await names()).toEqual([
      [mary, [], true],
      [rose, [], true],
    ]);
    expect(await client.disclosure.get({ walkId })).toMatchObject({ unknownTeachers: 0 });
  });

  test('two who were said to be different are not both the one of the staff list', async () => {
    const jane = member('Ms', 'Jane', 'Smythe', { initials: 'JSM' });
    const { client, walkId } = await walkWith(visits, [jane]);
    const spellings: [string, string] = ['Ms J. Smythe', 'JSM'];
    await client.people.decide({ sayings: [{ spellings, decision: 'different' }] });
    const { people } = await client.people.list({ walkId });
    expect(people.map(({ name, isOnStaffList }) => [name, isOnStaffList])).toEqual([
      ['Halima Yusuf', false],
      ['JSM', false],
      ['Mr Bell', false],
      ['Ms J. Smythe', false],
    ]);
  });

  test('one spelling is no two people', async () => {
    const { client, walkId } = await walkWith(visits);
    await client.people.decide({ sayings: [{ spellings: ['JSM', 'jsm'], decision: 'different' }] });
    expect((await client.people.list({ walkId })).decisions).toEqual([]);
  });

  test('a walk that is not there is not found', async () => {
    const { client } = await walkWith(visits);
    await expect(client.people.list({ walkId: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.people.listSubjects({ walkId: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
