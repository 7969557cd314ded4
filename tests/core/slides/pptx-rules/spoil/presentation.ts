/** Decks spoilt in what holds their slides together: presentation, masters, layouts, themes, notes. */
import { kindTypes } from '../package/pack.ts';
import { relationsOf, type Draft } from './draft.ts';
import { extra } from './rich-deck.ts';
import { spoilt, type Spoilt } from './spoilt.ts';

/** Changes the presentation's own part. */
const inPresentation = (
  rule: string,
  how: string,
  change: (draft: Draft, part: string) => void,
  ...also: string[]
): Spoilt => spoilt(rule, how, (draft) => change(draft, draft.find('presentation')), ...also);
const inMaster = (
  rule: string,
  how: string,
  change: (draft: Draft, part: string) => void,
  ...also: string[]
): Spoilt => spoilt(rule, how, (draft) => change(draft, draft.find('master')), ...also);
const inTheme = (
  rule: string,
  how: string,
  change: (draft: Draft, part: string) => void,
  ...also: string[]
): Spoilt =>
  spoilt(rule, how, (draft) => change(draft, draft.related(draft.find('master'), 'theme')), ...also);

const slideAttribute = (name: string, value: string) => (draft: Draft, part: string) =>
  draft.setAttribute(part, 'p:sldId', name, value);

/** The id by which the presentation lists the extra slide, and the first of the others. */
const listedIds = (draft: Draft, part: string): string[] =>
  [...draft.text(part).matchAll(/<p:sldId\s[^>]*?\bid="(\d+)"/gu)].map(([, id = '']) => id);

const presentation: readonly Spoilt[] = [
  inPresentation('slide-ids', 'too small', slideAttribute('id', '255'), 'sections'),
  inPresentation('slide-ids', 'too large', slideAttribute('id', '2147483648'), 'sections'),
  inPresentation('slide-ids', 'twice', slideAttribute('id', '900'), 'sections'),
  inPresentation('master-ids', 'too small', (draft, part) =>
    draft.setAttribute(part, 'p:sldMasterId', 'id', '2147483647'),
  ),
  inMaster('master-ids', 'a layout with the id of its master', (draft, part) =>
    draft.setAttribute(
      part,
      'p:sldLayoutId',
      'id',
      draft.attribute(draft.find('presentation'), 'p:sldMasterId', 'id'),
    ),
  ),
  inPresentation('slide-listed', 'not listed', (draft, part) => {
    const [first = ''] = listedIds(draft, part);
    draft.remove(part, 'p:sldId');
    draft.remove(
      part,
      'p14:sldId',
      [...draft.text(part).matchAll(/<p14:sldId\s+id="(\d+)"/gu)].findIndex(([, id]) => id === first),
    );
  }),
  inPresentation('slide-listed', 'listed twice', (draft, part) => {
    draft.append(part, 'p:sldIdLst', draft.element(part, 'p:sldId').replace(/\bid="\d+"/u, 'id="901"'));
    draft.append(part, 'p14:sldIdLst', '<p14:sldId id="901"/>');
  }),
  inPresentation('pres-order', 'sizes before slides', (draft, part) => {
    const size = draft.element(part, 'p:sldSz');
    draft.remove(part, 'p:sldSz');
    draft.before(part, 'p:sldIdLst', size);
  }),
  inPresentation('pres-order', 'a list twice', (draft, part) =>
    draft.append(part, 'p:presentation', '<p:sldMasterIdLst/>'),
  ),
  inPresentation('pres-order', 'a word that nobody knows', (draft, part) =>
    draft.append(part, 'p:presentation', '<p:slides/>'),
  ),
  inPresentation(
    'pres-size',
    'too small',
    (draft, part) => draft.setAttribute(part, 'p:sldSz', 'cx', '914399'),
    'inside-page',
  ),
  inPresentation('pres-size', 'too large', (draft, part) =>
    draft.setAttribute(part, 'p:sldSz', 'cy', '51206401'),
  ),
  inPresentation('pres-size', 'notes without a size', (draft, part) => draft.remove(part, 'p:notesSz')),
  inPresentation('sections', 'a slide in none', (draft, part) => draft.remove(part, 'p14:sldId')),
  inPresentation('sections', 'a slide in two', (draft, part) => draft.repeat(part, 'p14:sldId')),
  inPresentation('sections', 'a slide that is not there', (draft, part) =>
    draft.append(part, 'p14:sldIdLst', '<p14:sldId id="999"/>'),
  ),
  inPresentation(
    'shows',
    'a slide that is not listed',
    (draft, part) =>
      draft.setAttribute(part, 'p:sld', 'r:id', draft.attribute(part, 'p:sldMasterId', 'r:id')),
    'rel-kind',
  ),
  inPresentation(
    'shows',
    'a relation that is not there',
    (draft, part) => draft.setAttribute(part, 'p:sld', 'r:id', 'rId999'),
    'rel-id-known',
  ),
];

