/** The parts as XML. */
import { encodingOf } from '../package/read-xml.ts';
import { nodesOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';

const xmlWellFormed: Check = function* ({ parts }) {
  for (const { name, problem } of parts.values()) if (problem !== null) yield { part: name, what: problem };
};

/** Attributes that hold prefixes, or names with prefixes. */
const isOfPrefixes = (element: string, attribute: string): boolean =>
  /^mc:(?:Ignorable|MustUnderstand|ProcessContent)$/u.test(attribute) ||
  (element === 'mc:Choice' && attribute === 'Requires');

const mcIgnorable: Check = function* ({ parts }) {
  for (const { name: part, whole } of parts.values()) {
    if (whole === null) continue;
    for (const { name, attributes, scope } of nodesOf(whole))
      for (const [attribute, value] of attributes) {
        if (!isOfPrefixes(name, attribute)) continue;
        const prefixes = value.split(/\s+/u).map((one) => one.split(':')[0] ?? '');
        for (const prefix of prefixes)
          if (prefix !== '' && !scope.has(prefix))
            yield { part, what: `${attribute} names ${prefix}, which nothing declares` };
      }
  }
};

const xmlEncoding: Check = function* ({ parts }) {
  for (const { name, bytes, isXml } of parts.values()) {
    if (!isXml) continue;
    const { isIn, says } = encodingOf(bytes);
    if (says !== null && !(isIn === 'utf-8' ? /^utf-8$/iu : /^utf-16$/iu).test(says))
      yield { part: name, what: `says ${says} and is ${isIn}` };
  }
};

export const xmlRules: readonly Rule[] = [
  {
    id: 'xml-well-formed',
    level: 'repair',
    says: 'well-formed UTF-8, no forbidden character, no DTD, no undeclared prefix',
    source: 'singerla/pptx-automizer#186 (U+000B); gitbrent/PptxGenJS#1427; nissl-lab/npoi#1714',
    check: xmlWellFormed,
    inWorkbooks: true,
  },
  {
    id: 'mc-ignorable',
    level: 'repair',
    says: 'the prefixes of mc:Ignorable and Requires are declared',
    source: 'plutext/docx4j#573; developer0hye/office2pdf#1641',
    check: mcIgnorable,
    inWorkbooks: true,
  },
  {
    id: 'xml-encoding',
    level: 'repair',
    says: 'the XML declaration says UTF-8 (or UTF-16 and is)',
    source: 'ECMA-376-2 §6.2.5',
    check: xmlEncoding,
    inWorkbooks: true,
  },
];
