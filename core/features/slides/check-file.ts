/** Opens a written deck again and looks for anything that must not leave: names, stray parts, metadata, numbers. */
import type { Deck, Slide } from '../../contract/calls/slides.ts';
import type { ChartBox, LaidOutSlide, Look } from '../../domain/deck/layout/model.ts';
import type { Roster } from '../../domain/veil/file-names.ts';
import {
  unclearedInChart,
  unclearedInSheet,
  unclearedInStrings,
  unreleasedBars,
} from './check/check-chart.ts';
import { checkMarkup } from './check/check-markup.ts';
import { numberCheck, type ReleasedWalk } from './check/check-numbers.ts';
import { oddProperties, oddRelations, oddTypes, slideOfParts, targetsOf } from './check/check-package.ts';
import { isPng, oddChunks } from './check/check-picture.ts';
import { expectedStrings, expectedTexts, type ExpectedTexts } from './check/expected-texts.ts';
import { finding, type Place, type FileFinding } from './check/finding.ts';
import { readXml, XmlError, type XmlElement } from './check/read-xml.ts';
import { readZip, ZipError, type ReadZip } from './check/read-zip.ts';
import { TextJudge, type Approval, type KnownText } from './check/text-judge.ts';
import { writtenTexts } from './check/written-texts.ts';
import { markupOf, type AllowedAttributes } from './pptx/markup.ts';
import {
  chartOf,
  chartPart,
  deckPartNames,
  logoPart,
  workbookPart,
  workbookPartNames,
} from './pptx/part-names.ts';

export interface CheckAgainst {
  deck: Deck;
  /** The pages of the deck, as they are meant to stand in the file. */
  slides: readonly LaidOutSlide[];
  look: Look;
  /** Every text that may stand in the file, each with the pieces of it that came from data. */
  texts: readonly KnownText[];
  release: ReleasedWalk;
  /** Who must not be named; made once, it serves many checks. */
  roster: Roster;
  /** Never opens an e-mail address, nor a text that the deck does not have. */
  approvals: readonly Approval[];
}

export interface FileCheck {
  /** How many parts were looked at, those of workbooks included. */
  parts: number;
  findings: FileFinding[];
}

interface Ground extends Pick<CheckAgainst, 'deck' | 'slides' | 'look' | 'release'> {
  judge: TextJudge;
  markup: ReadonlyMap<string, AllowedAttributes>;
}

/** A zip file that is looked at: the deck itself, or the workbook of one of its charts. */
interface Package {
  zip: ReadZip;
  expected: readonly string[];
  placeOf(part: string): Place;
  /** What may stand where in a part. */
  textsOf(part: string): ExpectedTexts;
  /** What else is looked at in a part. */
  further(part: string, root: XmlElement): FileFinding[];
}

function open(bytes: Uint8Array, place: Place): ReadZip | FileFinding {
  try {
    return readZip(bytes);
  } catch (error) {
    if (error instanceof ZipError) return finding(place, error.message, 'not-well-formed');
    throw error;
  }
}

function parse(bytes: Uint8Array): XmlElement | XmlError {
  try {
    return readXml(bytes);
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
}

const isPicture = (name: string): boolean => /^ppt\/media\/[^/]+\.(?:png|jpeg)$/u.test(name);

/** Workbooks are opened by themselves, pictures compared with the school's own; everything else should be XML. */
function parseParts({ parts }: ReadZip): Map<string, XmlElement | XmlError> {
  return new Map(
    [...parts].flatMap(([name, bytes]) =>
      name.endsWith('.xlsx') || isPng(bytes) || isPicture(name) ? [] : [[name, parse(bytes)] as const],
    ),
  );
}

/** A picture is the one that was looked at when the school gave it, byte for byte. */
function oddPictures({ parts }: ReadZip, { logo }: Look, placeOf: Package['placeOf']): FileFinding[] {
  return [...parts].flatMap(([name, bytes]) => {
    if (!isPng(bytes) && !isPicture(name)) return [];
    const isOurs =
      logo !== null &&
      name === logoPart(logo) &&
      Buffer.from(logo.base64, 'base64').equals(Buffer.from(bytes));
    const odd = isPng(bytes) ? oddChunks(bytes) : [];
    return [...odd, ...(isOurs ? [] : ['a picture that is not the school’s'])].map((one) =>
      finding(placeOf(name), one, 'metadata'),
    );
  });
}

function checkEnvelope(
  { zip, expected, placeOf }: Package,
  file: Place,
  { judge, look }: Ground,
): FileFinding[] {
  const names = [...zip.parts.keys()];
  const unexpected = names.filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !zip.parts.has(name));
  return [
    ...zip.oddities.map((oddity) => finding(file, oddity, 'metadata')),
    ...[...unexpected, ...missing].map((name) => finding(placeOf(name), name, 'unexpected-part')),
    ...unexpected.flatMap((name) => judge.names(placeOf(name), name)),
    ...oddPictures(zip, look, placeOf),
  ];
}

/** The slide of the deck that a page of the file is made of. */
function slideAt({ deck, slides }: Pick<Ground, 'deck' | 'slides'>, number: number | null): Slide | null {
  const page = number === null ? undefined : slides[number - 1];
  return deck.slides.find(({ id }) => id === page?.slideId) ?? null;
}

