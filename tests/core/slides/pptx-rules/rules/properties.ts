/** The file's own properties. */
import { childrenOf, repeated, textOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';

/** A year, with month, day and time as far as they are known; a time says its zone. */
const w3cdtf =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/u;

const coreOnce: Check = function* (pack) {
  for (const { name: part, root } of pack.ofKind('coreProperties')) {
    if (root === null) continue;
    const properties = childrenOf(root);
    for (const name of repeated(properties.map((one) => one.name)))
      yield { part, what: `${name} stands twice` };
    for (const date of properties.filter(({ name }) => /^dcterms:(?:created|modified)$/u.test(name)))
      if (valueOf(date, 'xsi:type') !== 'dcterms:W3CDTF' || !w3cdtf.test(textOf(date)))
        yield { part, what: `${date.name} is "${textOf(date)}" of the type ${valueOf(date, 'xsi:type')}` };
  }
};

export const propertiesRules: readonly Rule[] = [
  {
    id: 'core-once',
    level: 'repair',
    says: 'each core property stands once, dates are W3CDTF',
    source: 'python-openxml/python-docx#1037; 4teamwork/docxcompose#101; ECMA-376-2 §8.3',
    check: coreOnce,
  },
];
