/** Text bodies, fields and links. */
import type { Pack } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, childOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { drawnNodes, shapeParts } from './shape-parts.ts';

const bodies = new Set(['p:txBody', 'a:txBody', 'c:txPr', 'c:rich']);

const textParagraph: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack)) {
    if (bodies.has(node.name) && childOf(node, 'a:p') === undefined)
      yield { part, what: `a ${node.name} has no paragraph` };
    if (node.name === 'a:tc' && childOf(node, 'a:txBody') === undefined)
      yield { part, what: 'a table cell has no text' };
  }
};

export const guid = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/u;

const fieldId: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack))
    if (node.name === 'a:fld' && !guid.test(valueOf(node, 'id') ?? ''))
      yield { part, what: `a field has the id "${valueOf(node, 'id') ?? ''}"` };
};

const isJump = (action: string): boolean => action.startsWith('ppaction://hlinksldjump');

/** What is wrong with a link; null where it leads where its action says. */
function wrongWith(pack: Pack, part: string, link: Node): string | null {
  const action = valueOf(link, 'action') ?? '';
  const id = valueOf(link, 'r:id') ?? '';
  const relation = pack.relation(part, id);
  if (isJump(action)) {
    const slide = relation?.kind === 'slide' ? pack.parts.get(relation.leadsTo) : undefined;
    return slide === undefined ? 'a jump leads to no slide' : null;
  }
  if (action !== '') return null;
  if (relation?.kind === 'slide') return 'a link to a slide does not say that it jumps';
  return relation?.kind === 'hyperlink' && relation.isOutside ? null : 'a link has no address';
}

const linkJump: Check = function* (pack) {
  for (const { name: part, root } of shapeParts(pack))
    for (const link of allOf(root, 'a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver')) {
      const what = wrongWith(pack, part, link);
      if (what !== null) yield { part, what };
    }
};

export const textRules: readonly Rule[] = [
  {
    id: 'text-paragraph',
    level: 'repair',
    says: 'every text body has a paragraph, table cells too',
    source: 'gitbrent/PptxGenJS#1380, #1048',
    check: textParagraph,
  },
  {
    id: 'field-id',
    level: 'repair',
    says: 'fields have a GUID',
    source: 'ECMA-376-1 §22.9.2.4 ST_Guid',
    check: fieldId,
  },
  {
    id: 'link-jump',
    level: 'repair',
    says: 'a jump to a slide has a relation to a slide, a link one to an address',
    source: 'gitbrent/PptxGenJS#454, #1392',
    check: linkJump,
  },
];
