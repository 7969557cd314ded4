/** A name put into every kind of attribute, and into every kind of element, that a good deck has: none is missed. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FileFinding } from '../../../../core/features/slides/check/finding.ts';
import { elementsOf, readXml } from '../../../../core/features/slides/check/read-xml.ts';
import { checkFile } from '../../../../core/features/slides/check-file.ts';
import { against } from '../support/decks.ts';
import { partBytes, partNames, partText } from '../support/package.ts';
import { bytes, workbook } from '../support/planting.ts';

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

/** Not packed at all, which the check says too, but says sooner. */
const quickly = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 0 });

function everyPlant(): Plant[] {
  const seen = new Set<string>();
  const parts = unzipSync(bytes);
  const xmlParts = (file: Uint8Array): string[] => partNames(file).filter((name) => !name.endsWith('.xlsx'));
  const inside = partBytes(bytes, workbook);
  const book = unzipSync(inside);
  return [
    ...xmlParts(bytes).flatMap((name) =>
      plantsIn(name, partText(bytes, name), (xml) => quickly({ ...parts, [name]: strToU8(xml) }), seen),
    ),
    ...xmlParts(inside).flatMap((name) =>
      plantsIn(
        name,
        partText(inside, name),
        (xml) => quickly({ ...parts, [workbook]: quickly({ ...book, [name]: strToU8(xml) }) }),
        seen,
      ),
    ),
  ];
}

/** Said as a name; or, where the part cannot even be read so, as a part that is not as agreed. */
const isFound = ({ reason, text }: FileFinding): boolean =>
  (reason === 'name' && text.includes('Hall')) ||
  ((reason === 'unknown-text' || reason === 'unexpected-part') && text.includes('Hall')) ||
  reason === 'not-well-formed';

test('a name is found wherever it stands', { timeout: 180_000 }, () => {
  const plants = everyPlant();
  const ground = against();
  expect(plants.length).toBeGreaterThan(300);
  const missed = plants.filter(({ file }) => !checkFile(file(), ground).findings.some(isFound));
  expect(missed.map(({ where }) => where)).toEqual([]);
});
