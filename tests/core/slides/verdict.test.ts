/** The verdict on a walk's slides, and the Elmfield walk from its facts to the checked file. */
import { describe, expect, test } from 'vitest';
import { verdictSchema } from '../../../core/contract/calls/slides.ts';
import { elmfield, elmfieldStaff, readFiles, truth } from './support/elmfield.ts';
import { themedWalk, walk } from './support/facts.ts';
import { partBytes, partNames, partText } from './support/package.ts';
import { slidesOf } from './support/releases.ts';

const facts = themedWalk();

describe('the verdict', () => {
  test('clear: how much is shown and hidden, and why, by cell', () => {
    const { verdict } = slidesOf(facts);
    expect(verdictSchema.safeParse(verdict).success).toBe(true);
    expect(verdict).toMatchObject({
      slides: 4,
      figures: 9,
      hidden: 5,
      size: 'full',
      attacks: [],
      findings: [],
      outcome: 'clear',
    });
    expect(verdict.reasons.map(({ cell, figure, state }) => [cell, figure, state])).toEqual([
      ['area:curriculum-match', 'Curriculum match', 'hidden'],
      ['area:learning-environment', 'Learning environment', 'hidden'],
      ['area:progress', 'Progress', 'hidden'],
      ['theme:t1', 'Pupils say why', 'word-only'],
      ['theme:t2', 'Seen twice', 'left-out'],
      ['theme:t3', 'Key stage 3 talk', 'left-out'],
    ]);
  });

  test('a walk of fewer than k teachers is clear too: a letter, of which nothing is missing', () => {
    const { verdict, deck } = slidesOf(
      walk(3, { participation: 3 }, [{ title: 'Pupils say why', visits: 2 }]),
    );
    expect(verdict).toMatchObject({ slides: 2, figures: 7, hidden: 7, size: 'letter', outcome: 'clear' });
    expect(verdict.reasons[0]).toMatchObject({ cell: 'total', figure: 'Number of visits' });
    expect(JSON.stringify(deck)).not.toMatch(/\b[23]\b|Pupils/u);
  });

  test('found: a theme that names somebody, until the name in that text is approved', () => {
    const title = 'As in the Hall';
    const named = { ...facts, themes: facts.themes.map((theme) => ({ ...theme, title })) };
    expect(slidesOf(named).verdict).toMatchObject({
      outcome: 'found',
      findings: [{ part: 'ppt/slides/slide3.xml', text: 'Hall', reason: 'name', slide: 3, within: title }],
    });
    expect(slidesOf(named, [{ text: title, name: 'Rose' }]).verdict.outcome).toBe('found');
    expect(slidesOf(named, [{ text: title, name: 'Hall' }]).verdict.outcome).toBe('clear');
  });
});

describe('Elmfield', () => {
  test('the deck of the three files is clear and holds no name of the truth', () => {
    const { bytes: file, verdict } = slidesOf(elmfield(readFiles));
    expect(verdict.outcome).toBe('clear');
    const inside = partNames(file).flatMap((name) =>
      name.endsWith('.xlsx')
        ? partNames(partBytes(file, name)).map((inner) => partText(partBytes(file, name), inner))
        : [name, partText(file, name)],
    );
    const texts = inside
      .map((text) => text.replace(/ (?:r|ref|xmlns[^=]*|uri|lang)="[^"]*"|<(?:c:)?f>[^<]*</gu, ' '))
      .join('\n');
    const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
    const all = [...truth.names, ...truth.namesAmbiguous.map((one) => one.string)];
    const found = all.filter((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, 'u').test(texts),
    );
    expect(found).toEqual([]);
  });

  test('with the staff list "Autumn" is asked about, once for its text: Mrs Autumn Keel is on it', () => {
    const walkFacts = elmfield(readFiles, elmfieldStaff());
    const { verdict } = slidesOf(walkFacts);
    expect(verdict.findings.map(({ part, text, slide, within }) => [part, text, slide, within])).toEqual([
      ['docProps/core.xml', 'Autumn', null, walkFacts.title],
      ['ppt/slides/slide1.xml', 'Autumn', 1, walkFacts.title],
    ]);
    const approved = [{ text: walkFacts.title, name: 'Autumn' }];
    expect(slidesOf(walkFacts, approved).verdict.outcome).toBe('clear');
  });

  test('a colleague called June does not stop slides about June; a title that names her loses her name', () => {
    const june = (title: string) => {
      const made = walk(14, { participation: 12 }, [{ title, visits: 7 }]);
      return {
        ...made,
        visits: made.visits.map((one, index) => ({
          ...one,
          date: `2026-06-${String(index + 1).padStart(2, '0')}`,
          observers: ['June Cardew'],
        })),
      };
    };
    const made = (title: string) => slidesOf(june(title));
    expect(made('Pupils say why').verdict.findings).toEqual([]);
    const named = made('June says why');
    expect(named.verdict.findings).toEqual([]);
    expect(named.deck.slides.find(({ kind }) => kind === 'theme')).toMatchObject({
      title: '[a name] says why',
    });
  });
});
