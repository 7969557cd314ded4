/** What fills the choices of a deck from the store: which walks may be compared, and what of them may leave. */
import { expect, onTestFinished, test } from 'vitest';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { defaultSettings } from '../../../core/domain/release/default-settings.ts';
import { listTeacherIds } from '../../../core/store/release/ledger-ids.ts';
import { answerRelease, withdrawRelease } from '../../../core/store/release/ledger-answers.ts';
import { besideOf, listReleases, readLedger, writeRelease } from '../../../core/store/release/ledger.ts';
import { openStore, type Db } from '../../../core/store/file/open.ts';
import { readReleaseInput } from '../../../core/store/release/release-input.ts';
import { setDisclosureSettings } from '../../../core/store/settings.ts';
import { removeWalk, updateWalk } from '../../../core/store/records/walks.ts';
import { fileOf, pieceOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { teachers } from '../../support/seen-visits.ts';
import { countedIds } from '../../support/test-core.ts';
import { releaseWalk } from '../../../core/domain/release/release-walk.ts';
import { at, leaveBeside, lookBeside, type Looked } from './support/two-walks.ts';

interface Drafted {
  /** ISO day of all its visits; null: none is recorded. */
  date: string | null;
  visits: number;
  /** How many of the first visits have evidence in an area. */
  areas: Readonly<Record<string, number>>;
  /** The first of the teachers, one a visit; where there are fewer than visits they are visited again. */
  teachers?: readonly string[];
  isSample?: boolean;
  /** By which its responses are known; of two walks with one they are the same. */
  form?: string;
  into?: string;
  purpose?: string;
  focus?: string;
}

interface Store {
  db: Db;
  newId: () => string;
  load(walk: Drafted): string;
}

async function openEmpty(): Promise<Store> {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  onTestFinished(close);
  const newId = countedIds();
  let files = 0;
  const load = (walk: Drafted): string => {
    files += 1;
    const { form = `walk ${files}`, into = null, isSample = false, purpose = null, focus = null } = walk;
    const visited = walk.teachers ?? teachers;
    const rows = Array.from({ length: walk.visits }, (_, n) => {
      const areas = Object.entries(walk.areas).flatMap(([area, first]) => (n < first ? [area] : []));
      const evidence = areas.map((areaId) => pieceOf(`${files}, visit ${n}: ${areaId}.`, { areaId }));
      const teacher = visited[n % visited.length] ?? '';
      const observer = ['A. Akande', 'B. Osei', 'C. Nkemelu'][n % 3] ?? null;
      return responseOf(
        `${form}-${n}`,
        visitOf([], { date: walk.date, teacherSpellings: [teacher], observer, evidence }),
      );
    });
    const plan = planOf([fileOf([tableOf(rows)], `${files}.xlsx`)], into, {
      newId,
      isSample,
      into: [{ group: null, walkId: into, title: `Walk ${files}` }],
    });
    const [id = ''] = db.transaction(() => loadIntoWalks(db, plan).walkIds)();
    if (into === null) updateWalk(db, { id, title: `Walk ${files}`, purpose, focus });
    return id;
  };
  return { db, newId, load };
}

const june = { date: '2026-06-08', visits: 12, areas: { participation: 12, progress: 6 } };
const october = { date: '2026-10-05', visits: 14, areas: { participation: 7, progress: 7 } };

const idsIn = ({ chosen }: Looked): string[] =>
  chosen.earlierWalks((text) => text.toUpperCase()).map(({ walkId }) => walkId);

/** The figures of both walks on the slide, "14/20 then 8/20" by row; null: there is no such slide. */
function rowsIn({ deck }: Looked): string[] | null {
  const [slide] = deck.slides.filter(({ id }) => id === 'then-and-now');
  if (slide?.kind !== 'chart') return null;
  const said = (figure: (typeof slide.chart.rows)[number]['figure'] | undefined): string =>
    figure?.kind === 'value' ? `${figure.count}/${figure.of}` : 'hidden';
  return slide.chart.rows.map(
    ({ id, figure }, row) => `${id} ${said(figure)}, then ${said(slide.earlier?.figures[row])}`,
  );
}

const whyIn = ({ chosen, released }: Looked): string | null => chosen.whyNotCompared(released.release);

/** Exports the deck of a walk by itself. */
function leave({ db, newId }: Store, walkId: string): string {
  const input = readReleaseInput(db, walkId);
  const { draft, figures, hidden } = releaseWalk({ ...input, hasThemeCounts: false });
  return writeRelease(db, { draft, walkIds: input.walkIds, figures, hidden, at, newId });
}

const releasesOf = ({ db }: Store, walkId: string): string[] => {
  const { facts, walkIds } = readReleaseInput(db, walkId);
  return listReleases(db, { visits: facts.visits.map(({ id }) => id), walkIds }).map(({ id }) => id);
};

test('earlier walks of the same purpose may be chosen: of the same question first, then the latest', async () => {
  const { db, load } = await openEmpty();
  const purpose = 'environment';
  const focus = 'What is on the walls?';
  const old = load({ ...june, date: '2025-03-03', purpose, focus });
  const recent = load({ ...june, purpose, focus: 'Who speaks?' });
  load({ ...june, purpose: 'other', focus });
  load({ ...june, purpose, focus, isSample: true });
  load({ ...june, date: null, purpose, focus });
  load({ ...june, date: '2026-10-05', purpose, focus });
  const now = load({ ...october, purpose, focus: 'what is on the walls' });
  load({ ...june, date: '2026-11-02', purpose, focus });
  const looked = lookBeside(db, { walkId: now, earlierWalkId: null });
  expect(idsIn(looked)).toEqual([old, recent]);
  expect(looked.chosen.earlierWalks((text) => text.toUpperCase())[0]).toEqual({
    walkId: old,
    title: 'WALK 1',
    from: '2025-03-03',
    to: '2025-03-03',
    isSameFocus: true,
  });
  expect([rowsIn(looked), whyIn(looked), looked.chosen.leavesBeside(looked.deck)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a walk that left nothing is planned, its figures are written down with the deck, and taken back with it', async () => {
  const store = await openEmpty();
  const [then, now] = [store.load(june), store.load(october)];
  const walks = { walkId: now, earlierWalkId: then };
  const looked = lookBeside(store.db, walks);
  expect(looked.verdict).toMatchObject({ outcome: 'clear', attacks: [] });
  expect(rowsIn(looked)).toEqual(['participation 7/14, then 12/12', 'progress 7/14, then 6/12']);
  const id = leaveBeside(store.db, walks, store.newId);
  expect(releasesOf(store, now)).toEqual([id]);
  expect(releasesOf(store, then)).toEqual([besideOf(id)]);
  expect(rowsIn(lookBeside(store.db, walks))).toEqual(rowsIn(looked));
  withdrawRelease(store.db, id);
  expect([releasesOf(store, now), releasesOf(store, then)]).toEqual([[], []]);
});

test('whoever was visited in both walks is one person in the ledger, and no figure is lost to that', async () => {
  const store = await openEmpty();
  const [then, now] = [store.load(june), store.load(october)];
  leaveBeside(store.db, { walkId: now, earlierWalkId: then }, store.newId);
  const input = readReleaseInput(store.db, now);
  const earlier = readReleaseInput(store.db, then);
  const idsOf = (releases: typeof input.ledger): Set<string | null> =>
    new Set(releases.flatMap(({ base }) => base.map(({ teacher }) => teacher)));
  const [autumn, summer] = [idsOf(input.ledger), idsOf(earlier.ledger)];
  expect([autumn.size, summer.size]).toEqual([14, 12]);
  expect([...summer].filter((id) => !autumn.has(id))).toEqual([]);
  expect(new Set(listTeacherIds(store.db).values())).toEqual(autumn);
  // The attacker reads both where they stand in one deck, and only there.
  const attackedWith = (earlierWalkId: string | null): number =>
    lookBeside(store.db, { walkId: now, earlierWalkId }).released.earlier.length;
  expect([attackedWith(then), attackedWith(null)]).toEqual([2, 1]);
});

test('what has left of the earlier walk stands as it was, until it is replaced', async () => {
  const store = await openEmpty();
  const [then, now] = [store.load(june), store.load(october)];
  const walks = { walkId: now, earlierWalkId: then };
  const first = leave(store, then);
  const late = teachers.slice(12, 24);
  store.load({ ...june, visits: 12, areas: { participation: 6 }, teachers: late, into: then });
  expect(rowsIn(lookBeside(store.db, walks))).toEqual([
    'participation 7/14, then 12/12',
    'progress 7/14, then 6/12',
  ]);
  answerRelease(store.db, first, false, at);
  expect(rowsIn(lookBeside(store.db, walks))).toEqual([
    'participation 7/14, then 18/24',
    'progress 7/14, then 6/24',
  ]);
});

test('a deck that nobody has seen is replaced with the earlier figures in it', async () => {
  const store = await openEmpty();
  const [then, now] = [store.load(june), store.load(october)];
  const id = leaveBeside(store.db, { walkId: now, earlierWalkId: then }, store.newId);
  answerRelease(store.db, id, false, at);
  const { facts, walkIds } = readReleaseInput(store.db, then);
  const visits = facts.visits.map((visit) => visit.id);
  expect(readLedger(store.db, { visits, walkIds })).toEqual([]);
});

test('of an earlier walk with three teachers there is nothing to compare with, and nothing is written down', async () => {
  const store = await openEmpty();
  const then = store.load({ ...june, teachers: teachers.slice(0, 3) });
  const now = store.load(october);
  const walks = { walkId: now, earlierWalkId: then };
  const looked = lookBeside(store.db, walks);
  expect([rowsIn(looked), whyIn(looked)]).toEqual([null, expect.stringMatching(/too few teachers/u)]);
  leaveBeside(store.db, walks, store.newId);
  expect(releasesOf(store, then)).toEqual([]);
  expect(releasesOf(store, now)).toHaveLength(1);
});

test('one common area is no comparison: nothing of the earlier walk leaves', async () => {
  const store = await openEmpty();
  const then = store.load({ ...june, areas: { participation: 12 } });
  const now = store.load(october);
  const looked = lookBeside(store.db, { walkId: now, earlierWalkId: then });
  expect(whyIn(looked)).toMatch(/^Only one focus area/u);
  expect(looked.chosen.leavesBeside(looked.deck)).toBeNull();
});

test('a walk that was removed since is not there any more', async () => {
  const store = await openEmpty();
  const [then, now] = [store.load(june), store.load(october)];
  leave(store, then);
  removeWalk(store.db, then);
  const looked = lookBeside(store.db, { walkId: now, earlierWalkId: then });
  expect([idsIn(looked), rowsIn(looked)]).toEqual([[], null]);
  expect(whyIn(looked)).toMatch(/not there any more/u);
});

test('a figure that left under weaker rules than hold today is not shown', async () => {
  const store = await openEmpty();
  const [then, now] = [
    store.load(june),
    store.load({ ...october, areas: { participation: 9, progress: 9 } }),
  ];
  leave(store, then);
  setDisclosureSettings(store.db, {
    ...defaultSettings,
    rules: { ...defaultSettings.rules, teachers: 7 },
  });
  const looked = lookBeside(store.db, { walkId: now, earlierWalkId: then });
  expect(looked.chosen.choices.earlier?.figures.map(({ cell }) => cell)).toEqual(['area:participation']);
  expect(rowsIn(looked)).toBeNull();
});

test('walks that hold the same record are not compared: one would tell of the other', async () => {
  const store = await openEmpty();
  const then = store.load({ ...june, form: 'one' });
  leave(store, then);
  const now = store.load({ ...october, form: 'one' });
  const looked = lookBeside(store.db, { walkId: now, earlierWalkId: then });
  expect([rowsIn(looked), whyIn(looked)]).toEqual([null, expect.stringMatching(/visits in common/u)]);
});

test('votes and the purpose come from the debrief, themes as they are asked for', async () => {
  const { db, load } = await openEmpty();
  const now = load({ ...october, purpose: 'pupil voice' });
  const { choices } = lookBeside(db, { walkId: now, earlierWalkId: null }).chosen;
  expect(choices).toMatchObject({ themeIds: null, votes: new Map(), arePupilsFirst: true, earlier: null });
});
