/** Opens a written deck again and looks for anything that must not leave: names, stray parts, metadata, numbers. */
import type { ClearedChart } from '../../contract/calls/insight.ts';
import type { Deck, Finding } from '../../contract/calls/slides.ts';
import type { Roster } from '../../domain/veil/file-names.ts';
import { checkMarkup } from './check/check-markup.ts';
import { numberCheck, unclearedInChart, unclearedInSheet, type ReleasedWalk } from './check/check-numbers.ts';
import { oddProperties, oddRelations, oddTypes, slideOfParts, targetsOf } from './check/check-package.ts';
import { isPng, oddChunks } from './check/check-picture.ts';
import { expectedInSheet, expectedTexts, type ExpectedTexts } from './check/expected-texts.ts';
import { finding, type Place } from './check/finding.ts';
import { readXml, XmlError, type XmlElement } from './check/read-xml.ts';
import { readZip, ZipError, type ReadZip } from './check/read-zip.ts';
import { TextJudge, type Approval, type KnownText } from './check/text-judge.ts';
import { writtenTexts } from './check/written-texts.ts';
import { chartPart, deckPartNames, hasChart, workbookPart, workbookPartNames } from './pptx/part-names.ts';

export interface CheckAgainst {
  deck: Deck;
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
  findings: Finding[];
}

interface Ground {
  deck: Deck;
  release: ReleasedWalk;
  judge: TextJudge;
}

/** A zip file that is looked at: the deck itself, or the workbook of one of its charts. */
interface Package {
  zip: ReadZip;
  expected: readonly string[];
  placeOf(part: string): Place;
  /** What may stand where in a part. */
  textsOf(part: string): ExpectedTexts;
  /** What else is looked at in a part. */
  further(part: string, root: XmlElement): Finding[];
}

function open(bytes: Uint8Array, place: Place): ReadZip | Finding {
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

/** Workbooks are opened by themselves, pictures looked at chunk by chunk; everything else should be XML. */
function parseParts({ parts }: ReadZip): Map<string, XmlElement | XmlError> {
  return new Map(
    [...parts].flatMap(([name, bytes]) =>
      name.endsWith('.xlsx') || isPng(bytes) ? [] : [[name, parse(bytes)] as const],
    ),
  );
}

function checkEnvelope({ zip, expected, placeOf }: Package, file: Place, { judge }: Ground): Finding[] {
  const names = [...zip.parts.keys()];
  const unexpected = names.filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !zip.parts.has(name));
  return [
    ...zip.oddities.map((oddity) => finding(file, oddity, 'metadata')),
    ...[...unexpected, ...missing].map((name) => finding(placeOf(name), name, 'unexpected-part')),
    ...unexpected.flatMap((name) => judge.names(placeOf(name), name)),
    ...[...zip.parts].flatMap(([name, bytes]) =>
      isPng(bytes) ? oddChunks(bytes).map((odd) => finding(placeOf(name), odd, 'metadata')) : [],
    ),
  ];
}

function checkPart(
  name: string,
  root: XmlElement,
  { zip, expected, placeOf, textsOf, further }: Package,
  { deck, release, judge }: Ground,
): Finding[] {
  const place = placeOf(name);
  const odd = [
    ...(name.endsWith('.rels') ? oddRelations(name, root, zip.parts) : []),
    ...(name === '[Content_Types].xml' ? oddTypes(root, expected) : []),
  ];
  const numbers = numberCheck(deck, release, place.slide);
  return [
    ...odd.map((target) => finding(place, target, 'unexpected-part')),
    ...checkMarkup(place, root, judge),
    ...judge.judge(place, writtenTexts(root), textsOf(name), numbers),
    ...further(name, root),
  ];
}

function checkPackage(
  pack: Package,
  roots: ReadonlyMap<string, XmlElement | XmlError>,
  file: Place,
  ground: Ground,
): Finding[] {
  return [
    ...checkEnvelope(pack, file, ground),
    ...[...roots].flatMap(([name, root]) =>
      root instanceof XmlError
        ? [finding(pack.placeOf(name), root.message, 'not-well-formed')]
        : checkPart(name, root, pack, ground),
    ),
  ];
}

function checkWorkbook(bytes: Uint8Array, place: Place, chart: ClearedChart, ground: Ground): FileCheck {
  const zip = open(bytes, place);
  if ('reason' in zip) return { parts: 0, findings: [zip] };
  const { part, slide } = place;
  const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/');
  const pack: Package = {
    zip,
    expected: workbookPartNames,
    placeOf: (name) => ({ part: `${part} › ${name}`, slide }),
    textsOf: (name) => (isSheet(name) ? expectedInSheet(chart) : new Map()),
    further: (name, root) =>
      isSheet(name)
        ? unclearedInSheet(root, chart).map((number) =>
            finding(pack.placeOf(name), number, 'uncleared-number'),
          )
        : [],
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

function deckPackage(zip: ReadZip, roots: ReadonlyMap<string, XmlElement | XmlError>, deck: Deck): Package {
  const slideOf = slideOfParts(zip.parts.keys(), relationsOf(roots), deck.slides.length);
  const placeOf = (part: string): Place => ({ part, slide: slideOf(part) });
  return {
    zip,
    expected: deckPartNames(deck),
    placeOf,
    textsOf: (name) => expectedTexts(name, deck, slideOf(name)),
    further(name, root) {
      const place = placeOf(name);
      const slide = place.slide === null ? undefined : deck.slides[place.slide - 1];
      const chart = slide?.kind === 'chart' && name === chartPart(place.slide ?? 0) ? slide.chart : null;
      return [
        ...(name.startsWith('docProps/')
          ? oddProperties(root, deck.title).map((odd) => finding(place, odd.name, 'metadata', odd.text))
          : []),
        ...(chart === null
          ? []
          : unclearedInChart(root, chart).map((text) => finding(place, text, 'uncleared-number'))),
      ];
    },
  };
}

/** The same thing said twice of the same place is one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Checks a written deck. Looks only at the bytes: what the writer itself writes is compared with its own table, every other
 * text with those that the deck may have, and only the pieces of them that came from data are searched for names.
 * Any finding means that the file must not leave.
 */
export function checkFile(bytes: Uint8Array, against: CheckAgainst): FileCheck {
  const { deck, release } = against;
  const file: Place = { part: 'the file', slide: null };
  const zip = open(bytes, file);
  if ('reason' in zip) return { parts: 0, findings: [zip] };
  const ground: Ground = { deck, release, judge: new TextJudge(against) };
  const roots = parseParts(zip);
  const pack = deckPackage(zip, roots, deck);
  const workbooks = deck.slides.flatMap((slide, index) => {
    const part = workbookPart(index + 1);
    const held = hasChart(slide) ? zip.parts.get(part) : undefined;
    return held !== undefined && slide.kind === 'chart'
      ? [checkWorkbook(held, { part, slide: index + 1 }, slide.chart, ground)]
      : [];
  });
  return {
    parts: workbooks.reduce((sum, workbook) => sum + workbook.parts, zip.parts.size),
    findings: distinct([
      ...checkPackage(pack, roots, file, ground),
      ...workbooks.flatMap((workbook) => workbook.findings),
    ]),
  };
}
