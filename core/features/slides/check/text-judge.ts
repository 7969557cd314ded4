/** Says of a text of the file what in it must not leave: names where data stands, everything where it is not known. */
import { namesIn } from '../../../domain/veil/file-names.ts';
import type { Roster } from '../../../domain/veil/file-names.ts';
import { plainText } from '../../../domain/plain-text.ts';
import type { NumberCheck } from './check-numbers.ts';
import type { ExpectedText, ExpectedTexts } from './expected-texts.ts';
import { finding, type Place, type FileFinding } from './finding.ts';
import type { WrittenText } from './written-texts.ts';

/** A text that may stand in the file, with the pieces of it that came from data; sentences of the app have none. */
export interface KnownText {
  text: string;
  data: readonly string[];
}

/** A whole text that a person has read, and the name found in it that names nobody. */
export interface Approval {
  text: string;
  name: string;
}

interface Grounds {
  texts: readonly KnownText[];
  roster: Roster;
  approvals: readonly Approval[];
}

type Named = ReturnType<typeof namesIn>;

export class TextJudge {
  readonly #roster: Roster;
  readonly #pieces = new Map<string, Set<string>>();
  readonly #approved = new Map<string, Set<string>>();
  /** What is asked again and again: a title stands on its slide, in the properties and, as a label, in the workbook. */
  readonly #found = new Map<string, Named>();

  constructor({ texts, roster, approvals }: Grounds) {
    this.#roster = roster;
    for (const { text, data } of texts) add(this.#pieces, plainText(text), data.map(plainText));
    for (const { text, name } of approvals) add(this.#approved, text, [name]);
  }

  /** Every text of a part, held against what may stand in its place. */
  judge(
    place: Place,
    texts: readonly WrittenText[],
    expected: ExpectedTexts,
    numbers: NumberCheck,
  ): FileFinding[] {
    const left = new Map([...expected].map(([at, list]) => [at, [...list]]));
    return texts.flatMap((written) => {
      if (written.at === 'value' && /^\d+$/u.test(written.text)) return [];
      const here = left.get(written.at) ?? [];
      const index = here.findIndex(({ text }) => text === written.text);
      const found = here[index];
      if (found === undefined) return this.#unknown(place, written, numbers);
      if (found.known === null) return [];
      here.splice(index, 1);
      return this.#known(place, found.known, found, numbers);
    });
  }

  /** Something that the writer never writes: an element, an attribute, the name of a part. */
  names(place: Place, text: string): FileFinding[] {
    return this.#namesIn(text).map(({ text: name, reason }) => finding(place, name, reason));
  }

  /** Where the text and the name were approved together; never for an address. */
  #known(
    place: Place,
    text: string,
    { of, isExplaining }: ExpectedText,
    numbers: NumberCheck,
  ): FileFinding[] {
    const data = of === null ? this.#pieces.get(text) : this.#piecesOfPart(text, of);
    if (data === undefined) return this.#unknown(place, { at: '', text, readings: [text] }, numbers);
    const approved = this.#approved.get(text);
    const named = new Map(
      [...data].flatMap((piece) => this.#namesIn(piece)).map((one) => [one.text, one] as const),
    );
    return [
      ...[...named.values()]
        .filter(({ text: name, reason }) => reason === 'email' || approved?.has(name) !== true)
        .map(({ text: name, reason }) => finding(place, name, reason, text)),
      ...numbers
        .uncleared(of === null ? text : partOf(text), [...data], !isExplaining)
        .map((number) => finding(place, number, 'uncleared-number', text)),
    ];
  }

  /** What came from data in a part of a text: all of it, where anything in the whole did. */
  #piecesOfPart(text: string, of: string): Set<string> | undefined {
    const whole = this.#pieces.get(of);
    const part = partOf(text);
    if (whole === undefined || !of.includes(part)) return undefined;
    return new Set(whole.size === 0 ? [] : [part]);
  }

  #unknown(place: Place, { text, readings }: WrittenText, numbers: NumberCheck): FileFinding[] {
    const names = readings.flatMap((reading) => this.names(place, reading));
    return [
      finding(place, text, 'unknown-text', text),
      ...new Map(names.map((one) => [one.text, one])).values(),
      ...numbers
        .uncleared(readings[0] ?? text, [], true)
        .map((number) => finding(place, number, 'uncleared-number', text)),
    ];
  }

  #namesIn(text: string): Named {
    const found = this.#found.get(text) ?? namesIn(text, this.#roster);
    this.#found.set(text, found);
    return found;
  }
}

/** A part without what shows that it is one: "Time to think… (2)". */
const partOf = (text: string): string => text.replace(/ \(\d{1,3}\)$/u, '').replace(/…$/u, '');

function add(sets: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const there = sets.get(key) ?? new Set();
  for (const value of values) there.add(value);
  sets.set(key, there);
}
