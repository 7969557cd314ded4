/** Tells records of several walks apart: by their title, else by a gap between their days. The person decides. */
import type { WalkGroup } from '../../../contract/calls/records.ts';
import { dateSpan, daysBetween, monthAndYear } from '../../../domain/dates.ts';
import type { VisitDraft } from '../../../domain/records/record.ts';
import type { LoadableFile } from '../look/read-offered.ts';
import { visitsIn } from './row-sums.ts';

/** A two-week holiday with the weekends around it is 17 days; a longer gap is hardly within one walk. */
const longestGap = 21;
/** More than this are no walks, but days or titles that mean something else. */
const mostGroups = 30;
const longestTitle = 200;

type VisitGroup = Omit<WalkGroup, 'suggestedWalkId'>;

export interface Grouping {
  /** In the order of their days. Empty where everything seems to be one walk. */
  groups: readonly VisitGroup[];
  /** The key of the group that a visit of these files belongs to; null where nothing tells. */
  groupOf: (visit: VisitDraft) => string | null;
  /** What the walk of a group may be called; null: of all of it. */
  titleOf: (group: string | null) => string;
}

interface TitledVisit {
  visit: VisitDraft;
  title: string | null;
}

interface DatedVisit extends TitledVisit {
  date: string;
}

/** Visits that belong together, with what says so. */
interface Cluster {
  key: string;
  title: string | null;
  visits: VisitDraft[];
}

type Range = Pick<VisitGroup, 'from' | 'to'>;

/**
 * The same records always give the same groups.
 * @param named the keys that a look at these files gave. Where some of them have gone since, days still belong to the
 * group that they were shown in: the last that begins before them.
 */
export function groupWalks(files: readonly LoadableFile[], named: readonly string[] = []): Grouping {
  const tables = files.flatMap(({ read }) =>
    read.tables.map((table) =>
      visitsIn(table).map(({ visit }) => ({ visit, title: titleIn(visit.walkTitle ?? table.walk.title) })),
    ),
  );
  const clusters = clustersOf(tables.flat(), named);
  const keys = new Map(clusters.flatMap(({ key, visits }) => visits.map((visit) => [visit, key])));
  for (const visits of tables) addUndated(keys, visits, clusters[0]?.key);
  const groups = describeGroups(clusters, keys);
  const whole = wholeTitle(clusters);
  return {
    groups: groups.length > 1 && groups.length <= mostGroups ? groups : [],
    groupOf: (visit) => keys.get(visit) ?? null,
    titleOf: (group) => groups.find(({ key }) => key === group)?.title ?? whole,
  };
}

function titleIn(title: string | null): string | null {
  return title?.replace(/\s+/g, ' ').trim().slice(0, longestTitle).trimEnd().toWellFormed() || null;
}

const titleKey = (title: string): string => `title ${title.toLowerCase()}`;
const dayKey = (day: string): string => `from ${day}`;

