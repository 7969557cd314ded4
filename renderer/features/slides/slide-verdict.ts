/** What the team is told beside each slide: what is shown, what is not, and why. */
import type { Slide, Verdict } from '../../../core/contract/calls/slides.ts';
import { canBeApproved } from '../../../core/contract/wording.ts';
import { sayCount } from '../../state/say.ts';

export interface SlideVerdict {
  readonly sentence: string;
  readonly reasons: Verdict['reasons'];
}

export function verdictOn(slide: Slide, verdict: Verdict): SlideVerdict {
  const names = figureNames(slide);
  return {
    sentence: sentenceOn(slide),
    reasons: verdict.reasons.filter(({ figure }) => names.includes(figure)),
  };
}

/** Figures that share a reason stand together, so that it is read once: "Progress, Clear goals. It rests on…". */
export function groupReasons(reasons: Verdict['reasons']): { figures: string; why: string }[] {
  const byReason = Map.groupBy(reasons, ({ why }) => why);
  return [...byReason].map(([why, same]) => ({ figures: same.map(({ figure }) => figure).join(', '), why }));
}

/** Reasons that belong to no single slide, such as one about the number of visits. */
export function remainingReasons(slides: readonly Slide[], verdict: Verdict): Verdict['reasons'] {
  const names = slides.flatMap(figureNames);
  return verdict.reasons.filter(({ figure }) => !names.includes(figure));
}

/** "14 figures, 3 hidden". */
export function sayFigures({ figures, hidden }: Verdict): string {
  return `${sayCount(figures, 'figure')}, ${hidden === 0 ? 'none' : hidden} hidden`;
}

/** Why the deck may not be saved as it is, or null. */
export function obstacleOf({ outcome, findings }: Verdict): string | null {
  if (outcome === 'clear') return null;
  if (outcome === 'all-hidden')
    return 'Every figure would be hidden, so there is nothing to show to the staff. More visits, to more teachers, would change that.';
  const settle = findings.some(canBeApproved)
    ? 'Change it, or say that it names nobody.'
    : 'Change it first.';
  return `${sayCount(distinctFindings(findings).length, 'thing')} in the slides must not leave. ${settle}`;
}

/** A title stands on its slide and in the file's properties: what reads the same is one thing to settle. */
export function distinctFindings(findings: Verdict['findings']): Verdict['findings'] {
  const read = new Map(
    findings.map((finding) => [[finding.reason, finding.text, finding.within].join('\n'), finding]),
  );
  return [...read.values()];
}

const findingReasons: Record<Verdict['findings'][number]['reason'], string> = {
  name: 'could be a person’s name',
  email: 'looks like an e-mail address',
  'class-or-room': 'looks like a class or a room',
  'unexpected-part': 'is a part of the file that should not be there',
  'not-well-formed': 'is a part of the file that is damaged',
  metadata: 'says who made the file or where',
  'uncleared-number': 'is a number that was not cleared',
};

export function sayFinding({ text, reason }: Verdict['findings'][number]): string {
  return `“${text}” ${findingReasons[reason]}.`;
}

/** "0 names found in 31 parts". */
export function sayCheck({ findings, parts }: Verdict): string {
  const names = findings.filter(({ reason }) => reason === 'name').length;
  return `${sayCount(names, 'name')} found in ${sayCount(parts, 'part')}`;
}

function figureNames(slide: Slide): string[] {
  if (slide.kind === 'chart') return slide.chart.rows.map(({ label }) => label);
  return slide.kind === 'theme' ? [slide.title] : [];
}

function sentenceOn(slide: Slide): string {
  if (slide.kind === 'title') return 'Says what was looked at. No figure by area or theme.';
  if (slide.kind === 'chart') {
    const hidden = slide.chart.rows.filter(({ figure }) => figure.kind === 'hidden').length;
    return hidden === 0
      ? `All ${sayCount(slide.chart.rows.length, 'figure')} are shown.`
      : `${slide.chart.rows.length - hidden} of ${sayCount(slide.chart.rows.length, 'figure')} shown, ${hidden} hidden.`;
  }
  if (slide.figure.kind === 'hidden') return 'The title is shown; its word and its number are hidden.';
  return slide.figure.count === null ? 'The word is shown without its number.' : 'Word and number are shown.';
}
