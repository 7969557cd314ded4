/** The staff deck: released figures and sentences around them. It is made of a release and of nothing else. */
import type { DeckPlan } from '../../contract/deck-plan.ts';
import type { PrevalenceWord } from '../../contract/calls/insight.ts';
import type { Deck, Slide } from '../../contract/calls/slides.ts';
import type { Release, ReleasedFigure, ReleasedTheme, ReleasedWords } from '../release/release.ts';
import { compose, paragraphs, type Composed, type StandingNotes, type StandingText } from './compose.ts';
import { areasSlide, basis, themesSlide, themesTitle } from './charts.ts';
import { ours, say, TextBook, written, type DeckText } from './deck-text.ts';
import { lookForsSlide } from './look-fors.ts';
import { asOfWords, baseInWords, cleared, sampleInWords } from './figure-words.ts';
import {
  invitationSentence,
  restsOn,
  sampleSentence,
  snapshotSentence,
  spoken,
  titles,
} from './sentences.ts';
import { thenAndNowSlide, type EarlierWalk } from './then-and-now.ts';
import { creditText } from './word-texts.ts';

export interface DeckChoices {
  /** The school's name; empty: none. */
  school: string;
  /** Themes that get a slide of their own, in this order; null: those with most votes, then by word, then by title. */
  themeIds: readonly string[] | null;
  /** The team's votes by theme, in the round that counts; empty where there was none. */
  votes: ReadonlyMap<string, number>;
  /** The walk was made for pupils' voices: they stand before the themes. */
  arePupilsFirst: boolean;
  earlier: EarlierWalk | null;
  /** The walk is the sample that ships with the app. */
  isSample: boolean;
}

export const usualChoices: DeckChoices = {
  school: '',
  themeIds: null,
  votes: new Map(),
  arePupilsFirst: false,
  earlier: null,
  isSample: false,
};

/** What a person chose for the deck, and their words as far as they may stand. */
export interface Arrangement {
  plan: Pick<DeckPlan, 'order' | 'slides'>;
  texts: readonly StandingText[];
  notes: readonly StandingNotes[];
}

const asUsual: Arrangement = { plan: { order: null, slides: [] }, texts: [], notes: [] };

export interface MadeDeck {
  deck: Deck;
  /** Slides that are not in it, as they would stand. */
  off: Slide[];
  /** Ids of all slides, in their order. */
  order: string[];
  own: Composed['own'];
  /** Every text that can stand in the file, with the pieces of it that came from data. */
  texts: { text: string; data: string[] }[];
}

/** More than these are read by nobody: so many stand in the overview, and as many have a slide of their own. */
const mostThemes = 6;

/** What stands beside the word: "11 of 14 visits, as of 13 October", "of 14 visits"; nothing beside a plain statement. */
function themeSubtitle({ figure }: ReleasedTheme, { visits }: Release): string {
  if (figure === null) return '';
  const { count, of, asOf } = figure;
  if (count !== null && of !== null) return `${count} of ${of} visits${asOfWords(asOf)}`;
  const isOfToday = asOf === null && visits !== null && visits.asOf === null;
  return isOfToday ? `of ${visits.count} visits` : `of our visits${asOfWords(asOf)}`;
}

const ranks: Readonly<Record<PrevalenceWord, number>> = { most: 0, many: 1, some: 2, few: 3 };
const rankOf = ({ figure }: ReleasedTheme): number => (figure === null ? 4 : ranks[figure.word]);
const english = new Intl.Collator('en-GB');

/** By word, then by title: never by a count, which may be hidden. */
const byWord = (a: ReleasedTheme, b: ReleasedTheme): number =>
  rankOf(a) - rankOf(b) || english.compare(a.title, b.title);

/** Those seen most first; never by a count, which may be hidden. */
export const themesInOrder = ({ themes }: Pick<Release, 'themes'>): ReleasedTheme[] =>
  [...themes].sort(byWord);

/** The themes that stand in a deck; what is written into the ledger is of these and no others. */
export function chosenThemes(
  release: Pick<Release, 'themes'>,
  { themeIds, votes }: Pick<DeckChoices, 'themeIds' | 'votes'>,
): ReleasedTheme[] {
  const { themes } = release;
  if (themeIds !== null) return themeIds.flatMap((id) => themes.find(({ themeId }) => themeId === id) ?? []);
  const votesFor = ({ themeId }: ReleasedTheme): number => votes.get(themeId) ?? 0;
  return themesInOrder(release)
    .sort((a, b) => votesFor(b) - votesFor(a))
    .slice(0, mostThemes);
}

