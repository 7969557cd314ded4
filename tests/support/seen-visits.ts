/** A core over a walk of visits that say whom they were to and in which focus areas something was noted. */
import type { CallInput, CallOutput } from '../../core/contract/calls/index.ts';
import type { Client } from '../../core/contract/client.ts';
import { dataFolderWith, fileOf, pieceOf, planOf, responseOf, tableOf, visitOf } from './drafts.ts';
import { countedIds, testCore, type TestCore } from './test-core.ts';

/** Surnames that cannot be taken for one another. */
export const teachers =
  `Abbott Brock Cuthbert Dunmore Ellery Fosdyke Gilchrist Hawtrey Inskip Jessop Kirkwood Lovelace Mottram
  Naylor Ormerod Pomfret Quarmby Rushworth Strang Twelvetrees Umpleby Varley Wadsworth Yaxley Zeal`
    .split(/\s+/u)
    .map((surname) => `Ms ${surname}`);

export interface SeenVisit {
  teacher: string;
  areas: readonly string[];
}

/** Visits to that many teachers, one each; the first of them with evidence in an area. */
export function visitsWith(count: number, areas: Readonly<Record<string, number>>): SeenVisit[] {
  return Array.from({ length: count }, (_, at) => ({
    teacher: teachers[at] ?? '',
    areas: Object.entries(areas).flatMap(([area, first]) => (at < first ? [area] : [])),
  }));
}

export interface SeenWalk extends TestCore {
  walkIds: string[];
}

/** Each list of visits is a walk of its own. */
export async function coreWithWalks(...walks: readonly (readonly SeenVisit[])[]): Promise<SeenWalk> {
  const newId = countedIds();
  const plans = walks.map((visits, walk) => {
    const rows = visits.map(({ teacher, areas }, at) =>
      responseOf(
        `walk-${walk}-${at}`,
        visitOf([], {
          teacherSpellings: teacher === '' ? [] : [teacher],
          observer: ['A. Akande', 'B. Osei', 'C. Nkemelu'][at % 3] ?? null,
          evidence: areas.map((areaId) =>
            pieceOf(`Noted in visit ${at} of walk ${walk}: ${areaId}.`, { areaId }),
          ),
        }),
      ),
    );
    const into = [{ group: null, walkId: null, title: `Walk ${walk + 1}` }];
    return planOf([fileOf([tableOf(rows)], `walk-${walk}.xlsx`)], null, { newId, into });
  });
  const { dataDir, walkIds } = await dataFolderWith(...plans);
  return { ...(await testCore(dataDir)), walkIds };
}

/** Types in one visit more. */
export function addVisit(
  client: Client,
  walkId: string,
  { teacher, areas }: SeenVisit,
): Promise<CallOutput<'visits.add'>> {
  const blank = { period: null, className: null, yearGroup: null, subject: null, room: null };
  return client.visits.add({
    ...blank,
    walkId,
    date: '2026-10-16',
    observer: 'A. Akande',
    teacher,
    cards: areas.map((areaId) => ({ text: `Noted later: ${areaId}.`, kind: 'saw', areaId })),
  });
}

/** Makes a theme of the cards of an area in the first so many visits. */
export async function makeTheme(
  client: Client,
  walkId: string,
  { id, title, areaId, visits }: { id: string; title: string; areaId: string; visits: number },
): Promise<void> {
  const { cards } = await client.board.get({ walkId });
  const cardIds = cards
    .filter((card) => card.areaId === areaId && card.visitNumber <= visits)
    .map((card) => card.id);
  const [first = '', ...others] = cardIds;
  await client.board.moveCards({
    walkId,
    cardIds: others,
    to: { kind: 'card', cardId: first, newThemeId: id },
  });
  await client.board.renameTheme({ walkId, themeId: id, title });
}

/** Exports as a person does who says that every earlier deck has been seen. */
export function exportSlides(
  client: Client,
  walkId: string,
  changes: Partial<CallInput<'slides.export'>> = {},
): Promise<CallOutput<'slides.export'>> {
  return client.slides.export({ walkId, isAssumedSeen: true, ...changes });
}

/** The area chart of the deck as it would leave now: "Participation 12/14", with the day of a figure that is kept. */
export async function shownAreas(client: Client, walkId: string): Promise<string[]> {
  const { deck } = await client.slides.preview({ walkId });
  return deck.slides.flatMap((slide) =>
    slide.kind === 'chart'
      ? slide.chart.rows.map(({ label, figure }) =>
          figure.kind === 'value'
            ? `${label.replace(/ \(as of .*\)$/u, '')} ${figure.count}/${figure.of}${figure.asOf === null ? '' : ` as of ${figure.asOf}`}`
            : `${label} hidden`,
        )
      : [],
  );
}
