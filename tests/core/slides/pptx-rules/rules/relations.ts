/** The relations between the parts. */
import { ownerOf, typesPart, type Pack, type Relation } from '../package/pack.ts';
import { nodesOf, repeated } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { fittingKinds } from './relation-kinds.ts';

const relIdTwice: Check = function* ({ parts, relations }) {
  for (const { name } of parts.values()) {
    const ids = relations.filter(({ file }) => file === name).map(({ id }) => id);
    for (const id of repeated(ids)) yield { part: name, what: `${id} twice` };
    if (ids.includes('')) yield { part: name, what: 'a relation without id' };
  }
};

const relTarget: Check = function* ({ parts, relations }) {
  for (const { file, id, target, leadsTo, isOutside } of relations)
    if (!isOutside && !parts.has(leadsTo)) yield { part: file, what: `${id} leads to ${target}` };
};

interface Reference {
  part: string;
  element: string;
  attribute: string;
  id: string;
  relation: Relation | undefined;
}

/** A jump within the show refers to nothing, nor does a diagram's shape without a picture: their ids are empty. */
const mayBeEmpty = (element: string, action: string | undefined): boolean =>
  element === 'dgm:shape' || (/^a:hlink(?:Click|Hover|MouseOver)$/u.test(element) && (action ?? '') !== '');

/** Everywhere that an element refers to a relation of its part. */
function* references(pack: Pack): Generator<Reference> {
  for (const { name: part, whole } of pack.parts.values()) {
    if (whole === null) continue;
    for (const { name: element, attributes } of nodesOf(whole))
      for (const [attribute, id] of attributes) {
        if (!attribute.startsWith('r:')) continue;
        if (id === '' && mayBeEmpty(element, attributes.get('action'))) continue;
        yield { part, element, attribute, id, relation: pack.relation(part, id) };
      }
  }
}

const relIdKnown: Check = function* (pack) {
  for (const { part, element, attribute, id, relation } of references(pack))
    if (relation === undefined) yield { part, what: `${element} ${attribute}="${id}" is no relation of it` };
};

const relKind: Check = function* (pack) {
  for (const { part, element, attribute, id, relation } of references(pack)) {
    const kinds = fittingKinds(element, attribute);
    if (relation !== undefined && kinds !== null && !kinds.includes(relation.kind))
      yield { part, what: `${element} ${attribute}="${id}" is of the kind ${relation.kind}` };
  }
};

/** Kinds that always lead to a part of the same file. */
const always =
  'officeDocument metadata/core-properties extended-properties slideMaster slideLayout slide notesSlide notesMaster ' +
  'handoutMaster theme presProps viewProps tableStyles chart worksheet sharedStrings styles';
const inside = new Set(always.split(' '));
const scheme = /^(?:[a-z][a-z0-9+.-]+:|\/\/|\\\\)/iu;

const relOutside: Check = function* ({ parts, relations }) {
  for (const { file, source, id, kind, target, isOutside } of relations) {
    if (!isOutside && scheme.test(target))
      yield { part: file, what: `${id} leads outside and is not marked` };
    if (!isOutside) continue;
    if (inside.has(kind)) yield { part: file, what: `${id} is a ${kind} that lies outside` };
    const path =
      target === '' || scheme.test(target) ? '' : new URL(target, `file:///${source}`).pathname.slice(1);
    if (parts.has(path)) yield { part: file, what: `${id} lies inside and is marked External` };
  }
};

const illegal = /[\s\p{Cc}<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})|#.*#/u;

function isLegalAddress(target: string): boolean {
  if (target === '' || illegal.test(target) || /^[a-z][a-z0-9+.-]+:(?:\/\/)?$/iu.test(target)) return false;
  return URL.canParse(target, 'file:///folder/');
}

const relAddress: Check = function* ({ relations }) {
  for (const { file, id, target, isOutside } of relations)
    if (isOutside && !isLegalAddress(target)) yield { part: file, what: `${id} has the address "${target}"` };
};

function reached(pack: Pack): Set<string> {
  const seen = new Set<string>();
  const todo = [''];
  for (let source = todo.pop(); source !== undefined; source = todo.pop())
    for (const { leadsTo } of pack.relationsOf(source))
      if (leadsTo !== '' && !seen.has(leadsTo)) {
        seen.add(leadsTo);
        todo.push(leadsTo);
      }
  return seen;
}

const relOrphan: Check = function* (pack) {
  const seen = reached(pack);
  for (const name of pack.parts.keys()) {
    const owner = ownerOf(name);
    if (name.endsWith('.rels')) {
      if (owner !== '' && !pack.parts.has(owner)) yield { part: name, what: 'belongs to no part' };
    } else if (name !== typesPart && !seen.has(name))
      yield { part: name, what: 'cannot be reached from the root' };
  }
};

const rootOne: Check = function* (pack) {
  const count = (kind: string): number => pack.relationsOf('', kind).length;
  if (count('officeDocument') !== 1)
    yield { part: '_rels/.rels', what: `${count('officeDocument')} presentations` };
  const properties = Math.max(count('metadata/core-properties'), pack.ofKind('coreProperties').length);
  if (properties > 1) yield { part: '_rels/.rels', what: `${properties} sets of core properties` };
};

export const relationsRules: readonly Rule[] = [
  {
    id: 'rel-id-twice',
    level: 'repair',
    says: 'relation ids are unique within their part',
    source: 'ASML-Labs/PPTX.jl#63',
    check: relIdTwice,
    inWorkbooks: true,
  },
  {
    id: 'rel-target',
    level: 'repair',
    says: 'every internal relation leads to a part, letter by letter',
    source: 'scanny/python-pptx#786 (“ppt/NULL”); singerla/pptx-automizer#28',
    check: relTarget,
    inWorkbooks: true,
  },
  {
    id: 'rel-id-known',
    level: 'repair',
    says: 'every r:id, r:embed, r:link stands in the part’s relations',
    source: 'gitbrent/PptxGenJS#1392 (“rIdundefined”); iOfficeAI/OfficeCLI#255',
    check: relIdKnown,
    inWorkbooks: true,
  },
  {
    id: 'rel-kind',
    level: 'repair',
    says: 'what an element refers to is of the kind that it needs',
    source: 'scanny/python-pptx#132; ECMA-376-1 §15.2',
    check: relKind,
    inWorkbooks: true,
  },
  {
    id: 'rel-outside',
    level: 'repair',
    says: 'what lies outside is marked External, what lies inside is not',
    source: 'singerla/pptx-automizer#95; scanny/python-pptx#745',
    check: relOutside,
    inWorkbooks: true,
  },
  {
    id: 'rel-address',
    level: 'repair',
    says: 'addresses outside are not empty and are legal URIs',
    source: 'PHPOffice/PHPPresentation#992; dotnet/Open-XML-SDK#1790',
    check: relAddress,
    inWorkbooks: true,
  },
  {
    id: 'rel-orphan',
    level: 'repair',
    says: 'every part can be reached from the root, and every .rels has its part',
    source: 'dust-tt/dust#30539; scanny/python-pptx#67',
    check: relOrphan,
    inWorkbooks: true,
  },
  {
    id: 'root-one',
    level: 'repair',
    says: 'the root has one presentation and at most one set of core properties',
    source: 'ECMA-376-2 §8.3.4',
    check: rootOne,
    inWorkbooks: true,
  },
];
