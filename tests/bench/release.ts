/** Planning and attacking a release beside five earlier ones, and checking the file of a deck. */
import type { VisitFacts } from '../../core/domain/visit-facts.ts';
import type { CardFacts, WalkFacts } from '../../core/domain/walk-facts.ts';
import { rosterOf } from '../../core/domain/veil/file-names.ts';
import { makeDeck } from '../../core/domain/deck/deck.ts';
import { layOut } from '../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../core/domain/deck/look.ts';
import { boardColumns } from '../../core/domain/focus-areas.ts';
import { defaultSettings } from '../../core/domain/release/default-settings.ts';
import type { LedgerRelease } from '../../core/domain/release/ledger-release.ts';
import { releaseWalk, type ReleaseInput } from '../../core/domain/release/release-walk.ts';
import { checkFile } from '../../core/features/slides/check-file.ts';
import { writeDeck } from '../../core/features/slides/pptx/write-deck.ts';
import { rounded, timed, type Figure } from './figures.ts';

const runs = 5;
const themes = 12;

/** Numbers from 0 up to 1, the same in every run. */
function drawing(): () => number {
  let state = 20_261_013;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A school of sixty teachers; most areas and themes stand in a third to two thirds of the visits. */
function makeFacts(count: number): WalkFacts {
  const draw = drawing();
  const areas = boardColumns.filter(({ kind }) => kind === 'area').slice(0, 6);
  const visits = Array.from({ length: count }, (_, at): VisitFacts => {
    // Names that begin alike, or are one slip from each other, could be one person.
    const letters = String.fromCharCode(97 + (at % 60) / 10, 97 + (at % 10));
    const teacher = `Ms ${letters.toUpperCase()}rth${letters}`;
    return {
      id: String(at + 1),
      date: '2026-10-05',
      teacherSpellings: [teacher],
      observers: ['Ann Archer', 'Ben Baker', 'Cleo Cook'].slice(at % 3, (at % 3) + 1),
      className: null,
      yearGroup: null,
      subject: null,
      room: null,
    };
  });
  const cards = visits.flatMap(({ id }): CardFacts[] => {
    const card = (areaId: string, themeId: string | null): CardFacts => ({
      visitId: id,
      areaId,
      themeId,
      alsoIn: [],
      isProposed: false,
    });
    return [
      ...areas.flatMap((area) => (draw() < 0.5 ? [card(area.id, null)] : [])),
      ...Array.from({ length: themes }, (_, at) => at).flatMap((at) =>
        draw() < 0.25 + at / 30 ? [card(areas[at % areas.length]?.id ?? '', `theme-${at}`)] : [],
      ),
    ];
  });
  return {
    title: 'Autumn',
    focus: null,
    visits,
    cards,
    columns: boardColumns,
    themes: Array.from({ length: themes }, (_, at) => ({
      id: `theme-${at}`,
      number: at + 1,
      title: `A thing that pupils do ${'ABCDEFGHIJKL'.charAt(at)}`,
      word: null,
    })),
    lookFors: [],
    staff: [],
    decisions: [],
    isNobodyTwice: false,
  };
}

const inputOf = (facts: WalkFacts, ledger: readonly LedgerRelease[]): ReleaseInput => ({
  facts,
  rules: defaultSettings.rules,
  hasThemeCounts: true,
  ledger,
  teacherIds: new Map(),
  noticings: [],
});

/** Five decks of a walk that grows by ten visits from one to the next, and the one after them. */
export async function measureRelease(): Promise<Figure[]> {
  const ledger: LedgerRelease[] = [];
  const last = makeFacts(110);
  const early = (visits: number): WalkFacts => {
    const some = last.visits.slice(0, visits);
    const ids = new Set(some.map(({ id }) => id));
    return { ...last, visits: some, cards: last.cards.filter(({ visitId }) => ids.has(visitId)) };
  };
  for (const visits of [60, 70, 80, 90, 100]) {
    const { draft } = releaseWalk(inputOf(early(visits), ledger));
    ledger.push({ id: `deck-${visits}`, at: '2026-10-13T09:00:00Z', hasBeenSeen: true, ...draft });
  }
  const value = await timed(runs, () => releaseWalk(inputOf(last, ledger)));
  const floor = await timed(runs, () => releaseWalk(inputOf(last, [])));
  return [
    {
      name: 'release.plan+attack',
      n: ledger.length,
      value: rounded(value),
      unit: 'ms',
      floor: rounded(floor),
    },
    await measureCheck(),
  ];
}

/** A deck of twelve slides, opened again and checked. The floor writes it. */
async function measureCheck(): Promise<Figure> {
  const facts = makeFacts(110);
  const { release } = releaseWalk(inputOf(facts, []));
  const { deck: whole, texts } = makeDeck(release);
  const deck = { ...whole, slides: whole.slides.slice(0, 12) };
  const slides = layOut(deck, plainLook);
  const bytes = writeDeck({ title: deck.title, slides, look: plainLook });
  const roster = rosterOf(facts);
  const against = { deck, slides, look: plainLook, texts, release, roster, approvals: [] };
  const value = await timed(runs, () => checkFile(bytes, against));
  const floor = await timed(runs, () => writeDeck({ title: deck.title, slides, look: plainLook }));
  return { name: 'deck.check', n: slides.length, value: rounded(value), unit: 'ms', floor: rounded(floor) };
}
