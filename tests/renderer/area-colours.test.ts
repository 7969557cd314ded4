/** The colours of focus areas: letters on each can be read, and no two look alike. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { areaColours } from '../../core/contract/calls/areas.ts';
import { freeColour } from '../../renderer/state/area-colours.ts';
import { top } from '../support/folders.ts';

const tokens = fs.readFileSync(path.join(top, 'renderer/styles/tokens.css'), 'utf8');
const hues = new Map(
  [...tokens.matchAll(/--hue-([a-z]+): #([0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
);

const linear = (hex: string): number[] =>
  [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** OKLab, in which distances are as they are seen (Björn Ottosson, "A perceptual color space", 2020). */
function lab(hex: string): number[] {
  const [r = 0, g = 0, b = 0] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test('there is a token for each, and white letters have 4.5:1 on it', () => {
  expect([...hues.keys()]).toEqual([...areaColours]);
  const contrasts = [...hues].map(([name, hex]) => [name, 1.05 / (luminance(hex) + 0.05) >= 4.5]);
  expect(contrasts).toEqual(areaColours.map((name) => [name, true]));
});

test('no two look alike', () => {
  const all = [...hues];
  const alike = all.flatMap(([one, first], at) =>
    all.slice(at + 1).flatMap(([other, second]) => {
      const from = lab(first);
      const apart = Math.hypot(...lab(second).map((value, axis) => value - (from[axis] ?? 0)));
      return apart < 0.06 ? [`${one} ${other}`] : [];
    }),
  );
  // Two of the six that the look was made with; their letters tell them apart.
  expect(alike).toEqual(['blue steel']);
});

test('a new area has a colour that none has yet', () => {
  expect(freeColour([{ colour: 'green' }, { colour: 'blue' }])).toBe('ochre');
  expect(freeColour(areaColours.map((colour) => ({ colour })))).toBe('blue');
});
