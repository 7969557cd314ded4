/** Whatever shows numbers or names of people is asked for again when somebody says who is who. */
import { describe, expect, test } from 'vitest';
import { calls, type CallName } from '../../../core/contract/calls/index.ts';
import { member } from '../slides/support/facts.ts';
import { dataFolderWith, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { testCore } from '../../support/test-core.ts';

const visits = [
  { observer: 'Halima Yusuf', teacherSpellings: ['Ms J. Smythe'] },
  { observer: 'Mr Bell', teacherSpellings: ['Ms Keel'] },
  { observer: 'Theo Whitcombe', teacherSpellings: [] },
];

/** Queries that need more than a walk, or nothing that is in the store. */
const aside = [
  'app.cancel',
  'app.info',
  'board.stepsSince',
  'board.listSteps',
  'find.anything',
  'find.cards',
  'records.preview',
];
const asideToo = [
  'records.lookAtTable',
  'suggest.alike',
  'suggest.rank',
  'suggest.themes',
  'wall.leave',
  'wall.show',
];

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

async function walk() {
  const rows = visits.map((changes, index) =>
    responseOf(
      String(index + 1),
      visitOf(['Pairs talked about the text.'], { ...changes, subject: 'English' }),
    ),
  );
  const staff = [member('Ms', 'Jane', 'Smythe', { subjects: ['Drama'] })];
  const files = [
    fileOf([tableOf(rows)]),
    fileOf([tableOf([], { dialect: 'staff-list', staff })], 'staff.csv'),
  ];
  const { dataDir, walkIds } = await dataFolderWith(planOf(files));
  const { client, core } = await testCore(dataDir);
  const walkId = walkIds[0] ?? '';
  const settings = await client.disclosure.getSettings({});
  const inputs = [{}, { walkId }, { walkId }, { walkId, hasNames: true, hasCoachCards: true }, settings];
  const names = Object.keys(calls).filter(isCallName);
  /** What every query answers now, in JSON. */
  const answers = async (): Promise<Map<CallName, string>> => {
    const all = new Map<CallName, string>();
    for (const name of names) {
      const call = calls[name];
      const input = inputs.find((one) => call.input.safeParse(one).success);
      if (call.type !== 'query' || input === undefined || aside.includes(name) || asideToo.includes(name))
        continue;
      const answer = await core.invoke({ id: 'x', call: name, input });
      if (answer.ok)
        all.set(
          name,
          JSON.stringify(answer.value, (key, value: unknown) => (key === 'revision' ? null : value)),
        );
    }
    return all;
  };
  return { client, walkId, answers };
}

describe('every query whose answer changed reads a tag that was touched', () => {
  const english = [{ decision: 'same' as const, spellings: ['Mr Bell', 'Halima Yusuf'] as [string, string] }];
  const teachers = [
    { decision: 'same' as const, spellings: ['Ms Keel', 'Ms J. Smythe'] as [string, string] },
  ];
  const other = {
    decision: 'somebody-else' as const,
    spelling: 'Ms J. Smythe',
    isNot: ['Ms Jane Smythe'],
    is: null,
  };
  test.each([
    [
      'people.decide',
      'observers',
      { sayings: english },
      ['walks.list', 'board.get', 'find.observers', 'people.list'],
    ],
    ['people.decide', 'teachers', { sayings: teachers }, ['people.list', 'people.listSubjects']],
    ['people.decide', 'somebody else', { sayings: [other] }, ['people.list']],
    [
      'people.nameTeacher',
      'a visit',
      { visitId: '3', teacher: 'Mr Newcomer' },
      ['people.list', 'disclosure.get'],
    ],
    ['disclosure.sayNobodyTwice', 'said', { isSaid: true }, ['disclosure.get']],
  ] as const)('%s: %s', async (name, _, input, expected) => {
    const { client, walkId, answers } = await walk();
    const before = await answers();
    const call = calls[name];
    if (name === 'people.decide') await client.people.decide(calls[name].input.parse(input));
    else if (name === 'people.nameTeacher')
      await client.people.nameTeacher(calls[name].input.parse({ walkId, ...input }));
    else await client.disclosure.sayNobodyTwice(calls[name].input.parse({ walkId, ...input }));
    const after = await answers();
    const changed = [...after].flatMap(([query, answer]) => (answer === before.get(query) ? [] : [query]));
    expect(changed).toEqual(expect.arrayContaining([...expected]));
    for (const query of changed) {
      const asked = calls[query];
      const reads = asked.type === 'query' ? asked.reads : [];
      expect({
        query,
        isTold: reads.some((tag) => (call.touches as readonly string[]).includes(tag)),
      }).toEqual({
        query,
        isTold: true,
      });
    }
  });

  test('every other query is asked', async () => {
    const { answers } = await walk();
    const asked = [...(await answers()).keys()];
    const queries = Object.keys(calls).filter((name) => isCallName(name) && calls[name].type === 'query');
    expect([...asked, ...aside, ...asideToo].sort()).toEqual(queries.sort());
  });
});
