/** Speaker notes and their master. */
import { allOf, childOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { presentationOf } from './presentation.ts';

const notesMaster: Check = function* (pack) {
  const found = presentationOf(pack);
  if (found === null) return;
  const listed = [...allOf(childOf(found.root, 'p:notesMasterIdLst'), 'p:notesMasterId')].map(
    (entry) => pack.relation(found.name, valueOf(entry, 'r:id'))?.leadsTo ?? '',
  );
  if (listed.length > 1) yield { part: found.name, what: 'lists two notes masters' };
  if (listed.length === 0 && pack.ofKind('notes').length > 0)
    yield { part: found.name, what: 'lists no notes master' };
  for (const { name } of pack.ofKind('notesMaster'))
    if (!listed.includes(name)) yield { part: name, what: 'is not listed' };
};

const notesLinked: Check = function* (pack) {
  for (const { name: part } of pack.ofKind('notes')) {
    const slides = pack.relationsOf(part, 'slide');
    const masters = pack.relationsOf(part, 'notesMaster');
    if (slides.length !== 1) yield { part, what: `belongs to ${slides.length} slides` };
    if (masters.length !== 1) yield { part, what: `has ${masters.length} masters` };
    for (const { leadsTo } of slides)
      if (!pack.relationsOf(leadsTo, 'notesSlide').some((back) => back.leadsTo === part))
        yield { part, what: `${leadsTo} does not refer to it` };
  }
  for (const { name: part } of pack.ofKind('slide')) {
    const notes = pack.relationsOf(part, 'notesSlide');
    if (notes.length > 1) yield { part, what: `has ${notes.length} notes` };
    for (const { leadsTo } of notes)
      if (!pack.relationsOf(leadsTo, 'slide').some((back) => back.leadsTo === part))
        yield { part, what: `${leadsTo} belongs to another slide` };
  }
};

export const notesRules: readonly Rule[] = [
  {
    id: 'notes-master',
    level: 'repair',
    says: 'where there are notes, there is a listed notes master',
    source: 'scanny/python-pptx#1128; iOfficeAI/OfficeCLI#255',
    check: notesMaster,
  },
  {
    id: 'notes-linked',
    level: 'repair',
    says: 'notes and their slide refer to each other, notes to their master',
    source: 'iOfficeAI/OfficeCLI#265; PHPOffice/PHPPresentation#83',
    check: notesLinked,
  },
];
