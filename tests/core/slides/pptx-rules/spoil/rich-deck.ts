/** Our deck with one slide more, notes, sections and a show: the ground on which every rule can be broken. */
import { kindTypes } from '../package/pack.ts';
import { Draft } from './draft.ts';
import { extraNotes, extraNotesMaster, extraSlide, png, svg } from './extra-slide.ts';

/** The parts that come to those of the deck. */
export const extra = {
  slide: 'ppt/slides/slideExtra.xml',
  notes: 'ppt/notesSlides/notesExtra.xml',
  notesMaster: 'ppt/notesMasters/notesMasterExtra.xml',
  notesTheme: 'ppt/theme/themeExtra.xml',
  picture: 'ppt/media/pictureExtra.png',
  drawing: 'ppt/media/pictureExtra.svg',
} as const;

/** Behind the sizes, where the order of the presentation's parts wants it. */
function beforeTheStyles(draft: Draft, presentation: string, xml: string): void {
  const hasStyle = draft.text(presentation).includes('<p:defaultTextStyle');
  if (hasStyle) draft.before(presentation, 'p:defaultTextStyle', xml);
  else draft.append(presentation, 'p:presentation', xml);
}

function addSlide(draft: Draft): void {
  const presentation = draft.find('presentation');
  const [first, layout] = [draft.find('slide'), draft.find('layout')];
  draft.addDefault('png', 'image/png');
  draft.addDefault('svg', 'image/svg+xml');
  draft.write(extra.picture, png);
  draft.write(extra.drawing, svg);
  draft.relate(extra.slide, 'slideLayout', `/${layout}`);
  const relations = {
    picture: draft.relate(extra.slide, 'image', `/${extra.picture}`),
    drawing: draft.relate(extra.slide, 'image', `/${extra.drawing}`),
    link: draft.relateOutside(extra.slide, 'hyperlink', 'https://example.example/a?b=c#d'),
    jump: draft.relate(extra.slide, 'slide', `/${first}`),
  };
  draft.addPart(extra.slide, extraSlide(relations), kindTypes.slide);
  const id = draft.relate(presentation, 'slide', `/${extra.slide}`);
  draft.append(presentation, 'p:sldIdLst', `<p:sldId id="900" r:id="${id}"/>`);
  beforeTheStyles(
    draft,
    presentation,
    `<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="${id}"/></p:sldLst></p:custShow></p:custShowLst>`,
  );
}

function addNotesMaster(draft: Draft): string {
  const presentation = draft.find('presentation');
  draft.addPart(extra.notesMaster, extraNotesMaster, kindTypes.notesMaster);
  draft.addPart(extra.notesTheme, draft.text(draft.find('theme')), kindTypes.theme);
  draft.relate(extra.notesMaster, 'theme', `/${extra.notesTheme}`);
  const id = draft.relate(presentation, 'notesMaster', `/${extra.notesMaster}`);
  draft.before(
    presentation,
    'p:sldIdLst',
    `<p:notesMasterIdLst><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst>`,
  );
  return extra.notesMaster;
}

function addNotes(draft: Draft): void {
  const master = draft.has('notesMaster') ? draft.find('notesMaster') : addNotesMaster(draft);
  draft.addPart(extra.notes, extraNotes, kindTypes.notes);
  draft.relate(extra.notes, 'notesMaster', `/${master}`);
  draft.relate(extra.notes, 'slide', `/${extra.slide}`);
  draft.relate(extra.slide, 'notesSlide', `/${extra.notes}`);
}

function addSections(draft: Draft): void {
  const presentation = draft.find('presentation');
  const list = draft.element(presentation, 'p:sldIdLst');
  const entries = [...list.matchAll(/<p:sldId\s[^>]*?\bid="(\d+)"/gu)].map(
    ([, id]) => `<p14:sldId id="${id}"/>`,
  );
  draft.append(
    presentation,
    'p:presentation',
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
      `<p14:section name="All" id="{00000000-0000-4000-8000-000000000001}"><p14:sldIdLst>${entries.join('')}</p14:sldIdLst></p14:section>` +
      '</p14:sectionLst></p:ext></p:extLst>',
  );
}

export function enriched(bytes: Uint8Array): Uint8Array {
  const draft = new Draft(bytes);
  addSlide(draft);
  addNotes(draft);
  addSections(draft);
  return draft.zipped();
}