/** For the speaker: "The word for it is “some”: 5 of 14 visits, as of 13 October." */
function themeInWords({ word, count, of, asOf }: ReleasedFigure): string {
  const counted = count === null || of === null ? '' : `: ${count} of ${of} visits`;
  return `The word for it is “${word}”${counted}${asOfWords(asOf)}.`;
}

class Slides {
  readonly #release: Release;
  readonly #choices: DeckChoices;
  readonly #themes: readonly ReleasedTheme[];
  readonly book = new TextBook();

  constructor(release: Release, choices: DeckChoices) {
    this.#release = release;
    this.#choices = choices;
    this.#themes = chosenThemes(release, choices);
  }

  all(): Slide[] {
    const { words } = this.#release;
    const { earlier } = this.#choices;
    const lookFors = lookForsSlide(this.#release, this.book);
    const themes = [
      ...this.#overview(),
      ...this.#themes.map((theme) => this.#theme(theme)),
      ...(lookFors === null ? [] : [lookFors]),
    ];
    const pupils = this.#list('pupils', words.pupils);
    const slides: (Slide | null)[] = [
      this.#thanks(),
      areasSlide(this.#release, this.book),
      ...(this.#choices.arePupilsFirst ? [...pupils, ...themes] : [...themes, ...pupils]),
      ...this.#credit(),
      earlier === null ? null : thenAndNowSlide(this.#release, earlier, this.book),
      ...this.#decisions(),
      ...this.#list('done', words.done),
      ...this.#list('questions', words.questions),
      this.#invitation(),
    ];
    const made = slides.filter((slide) => slide !== null);
    return this.#choices.isSample ? made.map((slide) => this.#asSample(slide)) : made;
  }

  /** Says at the foot of a slide and of its chart, or where it has no foot in its last line, that all is invented. */
  #asSample(slide: Slide): Slide {
    const footer = this.book.use(ours(sampleSentence));
    if (slide.kind === 'invitation') return { ...slide, lines: [...slide.lines, footer] };
    return slide.kind === 'chart'
      ? { ...slide, footer, chart: { ...slide.chart, footnote: footer } }
      : { ...slide, footer };
  }

  /** The last notes say on how many people figures rest. */
  closed(slides: readonly Slide[]): Slide[] {
    const last = this.book.use(ours(restsOn(this.#release.teachers)));
    return slides.map((slide, index) =>
      index === slides.length - 1 && !slide.notes.includes(last)
        ? { ...slide, notes: [...slide.notes, last] }
        : slide,
    );
  }

  #footer(): string {
    return this.book.use(ours(snapshotSentence));
  }

  #notes(...notes: readonly (DeckText | string)[]): string[] {
    return this.book.useAll(notes.map((note) => (typeof note === 'string' ? ours(note) : note)));
  }

  #thanks(): Slide {
    const { title, words } = this.#release;
    const { school } = this.#choices;
    const foot = school === '' ? written(title) : say`${written(school)} · ${written(title)}`;
    return {
      kind: 'thanks',
      id: 'thanks',
      title: this.book.use(ours(titles.thanks)),
      lines: this.book.useAll([
        ours(sampleInWords(this.#release)),
        words.focus === null ? ours('') : written(words.focus),
        ours(snapshotSentence),
      ]),
      notes: this.#notes(spoken.thanks, ...basis(this.#release), spoken.snapshot),
      footer: this.book.use(foot),
    };
  }

  /** Of one theme there is nothing to look over. */
  #overview(): Slide[] {
    const themes = [...this.#themes].sort(byWord).slice(0, mostThemes);
    if (themes.length < 2) return [];
    const bars = themesSlide(this.#release, themes, this.book);
    if (bars !== null) return [bars];
    const words = themes.flatMap(({ figure }) => (figure === null ? [] : [figure.word]));
    const base = baseInWords(this.#release);
    const items = themes.map(({ cell, title, figure }) => {
      const word = figure === null ? null : (this.book.use(ours(figure.word)) as PrevalenceWord);
      return { cell, title: this.book.use(written(title)), word };
    });
    return [
      {
        kind: 'overview',
        id: 'themes',
        title: this.book.use(themesTitle(words)),
        subtitle: words.length === 0 || base === '' ? '' : this.book.use(ours(base)),
        items,
        notes: this.#notes(
          ...basis(this.#release),
          ...(words.length === 0 ? [spoken.statement] : [spoken.agreed, spoken.scale, spoken.notNoted]),
        ),
        footer: this.#footer(),
      },
    ];
  }

  #theme(theme: ReleasedTheme): Slide {
    const { cell, themeId, title, figure } = theme;
    const own = this.#release.words.themes.find((one) => one.themeId === themeId);
    const lines = own?.lines ?? [];
    const wonder = own?.wonder ?? null;
    if (figure !== null) this.book.use(ours(figure.word));
    return {
      kind: 'theme',
      id: cell,
      cell,
      title: this.book.use(written(title)),
      figure: figure && cleared(figure),
      subtitle: this.book.use(ours(themeSubtitle(theme, this.#release))),
      lines: lines.map((line) => this.book.use(written(line))),
      wonder: wonder === null ? null : this.book.use(written(wonder)),
      notes: this.#notes(
        figure === null ? spoken.statement : ours(themeInWords(figure)),
        ...(lines.length === 0 ? [] : [spoken.lines]),
        ...(wonder === null ? [] : [spoken.wonder]),
        ...(figure === null ? [] : [spoken.notNoted]),
      ),
      footer: this.#footer(),
    };
  }

  /** What pupils said, what was done, what is to be talked about. */
  #list(kind: 'pupils' | 'done' | 'questions', texts: readonly string[]): Slide[] {
    if (texts.length === 0) return [];
    const items = texts.map((text) => this.book.use(written(text)));
    const every = {
      id: kind,
      title: this.book.use(ours(titles[kind])),
      notes: this.#notes(spoken[kind]),
      footer: this.#footer(),
    };
    return [kind === 'pupils' ? { ...every, kind, lines: items } : { ...every, kind, items }];
  }

  #credit(): Slide[] {
    const { credit } = this.#release.words;
    if (credit.length === 0) return [];
    for (const item of credit) this.book.use({ text: creditText(item), data: [item.what, item.where] });
    return [
      {
        kind: 'credit',
        id: 'credit',
        title: this.book.use(ours(titles.credit)),
        items: credit.map(({ what, where }) => ({ what, where })),
        notes: this.#notes(spoken.credit),
        footer: this.#footer(),
      },
    ];
  }

  #decisions(): Slide[] {
    const { decisions } = this.#release.words;
    if (decisions.length === 0) return [];
    return [
      {
        kind: 'decisions',
        id: 'decisions',
        title: this.book.use(ours(titles.decisions)),
        groups: grouped(decisions, (text) => this.book.use(written(text))),
        notes: this.#notes(spoken.decisions),
        footer: this.#footer(),
      },
    ];
  }

  #invitation(): Slide {
    return {
      kind: 'invitation',
      id: 'invitation',
      title: this.book.use(ours(titles.invitation)),
      lines: this.book.useAll([ours(invitationSentence)]),
      notes: this.#notes(spoken.invitation),
      footer: '',
    };
  }
}

/** Keep, ask, support, as far as something was decided. */
function grouped(
  decisions: ReleasedWords['decisions'],
  use: (text: string) => string,
): Extract<Slide, { kind: 'decisions' }>['groups'] {
  return (['keep', 'ask', 'support'] as const).flatMap((kind) => {
    const items = decisions
      .filter((one) => one.kind === kind)
      .map(({ text, horizon }) => ({ text: use(text), horizon }));
    return items.length === 0 ? [] : { kind, items };
  });
}

/**
 * Makes a deck: the one that appears without a click, or one as a person arranged it. It holds no word that nobody read and
 * no figure that is not released.
 */
export function makeDeck(
  release: Release,
  choices: DeckChoices = usualChoices,
  { plan, texts, notes }: Arrangement = asUsual,
): MadeDeck {
  const made = new Slides(release, choices);
  const { slides, off, order, own } = compose(made.all(), plan, { texts, notes });
  made.book.use(written(release.title));
  for (const { to } of texts) made.book.use(written(to));
  for (const paragraph of notes.flatMap((one) => paragraphs(one.notes))) made.book.use(written(paragraph));
  const deck = { title: release.title, slides: made.closed(slides) };
  return { deck, off, order, own, texts: made.book.all() };
}
