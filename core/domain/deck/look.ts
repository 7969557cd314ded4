/** How decks of a school look: its two colours, mended until every text and bar can be made out. */
import type { Look, Picture, Role } from './layout/model.ts';

const ours: Look['colours'] = {
  ink: '1C2127',
  ink2: '545D68',
  paper: 'FFFFFF',
  accent: '0B5C6B',
  soft: 'DDEBED',
  rest: '60959F',
  earlier: '8F8778',
  line: 'D8D3C6',
};

export const plainLook: Look = { school: '', logo: null, colours: ours };

export interface SchoolLook {
  school: string;
  logo: Picture | null;
  /** Six hexadecimal digits each; null: ours. The first is of titles’ bars and grounds, the second of an earlier walk's bars. */
  colours: { first: string; second: string | null } | null;
}

type Rgb = readonly [red: number, green: number, blue: number];

function read(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

const write = (rgb: Rgb): string =>
  rgb
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

function luminance(hex: string): number {
  const [red, green, blue] = read(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** As WCAG 2 counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param share of the other colour, from 0 to 1 */
function mixed(one: string, other: string, share: number): string {
  const from = read(one);
  const to = read(other);
  const between = (a: number, b: number): number => a * (1 - share) + b * share;
  return write([between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])]);
}

const steps = Array.from({ length: 101 }, (_, step) => step / 100);

/** The first of some mixtures with another colour of which something holds; the other colour itself where none does. */
function until(colour: string, other: string, holds: (mixture: string) => boolean): string {
  return steps.map((share) => mixed(colour, other, share)).find(holds) ?? other;
}

/**
 * So much that text can be read, that a bar can be made out, that two bars of one hue can be told apart, and at least so
 * much that a bar can be told from a grey one.
 */
const enough = { text: 4.5, bar: 3, between: 1.6, fromGrey: 1.25 } as const;

const black = '000000';

export interface MadeLook {
  look: Look;
  /** What was changed, in plain words. */
  mended: string[];
}

/** The look of a school. A colour that could not be read is darkened, and two that look alike are told apart. */
export function makeLook({ school, logo, colours }: SchoolLook): MadeLook {
  if (colours === null) return { look: { school, logo, colours: ours }, mended: [] };
  const { paper, ink2 } = ours;
  const first = colours.first.toUpperCase();
  const accent = until(first, black, (one) => contrast(one, paper) >= enough.text + 0.5);
  const soft = until(mixed(accent, paper, 0.86), paper, (ground) =>
    [accent, ink2].every((text) => contrast(text, ground) >= enough.text),
  );
  const rest = until(mixed(accent, paper, 0.45), accent, (bar) => contrast(bar, paper) >= enough.bar + 0.2);
  const second = (colours.second ?? ours.earlier).toUpperCase();
  const dark = until(second, black, (bar) => contrast(bar, paper) >= enough.bar + 0.2);
  const isApart = (bar: string): boolean =>
    contrast(bar, accent) >= enough.between || isOtherHue(bar, accent);
  const earlier = isApart(dark) ? dark : apartFrom(accent, ours.earlier, rest);
  return {
    look: { school, logo, colours: { ...ours, accent, soft, rest, earlier } },
    mended: [
      ...(accent === first ? [] : ['The first colour is too light for text on white: it is used darker.']),
      ...(colours.second === null || dark === second
        ? []
        : ['The second colour is too light for bars on white: it is used darker.']),
      ...(earlier === dark ? [] : ['The two colours look alike: bars of an earlier walk have another one.']),
    ],
  };
}

/** Ours beside a colour is a grey, and beside a grey a colour. */
function apartFrom(accent: string, grey: string, rest: string): string {
  if (hueOf(accent) === null) return ours.rest;
  return contrast(grey, accent) >= enough.fromGrey ? grey : rest;
}

/** Whether two colours differ by more than a sixth of the circle of hues, both being colours and no greys. */
function isOtherHue(one: string, other: string): boolean {
  const [a, b] = [hueOf(one), hueOf(other)];
  if (a === null || b === null) return false;
  const between = Math.abs(a - b);
  return Math.min(between, 360 - between) > 60;
}

function hueOf(hex: string): number | null {
  const [red, green, blue] = read(hex);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 40) return null;
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360;
  return most === green ? 60 * ((blue - red) / range) + 120 : 60 * ((red - green) / range) + 240;
}

/** What can stand on which ground. */
export const textOn: readonly { text: Role; ground: Role }[] = [
  { text: 'ink', ground: 'paper' },
  { text: 'ink2', ground: 'paper' },
  { text: 'accent', ground: 'paper' },
  { text: 'ink', ground: 'soft' },
  { text: 'ink2', ground: 'soft' },
  { text: 'accent', ground: 'soft' },
  { text: 'paper', ground: 'accent' },
];
