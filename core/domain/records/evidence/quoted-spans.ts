/** Where quoted speech and brackets begin and end, so that nothing cuts through them. */

export interface Span {
  /** Index of the opening mark. */
  start: number;
  /** Index of the closing mark. */
  end: number;
  isSpeech: boolean;
}

/** Apostrophes at the start of a word that open no quotation. */
const elision = /^['’‘](?:cos|cause|em|til|till|bout|round|tis|twas|n)\b/i;

/** A single quotation mark that is open for longer than this was an apostrophe. */
const longestSingle = 300;

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** An opening mark stands before a word and after a space, a bracket or another mark. */
function canOpen(text: string, at: number): boolean {
  return !isSpace(text[at + 1]) && (isSpace(text[at - 1]) || /[([{“‘"'–—:/]/.test(text[at - 1] ?? ''));
}

/** Pairs of marks that look alike on both sides. A mark that is never closed opens nothing. */
function straightSpans(text: string, mark: '"' | "'"): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const closes = at > 0 && !isSpace(text[at - 1]) && !(mark === "'" && isWord(text[at + 1]));
    if (open >= 0 && closes) {
      if (mark === '"' || at - open <= longestSingle)
        spans.push({ start: open, end: at, isSpeech: mark === '"' });
      open = -1;
    } else if (canOpen(text, at) && !(mark === "'" && elision.test(text.slice(at, at + 8)))) {
      open = at;
    }
  }
  return spans;
}

/** Pairs of marks that differ. */
function pairedSpans(text: string, opening: string, closing: string, isSpeech: boolean): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  if (!text.includes(closing)) return spans;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === opening) open.push(at);
    else if (text[at] === closing && open.length > 0) {
      if (closing === '’' && isWord(text[at + 1])) continue;
      spans.push({ start: open.pop() ?? 0, end: at, isSpeech });
    }
  }
  return spans;
}

/**
 * Quotations and brackets of a line, by where they begin. Straight and curly marks are understood; apostrophes
 * and inch marks are not taken for quotations.
 */
export function quotedSpans(text: string): Span[] {
  if (!/["'“‘(]/.test(text)) return [];
  const spans = [
    ...straightSpans(text, '"'),
    ...straightSpans(text, "'"),
    ...pairedSpans(text, '“', '”', true),
    ...pairedSpans(text, '‘', '’', false),
    ...pairedSpans(text, '(', ')', false),
  ];
  return spans.sort((a, b) => a.start - b.start);
}
