/** The staff deck: released figures and sentences around them. It is made of a release and of nothing else. */
import type { Deck, Slide } from '../../contract/calls/slides.ts';
import type { Release, ReleasedTheme } from '../release/release.ts';
import { areasChart } from './charts.ts';
import { eachOnce, ours, written, type DeckText } from './deck-text.ts';
import { asOfWords, cleared, sampleInWords } from './figure-words.ts';
import { decisionsAndQuestions, pupilsAndCredit, themeSlides } from './word-slides.ts';
import { wordTexts } from './word-texts.ts';

const thanksSentence = 'Thank you for opening your doors';
const snapshotSentence = 'A snapshot of ten-minute visits, not an inspection';

interface MadeDeck {
  deck: Deck;
  /** Every text that can stand in the file, with the pieces of it that came from data. */
  texts: { text: string; data: string[] }[];
}

/** What stands beside the word: "11 of 14 visits, as of 13 October", "of 14 visits"; nothing beside a plain statement. */
function themeSubtitle({ figure }: ReleasedTheme, { visits }: Release): string {
  if (figure === null) return '';
  const { count, of, asOf } = figure;
  if (count !== null && of !== null) return `${count} of ${of} visits${asOfWords(asOf)}`;
  const isOfToday = asOf === null && visits !== null && visits.asOf === null;
  return isOfToday ? `of ${visits.count} visits` : `of our visits${asOfWords(asOf)}`;
}

/** The area chart is left out where it would have no row: an empty one says that something is missing. */
function chartSlides(release: Release): { slides: Slide[]; texts: DeckText[] } {
  if (release.areas.length === 0) return { slides: [], texts: [] };
  const { chart, texts } = areasChart(release);
  return { slides: [{ kind: 'chart', chart, footer: snapshotSentence }], texts };
}

/**
 * Makes the staff deck. It holds no word of anybody and no figure that is not released. Where fewer
 * than 2k teachers were visited it thanks them first: it is a deck without figures, not one from which they are missing.
 */
export function makeDeck(release: Release): MadeDeck {
  const thanks = release.size === 'full' ? '' : thanksSentence;
  const { words } = release;
  const lines = [words.focus ?? '', thanks, snapshotSentence, sampleInWords(release)].filter(
    (line) => line !== '',
  );
  const chart = chartSlides(release);
  const themes = release.themes.map((theme) => ({ theme, subtitle: themeSubtitle(theme, release) }));
  const figureWords = release.themes.flatMap(({ figure }) => (figure === null ? [] : [figure.word]));
  const spoken = new Map(words.themes.map((theme) => [theme.themeId, theme]));
  const slides: Slide[] = [
    { kind: 'title', title: release.title, lines, footer: '' },
    ...chart.slides,
    ...themes.flatMap(({ theme, subtitle }) =>
      themeSlides({
        kind: 'theme',
        cell: theme.cell,
        title: theme.title,
        figure: theme.figure && cleared(theme.figure),
        subtitle,
        lines: [...(spoken.get(theme.themeId)?.lines ?? [])],
        wonder: spoken.get(theme.themeId)?.wonder ?? null,
        footer: snapshotSentence,
      }),
    ),
    ...pupilsAndCredit(words, snapshotSentence),
    ...decisionsAndQuestions(words, snapshotSentence),
  ];
  const texts = [
    written(release.title),
    ...lines.map((line) => (line === words.focus ? written(line) : ours(line))),
    ours(snapshotSentence),
    ...chart.texts,
    ...themes.flatMap(({ theme, subtitle }) => [written(theme.title), ours(subtitle)]),
    ...figureWords.map(ours),
    ...slides.flatMap(wordTexts),
  ];
  return { deck: { title: release.title, slides }, texts: eachOnce(texts).filter(({ text }) => text !== '') };
}
