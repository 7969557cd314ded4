/** A name put into every kind of attribute, and into every kind of element, that a good deck has: none is missed. */
import { expect, test } from 'vitest';
import type { Finding } from '../../../core/contract/calls/slides.ts';
import { elementsOf, readXml } from '../../../core/features/slides/check/read-xml.ts';
import { checkGood } from './support/decks.ts';
import { partBytes, partNames, partText, withPart } from './support/package.ts';
import { book, bytes, workbook } from './support/planting.ts';

interface Plant {
  where: string;
  file: () => Uint8Array;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Where a name can be put into the text of a part, each kind of place once. */
function plantsIn(
  name: string,
  xml: string,
  put: (changed: string) => Uint8Array,
  seen: Set<string>,
): Plant[] {
  const plants: Plant[] = [];
  const plant = (where: string, pattern: RegExp, to: string): void => {
    if (seen.has(where)) return;
    seen.add(where);
    if (!pattern.test(xml)) throw new Error(`${where} is not in ${name}`);
    plants.push({ where: `${where} in ${name}`, file: () => put(xml.replace(pattern, to)) });
  };
  for (const { name: element, attributes } of elementsOf(readXml(new TextEncoder().encode(xml)))) {
    for (const key of attributes.keys())
      plant(
        `${element} ${key}`,
        new RegExp(`(<${element}(?: [^>]*?)? ${escape(key)}=)"[^"]*"`, 'u'),
        '$1"Hall"',
      );
    if (xml.includes(`</${element}>`)) plant(element, new RegExp(`</${element}>`, 'u'), `Hall</${element}>`);
    else plant(element, new RegExp(`<${element}((?: [^>]*)?)/>`, 'u'), `<${element}$1>Hall</${element}>`);
  }
  return plants;
}

function everyPlant(): Plant[] {
  const seen = new Set<string>();
  const xmlParts = (file: Uint8Array): string[] => partNames(file).filter((name) => !name.endsWith('.xlsx'));
  const inside = partBytes(bytes, workbook);
  return [
    ...xmlParts(bytes).flatMap((name) =>
      plantsIn(name, partText(bytes, name), (xml) => withPart(bytes, name, () => xml), seen),
    ),
    ...xmlParts(inside).flatMap((name) =>
      plantsIn(name, partText(inside, name), (xml) => book((file) => withPart(file, name, () => xml)), seen),
    ),
  ];
}

/** Said as a name; or, where the part cannot even be read so, as a part that is not as agreed. */
const isFound = ({ reason, text }: Finding): boolean =>
  (reason === 'name' && text.includes('Hall')) ||
  ((reason === 'unknown-text' || reason === 'unexpected-part') && text.includes('Hall')) ||
  reason === 'not-well-formed';

test('a name is found wherever it stands', () => {
  const plants = everyPlant();
  expect(plants.length).toBeGreaterThan(300);
  const missed = plants.filter(({ file }) => !checkGood(file()).findings.some(isFound));
  expect(missed.map(({ where }) => where)).toEqual([]);
});
