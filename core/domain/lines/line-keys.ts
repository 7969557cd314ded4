/** Names every text that may stand on a slide; the same text under two themes has two keys. */

const kinds = ['card', 'line', 'note', 'decision', 'title', 'walk-title', 'focus', 'slide'] as const;

/** What a key is of: a card under a theme or on the pupils' slide, a written line, a note, a decision, a title, a typed text. */
export type LineKeyKind = (typeof kinds)[number];

export interface LineSource {
  kind: LineKeyKind;
  /** Of the card, line, note, decision, theme or walk; of a typed text the walk, the deck, the slide, and names of the text before it and of its own. */
  id: string;
  /** Of a card's line: the theme, or null on the pupils' slide. */
  themeId: string | null;
}

const pupils = 'pupils';

/** `card:<card>@<theme>`, `card:<card>@pupils`, `<kind>:<id>`. */
export function lineKey(kind: Exclude<LineKeyKind, 'card'>, id: string): string {
  return `${kind}:${id}`;
}

/** @param themeId null: on the pupils' slide */
export function cardKey(cardId: string, themeId: string | null): string {
  return `card:${cardId}@${themeId ?? pupils}`;
}

/** What a key names, or null where it names nothing. */
export function readLineKey(key: string): LineSource | null {
  const at = key.indexOf(':');
  const kind = kinds.find((one) => one === key.slice(0, at));
  const id = key.slice(at + 1);
  if (kind === undefined || id === '') return null;
  if (kind !== 'card') return { kind, id, themeId: null };
  const [cardId = '', place = ''] = id.split('@');
  if (cardId === '' || place === '') return null;
  return { kind, id: cardId, themeId: place === pupils ? null : place };
}
