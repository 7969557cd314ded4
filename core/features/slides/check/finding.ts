/** A finding, and where it stands: in which part of the file, and on which slide for whoever reads it. */
import type { Finding } from '../../../contract/calls/slides.ts';

/** What the check of a file finds: it knows pages of the file, and no slides of a deck. */
export type FileFinding = Omit<Finding, 'slideId'>;

export interface Place {
  /** "ppt/slides/slide2.xml", or "ppt/embeddings/chart2.xlsx › xl/worksheets/sheet1.xml". */
  part: string;
  /** From 1; null for what belongs to no slide. */
  slide: number | null;
}

export const finding = (
  { part, slide }: Place,
  text: string,
  reason: Finding['reason'],
  within: string | null = null,
): FileFinding => ({ part, text, reason, slide, within });
