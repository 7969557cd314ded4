/** Where a text names somebody, a class or a room: what the shared screen does not show. */
import type { WalkNames } from '../../contract/names.ts';
import { readWords } from './find-names.ts';
import { knowNames } from './known-names.ts';
import { normaliseMapped, type MappedText } from './normalise.ts';
import type { Reading, VeilSpan } from './veil-context.ts';
import { spansByLists } from './veil-listed.ts';
import { spansByShape } from './veil-patterns.ts';

export interface Veil {
  /** What is to be veiled, in the order of the text and without overlap. */
  spans(text: string): VeilSpan[];
  /** The text with a neutral word in place of each span; two people are not told apart by it. */
  mask(text: string): string;
}

const words: Readonly<Record<VeilSpan['kind'], string>> = {
  teacher: '[a teacher]',
  class: '[a class]',
  room: '[a room]',
  name: '[a name]',
  address: '[an address]',
};

function readText(text: string, { plain, from, to }: MappedText): Reading {
  return {
    plain,
    words: readWords(plain),
    tellsByCapitals: /\p{Ll}/u.test(plain) && /\p{Lu}/u.test(plain),
    written: (first, end) => text.slice(from?.[first] ?? first, to?.[end - 1] ?? end),
  };
}

/** A name goes with what hangs on it by a hyphen or an apostrophe: "Amelia-Rose", "o'brien"; not the s of an owner. */
function widened(span: VeilSpan, plain: string): VeilSpan {
  if (span.kind === 'class') {
    const set = /^[/-]\p{L}{1,3}\d{0,2}(?![\p{L}\p{N}])/u.exec(plain.slice(span.to))?.[0] ?? '';
    return { ...span, to: span.to + set.length };
  }
  if (span.kind !== 'teacher' && span.kind !== 'name') return span;
  const before = /\p{L}+[-']$/u.exec(plain.slice(0, span.from))?.[0] ?? '';
  const after = /^[-'](?!s(?!\p{L}))\p{L}[\p{L}'-]*/u.exec(plain.slice(span.to))?.[0] ?? '';
  const isPair = /\p{Lu}/u.test(after) || after.startsWith("'");
  const opens = before.endsWith("'") || /^\p{Lu}/u.test(before);
  return {
    ...span,
    from: span.from - (opens ? before.length : 0),
    to: span.to + (isPair ? after.replace(/'s$/u, '').length : 0),
  };
}

/** In order, without overlap; what only a space or the dot of an initial parts is one. */
function merged(spans: readonly VeilSpan[], plain: string): VeilSpan[] {
  const all: VeilSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    const gap = last ? plain.slice(last.to, span.from) : '';
    const isInitial = last !== undefined && /(?<!\p{L})\p{L}$/u.test(plain.slice(last.from, last.to));
    const isNear = last?.kind === span.kind && (gap === ' ' || (isInitial && gap === '. '));
    if (last && (span.from <= last.to || isNear)) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}

/** Makes what veils the texts of a walk; what it knows is fixed by the lists that it is given. */
export function makeVeil(names: WalkNames): Veil {
  const known = knowNames(names);
  const spans = (text: string): VeilSpan[] => {
    const mapped = normaliseMapped(text);
    const { plain, from, to } = mapped;
    const reading = readText(text, mapped);
    const found = [...spansByShape(known, reading), ...spansByLists(known, reading)];
    if (found.length === 0) return [];
    const whole = merged(
      found.map((span) => widened(span, plain)),
      plain,
    );
    if (!from || !to) return whole;
    return whole.map((span) => ({
      ...span,
      from: from[span.from] ?? 0,
      to: to[span.to - 1] ?? text.length,
    }));
  };
  return {
    spans,
    mask(text) {
      let masked = '';
      let at = 0;
      for (const { from, to, kind } of spans(text)) {
        masked += text.slice(at, from) + words[kind];
        at = to;
      }
      return masked + text.slice(at);
    },
  };
}
