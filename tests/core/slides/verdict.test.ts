/** The verdict on a walk's slides, and the Elmfield walk from its facts to the checked file. */
import { describe, expect, test } from 'vitest';
import { verdictSchema } from '../../../core/contract/calls/slides.ts';
import { makeSlides } from '../../../core/features/slides/make-slides.ts';
import { elmfield, elmfieldStaff, readFiles, truth } from './support/elmfield.ts';
import { themedWalk, walk } from './support/facts.ts';
import { partBytes, partNames, partText } from './support/package.ts';

const facts = themedWalk();

describe('the verdict', () => {
  test('clear', () => {
    const { verdict } = makeSlides(facts, []);
    expect(verdictSchema.safeParse(verdict).success).toBe(true);
    expect(verdict).toMatchObject({ slides: 5, figures: 9, hidden: 4, findings: [], outcome: 'clear' });
  });

  test('all hidden', () => {
    const { verdict } = makeSlides(
      walk(3, { participation: 3 }, [{ title: 'Pupils say why', visits: 2 }]),
      [],
    );
    expect(verdict).toMatchObject({ figures: 7, hidden: 7, outcome: 'all-hidden' });
    expect(verdict.reasons[0]?.figure).toBe('Number of visits');
  });

  test('found: a theme that names somebody, until the text is approved', () => {
    const named = { ...facts, themes: facts.themes.map((theme) => ({ ...theme, title: 'As in the Hall' })) };
    expect(makeSlides(named, []).verdict.outcome).toBe('found');
    expect(makeSlides(named, ['As in the Hall']).verdict.outcome).toBe('clear');
  });
});

describe('Elmfield', () => {
  test('the deck of the three files is clear and holds no name of the truth', () => {
    const { bytes: file, verdict } = makeSlides(elmfield(readFiles), []);
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

  test('with the staff list "Autumn" is asked about: Mrs Autumn Keel is on it', () => {
    const walkFacts = elmfield(readFiles, elmfieldStaff());
    const { verdict } = makeSlides(walkFacts, []);
    expect(verdict.findings.map(({ part, text }) => [part, text])).toEqual([
      ['docProps/core.xml', 'Autumn'],
      ['ppt/slides/slide1.xml', 'Autumn'],
    ]);
    expect(makeSlides(walkFacts, [walkFacts.title]).verdict.outcome).toBe('clear');
  });
});
