/** Finds elements, attributes and values that are not on the writer's own list. */
import type { AllowedAttributes, AllowedValues } from '../pptx/markup.ts';
import { finding, type Place, type FileFinding } from './finding.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';
import type { TextJudge } from './text-judge.ts';

const patterns: Readonly<Record<Extract<AllowedValues, string>, RegExp>> = {
  number: /^-?\d{1,10}$/u,
  relation: /^rId\d{1,5}$/u,
  cell: /^[ABC]\d{1,5}$/u,
  range: /^A1:[BC]\d{1,5}$/u,
  share: /^(?:0(?:\.\d{1,4})?|1)$/u,
  corner: /^val \d{1,5}$/u,
  part: /^\d{1,5}(?:\.\d{1,2})?$/u,
  'by place': /^/u,
};

const isAllowed = (value: string, allowed: AllowedValues): boolean =>
  typeof allowed === 'string' ? patterns[allowed].test(value) : allowed.includes(value);

/** Element by element; what is unknown is searched for names as well, so that one that was planted is said. */
export function checkMarkup(
  place: Place,
  root: XmlElement,
  markup: ReadonlyMap<string, AllowedAttributes>,
  judge: TextJudge,
): FileFinding[] {
  const findings: FileFinding[] = [];
  const say = (text: string, readable: string): void =>
    void findings.push(finding(place, text, 'unknown-text'), ...judge.names(place, readable));
  for (const { name, attributes } of elementsOf(root)) {
    const allowed = markup.get(name);
    if (allowed === undefined) say(`<${name}>`, name);
    for (const [key, value] of attributes) {
      const values = allowed !== undefined && Object.hasOwn(allowed, key) ? allowed[key] : undefined;
      if (values !== undefined && isAllowed(value, values)) continue;
      say(`${key}="${value}"`, values === undefined ? `${key}, ${value}` : value);
    }
  }
  return findings;
}
