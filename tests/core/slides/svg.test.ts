/** The preview: the same boxes as the file, and well-formed whatever stands in them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import type { LaidOutSlide } from '../../../core/domain/deck/layout/model.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { slideSvg } from '../../../core/domain/deck/svg/slide-svg.ts';
import { elementsOf, readXml, type XmlElement } from '../../../core/features/slides/check/read-xml.ts';
import { goodDeck } from './support/decks.ts';
import { generatedDeck } from './support/generated.ts';
import { schoolLook } from './support/looks.ts';
import { chartsDeck, spokenDeck } from './support/spoken.ts';

const drawn = (slide: LaidOutSlide, look = plainLook): XmlElement[] => [
  ...elementsOf(readXml(new TextEncoder().encode(slideSvg(slide, look)))),
];

const textsOf = (elements: readonly XmlElement[]): string[] =>
  elements.filter(({ name }) => name === 'text').map(({ children }) => children.join(''));

/** Every line that a slide has, in its order. */
const linesOf = ({ boxes }: LaidOutSlide): string[] =>
  boxes.flatMap((box) => {
    if (box.kind === 'text') return box.paragraphs.flatMap(({ lines }) => lines);
    if (box.kind !== 'chart') return [];
    return [
      ...box.words.map(({ text }) => text),
      ...box.series.map(({ name }) => name),
      ...box.rows.flatMap(({ labelLines, bars }) => [...labelLines, ...bars.map(({ label }) => label)]),
    ];
  });

test.each([goodDeck, spokenDeck, chartsDeck])('every line of every slide is drawn, in its order', (deck) => {
  for (const slide of layOut(deck, plainLook)) expect(textsOf(drawn(slide))).toEqual(linesOf(slide));
});

test('bars are as long as their figures', () => {
  for (const slide of layOut(goodDeck, plainLook))
    for (const box of slide.boxes) {
      if (box.kind !== 'chart') continue;
      const widths = drawn(slide)
        .filter(
          ({ name, attributes }) =>
            name === 'rect' && Number(attributes.get('x')) === Math.round(box.plot.x * 100) / 100,
        )
        .map(({ attributes }) => Number(attributes.get('width')))
        .filter((width) => width > 1);
      const expected = box.rows.map(({ bars }) => (box.plot.width * (bars[0]?.value ?? 0)) / box.scale);
      widths.forEach((width, index) => expect(width).toBeCloseTo(expected[index] ?? -1, 1));
      expect(widths).toHaveLength(box.rows.length);
    }
});

test('colours and the logo are those of the look', () => {
  const look = schoolLook('png');
  const [first] = layOut(spokenDeck, look);
  const elements = first === undefined ? [] : drawn(first, look);
  expect(elements.find(({ name }) => name === 'image')?.attributes.get('href')).toMatch(
    /^data:image\/png;base64,/u,
  );
  const fills = new Set(elements.flatMap(({ attributes }) => attributes.get('fill') ?? []));
  expect(fills).toContain(`#${look.colours.soft}`);
  // The plate under the logo: the ground of the page is another colour.
  expect(fills).toContain(`#${look.colours.paper}`);
  expect(fills).not.toContain(`#${plainLook.colours.accent}`);
});

test('is well-formed, whatever somebody wrote', () => {
  fc.assert(
    fc.property(generatedDeck, (deck) => {
      for (const slide of layOut(deck, plainLook).slice(0, 12)) expect(() => drawn(slide)).not.toThrow();
    }),
    { seed: 21, numRuns: 20 },
  );
});