function checkPart(
  name: string,
  root: XmlElement,
  { zip, expected, placeOf, textsOf, further }: Package,
  ground: Ground,
): FileFinding[] {
  const place = placeOf(name);
  const odd = [
    ...(name.endsWith('.rels') ? oddRelations(name, root, zip.parts) : []),
    ...(name === '[Content_Types].xml' ? oddTypes(root, expected) : []),
  ];
  const numbers = numberCheck(slideAt(ground, place.slide), ground.release);
  return [
    ...odd.map((target) => finding(place, target, 'unexpected-part')),
    ...checkMarkup(place, root, ground.markup, ground.judge),
    ...ground.judge.judge(place, writtenTexts(root), textsOf(name), numbers),
    ...further(name, root),
  ];
}

function checkPackage(
  pack: Package,
  roots: ReadonlyMap<string, XmlElement | XmlError>,
  file: Place,
  ground: Ground,
): FileFinding[] {
  return [
    ...checkEnvelope(pack, file, ground),
    ...[...roots].flatMap(([name, root]) =>
      root instanceof XmlError
        ? [finding(pack.placeOf(name), root.message, 'not-well-formed')]
        : checkPart(name, root, pack, ground),
    ),
  ];
}

const stringsPart = 'xl/sharedStrings.xml';
const nothing: ExpectedTexts = new Map();

function checkWorkbook(bytes: Uint8Array, place: Place, chart: ChartBox, ground: Ground): FileCheck {
  const zip = open(bytes, place);
  if ('reason' in zip) return { parts: 0, findings: [zip] };
  const { part, slide } = place;
  const unclearedIn = (name: string, root: XmlElement): string[] => {
    if (name.startsWith('xl/worksheets/')) return unclearedInSheet(root, chart);
    return name === stringsPart ? unclearedInStrings(root, chart) : [];
  };
  const pack: Package = {
    zip,
    expected: workbookPartNames,
    placeOf: (name) => ({ part: `${part} › ${name}`, slide }),
    textsOf: (name) => (name === stringsPart ? expectedStrings(chart) : nothing),
    further: (name, root) =>
      unclearedIn(name, root).map((number) => finding(pack.placeOf(name), number, 'uncleared-number')),
  };
  return { parts: zip.parts.size, findings: checkPackage(pack, parseParts(zip), place, ground) };
}

/** Where each part leads to, by its relationships. */
function relationsOf(roots: ReadonlyMap<string, XmlElement | XmlError>): Map<string, string[]> {
  return new Map(
    [...roots].flatMap(([name, root]) =>
      name.endsWith('.rels') && !(root instanceof XmlError) ? [targetsOf(name, root)] : [],
    ),
  );
}

function unclearedBars(root: XmlElement, chart: ChartBox, slide: Slide | null): string[] {
  const unreleased = slide?.kind === 'chart' ? unreleasedBars(chart, slide) : ['a chart without figures'];
  return [...unreleased, ...unclearedInChart(root, chart)];
}

function deckPackage(
  zip: ReadZip,
  roots: ReadonlyMap<string, XmlElement | XmlError>,
  ground: Ground,
): Package {
  const { deck, slides, look } = ground;
  const slideOf = slideOfParts(zip.parts.keys(), relationsOf(roots), slides.length);
  const placeOf = (part: string): Place => ({ part, slide: slideOf(part) });
  const pageAt = (number: number | null): LaidOutSlide | null =>
    number === null ? null : (slides[number - 1] ?? null);
  return {
    zip,
    expected: deckPartNames(slides, look),
    placeOf,
    textsOf: (name) => expectedTexts(name, { title: deck.title, look }, pageAt(slideOf(name))),
    further(name, root) {
      const place = placeOf(name);
      const page = pageAt(place.slide);
      const chart = page !== null && name === chartPart(page.number) ? chartOf(page) : null;
      return [
        ...(name.startsWith('docProps/')
          ? oddProperties(root, deck.title).map((odd) => finding(place, odd.name, 'metadata', odd.text))
          : []),
        ...(chart === null ? [] : unclearedBars(root, chart, slideAt(ground, place.slide))).map((text) =>
          finding(place, text, 'uncleared-number'),
        ),
      ];
    },
  };
}

/** The same thing said twice of the same place is one finding. */
function distinct(findings: readonly FileFinding[]): FileFinding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Checks a written deck. Looks only at the bytes: what the writer itself writes is compared with its own table, every other
 * text with those that the deck may have, and only the pieces of them that came from data are searched for names.
 * Any finding means that the file must not leave.
 */
export function checkFile(bytes: Uint8Array, against: CheckAgainst): FileCheck {
  const file: Place = { part: 'the file', slide: null };
  const zip = open(bytes, file);
  if ('reason' in zip) return { parts: 0, findings: [zip] };
  const { slides, look } = against;
  const known = look.school === '' ? [] : [{ text: look.school, data: [look.school] }];
  const ground: Ground = {
    ...against,
    judge: new TextJudge({ ...against, texts: [...against.texts, ...known] }),
    markup: markupOf(look),
  };
  const roots = parseParts(zip);
  const pack = deckPackage(zip, roots, ground);
  const workbooks = slides.flatMap((slide) => {
    const part = workbookPart(slide.number);
    const chart = chartOf(slide);
    const held = chart === null ? undefined : zip.parts.get(part);
    return held === undefined || chart === null
      ? []
      : [checkWorkbook(held, { part, slide: slide.number }, chart, ground)];
  });
  return {
    parts: workbooks.reduce((sum, workbook) => sum + workbook.parts, zip.parts.size),
    findings: distinct([
      ...checkPackage(pack, roots, file, ground),
      ...workbooks.flatMap((workbook) => workbook.findings),
    ]),
  };
}