const styles: readonly Spoilt[] = [
  inMaster('styles-nine', 'no style for titles', (draft, part) => draft.remove(part, 'p:titleStyle')),
  inMaster('styles-nine', 'a body of no level', (draft, part) =>
    draft.replace(part, 'p:bodyStyle', '<p:bodyStyle/>'),
  ),
  spoilt('layout-types', 'a type that nobody knows', (draft) => {
    const layout = draft.find('layout');
    draft.setAttribute(layout, 'p:sldLayout', 'type', 'chart4you');
  }),
  spoilt('layout-types', 'no type', (draft) => {
    const layout = draft.find('layout');
    draft.setAttribute(layout, 'p:sldLayout', 'type', null);
  }),
];

/** The list of relations of a part, with those of a kind taken out. */
function unrelate(draft: Draft, part: string, kind: string): void {
  draft.swap(relationsOf(part), new RegExp(`<Relationship [^>]*relationships/${kind}"[^>]*/>`, 'u'), '');
}

function addMaster(draft: Draft): string {
  const name = 'ppt/slideMasters/slideMasterExtra.xml';
  const master = draft.text(draft.find('master')).replace(/<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/su, '');
  draft.addPart(name, master, kindTypes.master);
  draft.addPart('ppt/theme/themeMore.xml', draft.text(draft.find('theme')), kindTypes.theme);
  draft.relate(name, 'theme', '/ppt/theme/themeMore.xml');
  return draft.relate(draft.find('presentation'), 'slideMaster', `/${name}`);
}

const masters: readonly Spoilt[] = [
  spoilt(
    'slide-layout',
    'no layout',
    (draft) => unrelate(draft, draft.find('slide'), 'slideLayout'),
    'ph-known',
  ),
  spoilt('slide-layout', 'two layouts', (draft) => {
    draft.relate(draft.find('slide'), 'slideLayout', `/${draft.find('layout')}`);
  }),
  spoilt('layout-master', 'a layout without master', (draft) =>
    unrelate(draft, draft.find('layout'), 'slideMaster'),
  ),
  inMaster('layout-master', 'not listed', (draft, part) => draft.remove(part, 'p:sldLayoutId')),
  inMaster('layout-master', 'listed twice', (draft, part) => {
    const entry = draft.element(part, 'p:sldLayoutId');
    draft.append(part, 'p:sldLayoutIdLst', entry.replace(/\bid="\d+"/u, 'id="2147489999"'));
  }),
  inPresentation('master-there', 'no master', (draft, part) =>
    draft.replace(part, 'p:sldMasterIdLst', '<p:sldMasterIdLst/>'),
  ),
  inPresentation('master-there', 'a master without layout', (draft, part) => {
    const id = addMaster(draft);
    draft.append(part, 'p:sldMasterIdLst', `<p:sldMasterId id="2147489998" r:id="${id}"/>`);
  }),
  spoilt(
    'theme-own',
    'one theme for two masters',
    (draft) => {
      const theme = draft.related(draft.find('master'), 'theme');
      const notes = draft.find('notesMaster');
      unrelate(draft, notes, 'theme');
      draft.relate(notes, 'theme', `/${theme}`);
    },
    'rel-orphan',
  ),
  spoilt(
    'theme-own',
    'no theme',
    (draft) => unrelate(draft, draft.find('notesMaster'), 'theme'),
    'rel-orphan',
  ),
  inTheme('theme-whole', 'eleven colours', (draft, part) => draft.remove(part, 'a:folHlink')),
  inTheme('theme-whole', 'a colour in another place', (draft, part) => {
    draft.swap(part, '<a:dk1>', '<a:lt9>');
    draft.swap(part, '</a:dk1>', '</a:lt9>');
  }),
  inTheme('theme-whole', 'a font without its letters for Asia', (draft, part) => draft.remove(part, 'a:ea')),
  inTheme('theme-whole', 'two lines', (draft, part) => draft.remove(part, 'a:ln')),
  inTheme('theme-whole', 'nothing at all', (draft, part) => draft.remove(part, 'a:themeElements')),
];

const notes: readonly Spoilt[] = [
  inPresentation('notes-master', 'not listed', (draft, part) => draft.remove(part, 'p:notesMasterIdLst')),
  spoilt(
    'notes-linked',
    'the slide does not know its notes',
    (draft) => unrelate(draft, extra.slide, 'notesSlide'),
    'rel-orphan',
  ),
  spoilt('notes-linked', 'the notes do not know their slide', (draft) =>
    unrelate(draft, extra.notes, 'slide'),
  ),
  spoilt('notes-linked', 'the notes have no master', (draft) => unrelate(draft, extra.notes, 'notesMaster')),
  spoilt('notes-linked', 'two slides have the same notes', (draft) => {
    draft.relate(draft.find('slide'), 'notesSlide', `/${extra.notes}`);
  }),
];

export const presentationSpoils: readonly Spoilt[] = [...presentation, ...styles, ...masters, ...notes];
