/** Why a picture may not be a logo, each in a sentence for whoever chose it. */
import { AppError } from './errors.ts';
import { inKilobytes, inMegabytes, limits } from './limits.ts';

export const logoLimits = {
  /** Of one side, in points of the picture. */
  leastSide: 16,
  mostSide: 4000,
  /** The longer side, in shorter ones. */
  mostRatio: 12,
} as const;

const { leastSide, mostSide } = logoLimits;

const sentences = {
  'large-file': `The picture is larger than ${inMegabytes(limits.picture)}: save it smaller.`,
  heavy: `The picture would make every deck more than ${inKilobytes(limits.logo)} larger: save it smaller, or with fewer colours.`,
  small: `The picture is too small: each side needs ${leastSide} points or more.`,
  large: `The picture is too large: no side may have more than ${mostSide} points.`,
  thin: 'The picture is too long and thin for a logo.',
  svg: 'An SVG can hold programs and links: save the logo as a PNG or a JPEG.',
  'no-picture': 'This is no PNG and no JPEG: save the logo as one of them.',
  'broken-png': 'The PNG is damaged: save it again.',
  moving: 'The PNG moves: save it as a still picture.',
  'broken-jpeg': 'The JPEG is damaged: save it again.',
  print: 'The JPEG has the colours of print (CMYK): save it in the colours of screens (RGB).',
  'on-its-side': 'The JPEG lies on its side: turn it upright and save it again.',
} as const;

export type LogoRefusal = keyof typeof sentences;

/** By a code of `LogoRefusal`; null where it is none. */
export function logoSentence(why: string): string | null {
  return Object.entries(sentences).find(([code]) => code === why)?.[1] ?? null;
}

/** @throws AppError `refused`, before any of the picture is sent or read */
export function refuseLargePicture({ size }: { readonly size: number }): void {
  const why: LogoRefusal = 'large-file';
  if (size > limits.picture) throw new AppError('refused', sentences[why], { reason: 'logo', why });
}
