/** Puts what the team should know at the slide that it concerns; what concerns no slide stands above or below them. */
import type { CallOutput } from './calls/index.ts';
import type { Finding, Slide, Verdict } from './calls/slides.ts';

export type Looked = CallOutput<'slides.preview'>;
export type Note = Verdict['reasons'][number];
export type Attack = Verdict['attacks'][number];
type Unread = Verdict['unread'][number];
export type Noticing = Looked['noticings'][number];
export type Approval = Looked['approvals'][number];

export interface PlacedSlide {
  readonly slide: Slide;
  /** From 1. */
  readonly number: number;
  readonly notes: readonly Note[];
  readonly findings: readonly Finding[];
  readonly attacks: readonly Attack[];
  /** Texts that nobody has read yet and that would stand on it. */
  readonly unread: readonly Unread[];
  /** Its theme, where a person keeps the title without a figure. */
  readonly noticing: Noticing | null;
}

/** Something that is not in the deck: a theme, or the whole chart of focus areas. */
export interface LeftOut {
  readonly key: string;
  readonly title: string;
  readonly notes: readonly Note[];
  /** Where its title may be kept as a plain noticing. */
  readonly noticing: Noticing | null;
}

interface Placed {
  readonly slides: readonly PlacedSlide[];
  readonly leftOut: readonly LeftOut[];
  /** What stands on no slide: findings about the file, attacks on something that is left out. */
  readonly findings: readonly Finding[];
  readonly attacks: readonly Attack[];
}

export function placeVerdict({
  deck,
  verdict,
  noticings,
}: Pick<Looked, 'deck' | 'verdict' | 'noticings'>): Placed {
  const keptOf = (cell: string): Noticing | null =>
    noticings.find((noticing) => cellOf(noticing) === cell) ?? null;
  const findings = distinctFindings(verdict.findings);
  const slides = deck.slides.map((slide, index): PlacedSlide => {
    const number = index + 1;
    const isHere = ({ cell }: { cell: string }): boolean => standsOn(cell, slide);
    const noticing = slide.kind === 'theme' ? keptOf(slide.cell) : null;
    return {
      slide,
      number,
      notes: verdict.reasons.filter(isHere),
      attacks: verdict.attacks.filter(isHere),
      findings: findings.filter(({ slideId }) => slideId === slide.id),
      unread: verdict.unread.filter(({ slideId }) => slideId === slide.id),
      noticing: noticing?.isKept ? noticing : null,
    };
  });
  const isSomewhere = (cell: string): boolean => deck.slides.some((slide) => standsOn(cell, slide));
  const away = verdict.reasons.filter(({ cell }) => !isSomewhere(cell));
  const areas = away.filter(({ cell }) => cell.startsWith('area:'));
  const themes = Map.groupBy(
    away.filter((note) => !areas.includes(note)),
    ({ cell }) => cell,
  );
  // A theme may be offered as a noticing without a note of its own.
  const offered = noticings.filter(
    (noticing) => !isSomewhere(cellOf(noticing)) && !themes.has(cellOf(noticing)),
  );
  return {
    slides,
    leftOut: [
      ...(areas.length === 0 ? [] : [{ key: 'areas', title: areasTitle, notes: areas, noticing: null }]),
      ...[...themes].map(([cell, notes]) => ({
        key: cell,
        title: notes[0]?.figure ?? '',
        notes,
        noticing: keptOf(cell),
      })),
      ...offered.map((noticing) => ({
        key: cellOf(noticing),
        title: noticing.label,
        notes: [],
        noticing,
      })),
    ],
    findings: findings.filter(({ slideId }) => !deck.slides.some(({ id }) => id === slideId)),
    attacks: verdict.attacks.filter(({ cell }) => !isSomewhere(cell)),
  };
}

const areasTitle = 'The chart of focus areas';

const cellOf = ({ themeId }: Noticing): string => `theme:${themeId}`;

/** The number of visits stands on the first slide, areas on the chart, a theme on its own. */
function standsOn(cell: string, slide: Slide): boolean {
  if (slide.kind === 'thanks') return cell === 'total';
  if (slide.kind === 'chart') return slide.of === 'areas' && cell.startsWith('area:');
  return slide.kind === 'theme' && slide.cell === cell;
}

/** Notes that say the same stand together, so that it is read once: "Not shown: Progress, Clear goals." */
export function groupNotes(notes: readonly Note[]): { figures: string[]; note: Note }[] {
  const alike = Map.groupBy(notes, ({ state, why, change }) => [state, why, change].join('\n'));
  return [...alike.values()].flatMap((same) => {
    const [note] = same;
    return note ? [{ figures: same.map(({ figure }) => figure), note }] : [];
  });
}

/**
 * What reads the same in two parts of the file is one thing to settle on each slide; where it stands on a slide, it is
 * settled there.
 */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const onSlides = new Set(findings.filter(({ slideId }) => slideId !== null).map(sameText));
  const read = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.slideId === null && onSlides.has(sameText(finding))) continue;
    const key = `${finding.slideId ?? ''}\n${sameText(finding)}`;
    if (!read.has(key)) read.set(key, finding);
  }
  return [...read.values()];
}

/** How many different things there are to settle. */
export function countFindings(findings: readonly Finding[]): number {
  return new Set(findings.map(sameText)).size;
}

const sameText = ({ reason, text, within }: Finding): string => [reason, text, within ?? ''].join('\n');