/** Clusters of the visits that have a title or a day, the earliest first. */
function clustersOf(visits: readonly TitledVisit[], named: readonly string[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const add = (key: string, title: string | null, visit: VisitDraft): void => {
    const known = clusters.get(key);
    if (known) known.visits.push(visit);
    else clusters.set(key, { key, title, visits: [visit] });
  };
  for (const { visit, title } of visits) if (title !== null) add(titleKey(title), title, visit);
  const titled = inOrder([...clusters.values()]).map((cluster) => ({
    ...cluster,
    ...rangeOf(cluster.visits),
  }));
  for (const run of runsOf(visits)) {
    const titles = new Set(run.flatMap(({ title }) => (title === null ? [] : [titleKey(title)])));
    const beside = titled.filter(({ key }) => titles.has(key));
    for (const { visit, title, date } of run) {
      if (title !== null) continue;
      const near = nearest(beside, date);
      add(near?.key ?? keyOfRun(run, named), near?.title ?? null, visit);
    }
  }
  return inOrder([...clusters.values()]);
}

/** After every ISO day. */
const never = '~';

function rangeOf(visits: readonly VisitDraft[]): Range {
  let range: Range = { from: null, to: null };
  for (const { date } of visits) {
    if (date === null) continue;
    const { from, to } = range;
    range = { from: from !== null && from < date ? from : date, to: to !== null && to > date ? to : date };
  }
  return range;
}

function inOrder(clusters: readonly Cluster[]): Cluster[] {
  return clusters
    .map((cluster) => ({ cluster, from: rangeOf(cluster.visits).from ?? never }))
    .sort((a, b) => order(a.from, b.from) || order(a.cluster.key, b.cluster.key))
    .map(({ cluster }) => cluster);
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function keyOfRun([first]: readonly DatedVisit[], named: readonly string[]): string {
  const start = first?.date ?? never;
  const shown = named.filter((key) => key.startsWith(dayKey('')) && key <= dayKey(start));
  return shown.sort().at(-1) ?? dayKey(start);
}

/** Visits with a day, cut where nothing happened for longer than within one walk. */
function runsOf(visits: readonly TitledVisit[]): DatedVisit[][] {
  const dated = visits.flatMap(({ visit, title }) =>
    visit.date === null ? [] : [{ visit, title, date: visit.date }],
  );
  dated.sort((a, b) => order(a.date, b.date));
  const runs: DatedVisit[][] = [];
  for (const visit of dated) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.date;
    // Nearly all visits of a long file share their day with another.
    const isNear = last === visit.date || (last !== undefined && daysBetween(last, visit.date) <= longestGap);
    if (run && isNear) run.push(visit);
    else runs.push([visit]);
  }
  return runs;
}

/** The cluster whose days are the nearest; the earlier one where two are. */
function nearest<Near extends Range>(clusters: readonly Near[], day: string): Near | null {
  const away = ({ from, to }: Near): number => {
    if (from !== null && day < from) return daysBetween(day, from);
    return to !== null && day > to ? daysBetween(to, day) : 0;
  };
  return clusters.reduce<Near | null>(
    (best, cluster) => (best === null || away(cluster) < away(best) ? cluster : best),
    null,
  );
}

/** A visit with neither title nor day belongs to those beside it in its table. */
function addUndated(
  keys: Map<VisitDraft, string>,
  visits: readonly TitledVisit[],
  otherwise: string | undefined,
): void {
  const known = visits.find(({ visit }) => keys.has(visit));
  const key = (known && keys.get(known.visit)) ?? otherwise;
  if (key === undefined) return;
  for (const { visit } of visits) if (!keys.has(visit)) keys.set(visit, key);
}

function describeGroups(clusters: readonly Cluster[], keys: ReadonlyMap<VisitDraft, string>): VisitGroup[] {
  const counts = new Map<string, number>();
  for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ranged = clusters.map((cluster) => ({ ...cluster, ...rangeOf(cluster.visits) }));
  const months = ranged.map(({ title, from }) =>
    title === null && from !== null ? monthAndYear(from) : null,
  );
  return ranged.map(({ key, title, from, to }, index) => {
    const month = months[index] ?? null;
    const isOnly = months.indexOf(month) === months.lastIndexOf(month);
    return {
      key,
      title: title ?? titleOfTime(isOnly ? month : dateSpan([from, to])),
      why: title === null ? 'dates' : 'title',
      from,
      to,
      visits: counts.get(key) ?? 0,
    };
  });
}

function wholeTitle(clusters: readonly Cluster[]): string {
  const stated = clusters.find(({ title }) => title !== null)?.title;
  if (stated) return stated;
  const { from } = rangeOf(clusters[0]?.visits ?? []);
  return titleOfTime(from && monthAndYear(from));
}

const titleOfTime = (time: string | null): string =>
  time === null ? 'Learning walk' : `Learning walk, ${time}`;
