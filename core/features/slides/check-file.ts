/** Opens a written deck again and looks for anything that must not leave: names, stray parts, metadata, numbers. */
import type { ClearedChart } from '../../contract/calls/insight.ts';
import type { Deck, Finding } from '../../contract/calls/slides.ts';
import { dateSpan } from '../../domain/dates.ts';
import { namesIn, rosterOf, type Roster } from '../../domain/veil/file-names.ts';
import type { WalkFacts } from '../../domain/walk-facts.ts';
import { numberCheck, unclearedInChart, unclearedInSheet, type NumberCheck } from './check/check-numbers.ts';
import { oddProperties, oddRelations } from './check/check-package.ts';
import { readXml, XmlError, type XmlElement } from './check/read-xml.ts';
import { readZip, ZipError, type ReadZip } from './check/read-zip.ts';
import { readableTexts } from './check/readable-text.ts';
import { chartPart, deckPartNames, workbookPart, workbookPartNames } from './pptx/part-names.ts';

interface CheckAgainst {
  facts: WalkFacts;
  deck: Deck;
  /** Whole texts, as they stand in the file, that a person has read and declared to name nobody. */
  approved: readonly string[];
}

export interface FileCheck {
  /** How many parts were looked at, those of workbooks included. */
  parts: number;
  findings: Finding[];
}

interface Ground {
  /** What could name somebody in a text. */
  namesOf(text: string): ReturnType<typeof namesIn>;
  approved: ReadonlySet<string>;
}

/** The app's own words for the dates are no name: else nobody called June could ever share slides about June. */
function groundOf(facts: WalkFacts, approved: readonly string[]): Ground {
  const roster: Roster = rosterOf(facts);
  const dates = dateSpan(facts.visits.map((visit) => visit.date));
  const seen = new Map<string, ReturnType<typeof namesIn>>();
  return {
    namesOf(text) {
      const found = seen.get(text) ?? namesIn(dates === null ? text : text.replaceAll(dates, ' '), roster);
      seen.set(text, found);
      return found;
    },
    approved: new Set(approved),
  };
}

const finding = (
  part: string,
  text: string,
  reason: Finding['reason'],
  within: string | null = null,
): Finding => ({
  part,
  text,
  reason,
  within,
});

/** An approval holds for exactly the text that was read, letter by letter, and never for an address. */
function checkNames(part: string, text: string, ground: Ground): Finding[] {
  const isApproved = ground.approved.has(text);
  return ground
    .namesOf(text)
    .filter(({ reason }) => !isApproved || reason === 'email')
    .map(({ text: name, reason }) => finding(part, name, reason, text));
}

function checkTexts(part: string, root: XmlElement, ground: Ground, numbers: NumberCheck): Finding[] {
  return readableTexts(root).flatMap((readable) => [
    ...checkNames(part, readable.text, ground),
    ...numbers.uncleared(readable).map((number) => finding(part, number, 'uncleared-number', readable.text)),
  ]);
}

function checkParts(zip: ReadZip, expected: readonly string[], inside: string, ground: Ground): Finding[] {
  const names = [...zip.parts.keys()];
  const unexpected = names.filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !zip.parts.has(name));
  return [
    ...zip.oddities.map((oddity) => finding(inside === '' ? 'the file' : inside, oddity, 'metadata')),
    ...[...unexpected, ...missing].map((name) => finding(`${inside}${name}`, name, 'unexpected-part')),
    ...unexpected.flatMap((name) => checkNames(`${inside}${name}`, name, ground)),
  ];
}

type CheckPart = (part: string, root: XmlElement) => Finding[];

function checkXmlParts(zip: ReadZip, inside: string, checkPart: CheckPart): Finding[] {
  return [...zip.parts].flatMap(([name, bytes]) => {
    if (name.endsWith('.xlsx')) return [];
    try {
      const root = readXml(bytes);
      const relations = name.endsWith('.rels') ? oddRelations(name, root, zip.parts) : [];
      return [
        ...relations.map((target) => finding(`${inside}${name}`, target, 'unexpected-part')),
        ...checkPart(name, root),
      ];
    } catch (error) {
      if (error instanceof XmlError) return [finding(`${inside}${name}`, error.message, 'not-well-formed')];
      throw error;
    }
  });
}

function open(bytes: Uint8Array, part: string): ReadZip | Finding {
  try {
    return readZip(bytes);
  } catch (error) {
    if (error instanceof ZipError) return finding(part, error.message, 'not-well-formed');
    throw error;
  }
}

function checkWorkbook(
  bytes: Uint8Array,
  part: string,
  chart: ClearedChart,
  ground: Ground,
  numbers: NumberCheck,
): FileCheck {
  const zip = open(bytes, part);
  if ('reason' in zip) return { parts: 0, findings: [zip] };
  const inside = `${part} › `;
  const findings = checkXmlParts(zip, inside, (name, root) => [
    ...checkTexts(`${inside}${name}`, root, ground, numbers),
    ...(name.startsWith('xl/worksheets/')
      ? unclearedInSheet(root, chart).map((number) => finding(`${inside}${name}`, number, 'uncleared-number'))
      : []),
  ]);
  return {
    parts: zip.parts.size,
    findings: [...checkParts(zip, workbookPartNames, inside, ground), ...findings],
  };
}

/** The slide that a part belongs to: charts and workbooks bear its number. */
function slideNumberOf(part: string): number | null {
  const number = /^ppt\/(?:slides\/slide|charts\/chart|embeddings\/chart)(\d+)\.(?:xml|xlsx)$/u.exec(
    part,
  )?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * Checks a written deck. Looks only at the bytes; `facts` says whom they must not name, `deck` which figures are cleared.
 * Any finding means that the file must not leave.
 */
export function checkFile(bytes: Uint8Array, { facts, deck, approved }: CheckAgainst): FileCheck {
  const zip = open(bytes, 'the file');
  if ('reason' in zip) return { parts: 0, findings: [zip] };
  const ground = groundOf(facts, approved);
  const charts = new Map(
    deck.slides.flatMap((slide, index) =>
      slide.kind === 'chart' ? [[index + 1, slide.chart] as const] : [],
    ),
  );
  const findings = checkXmlParts(zip, '', (name, root) => {
    const number = slideNumberOf(name);
    const chart = number !== null && name === chartPart(number) ? charts.get(number) : undefined;
    return [
      ...checkTexts(name, root, ground, numberCheck(facts, deck, number)),
      ...(name.startsWith('docProps/')
        ? oddProperties(root, deck.title).map((odd) => finding(name, odd.name, 'metadata', odd.text))
        : []),
      ...(chart ? unclearedInChart(root, chart).map((text) => finding(name, text, 'uncleared-number')) : []),
    ];
  });
  const workbooks = [...charts].flatMap(([number, chart]) => {
    const part = workbookPart(number);
    const held = zip.parts.get(part);
    return held ? [checkWorkbook(held, part, chart, ground, numberCheck(facts, deck, number))] : [];
  });
  return {
    parts: workbooks.reduce((sum, workbook) => sum + workbook.parts, zip.parts.size),
    findings: [
      ...checkParts(zip, deckPartNames(deck), '', ground),
      ...findings,
      ...workbooks.flatMap((workbook) => workbook.findings),
    ],
  };
}
