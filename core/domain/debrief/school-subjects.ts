/** Subjects by one name each, and which of them hold others: "Maths" is "Mathematics", and Biology is Science. */
import { isSubject } from '../records/understand/gazetteers.ts';
import { withoutYears } from './school-years.ts';

const listed = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(/[,:]/u).map((word) => word.trim()));

/** A subject and what else it is called. */
const names: ReadonlyMap<string, string> = new Map(
  listed(`
    maths: mathematics, math, numeracy, maths mastery, maths and numeracy, mathemateg, rhifedd, mathemateg a rhifedd
    english: eng, ela, saesneg
    science: sci, sciences, general science, applied science, combined science, triple science, gwyddoniaeth
    pe: p.e., p.e, physical education, games, addysg gorfforol, ymarfer corff
    re: rs, religious education, religious studies, religion, religion and ethics, theology, rmps, rme, rve, crefydd
    dt: d&t, design and technology, design & technology, design technology, technology and design, tech & design, technology, tech
    computing: comp, computer science, cs, it, ict, digital technology, digital technologies, technoleg ddigidol
    art: art and design, art & design, a&d, fine art, visual arts, visual art, celf
    mfl: ml, languages, modern languages, modern foreign languages, lote, ieithoedd
    humanities: hums, hum, hass, hsie, dyniaethau
    food: food tech, food technology, food and nutrition, cooking, cookery, home economics, catering, hospitality
    pshe: pshce, pse, psd, phse, rshe, rse, life skills
    drama: theatre, theatre studies
    music: mus, cerdd
    history: hist, hanes
    geography: geog, geo, daearyddiaeth
    biology: bio
    chemistry: chem
    physics: phys
    french: fr
    german: ger
    spanish: span
    business: business studies, bus, bm
    economics: econ
    psychology: psych
    sociology: soc
    health and social care: health & social care, h&sc, hsc
    sport: sport science, sports science, sport studies, spt
    media: media studies
    film: film studies
    welsh: cymraeg
    travel and tourism: travel & tourism
    classics: classical civilisation
  `).flatMap(([name = '', ...others]) => [name, ...others].map((other) => [other, name] as const)),
);

/** What is taught in a subject of a wider name. */
const within: ReadonlyMap<string, readonly string[]> = new Map(
  listed(`
    science: biology, chemistry, physics, geology, astronomy, environmental science
    mfl: french, german, spanish, italian, latin, mandarin, chinese, japanese, urdu, polish, arabic, russian, portuguese, welsh, irish, gaelic
    humanities: history, geography, re, citizenship, politics, sociology
    dt: food, textiles, fashion, product design, engineering, electronics, graphics, graphic design, construction
    english: english language, english literature, english lang, english lit, literacy, phonics, reading, writing, spelling, guided reading, media
    maths: further maths, core maths, statistics, functional maths
    performing arts: drama, music, dance
    expressive arts: art, drama, music, dance, photography
    creative arts: art, drama, music, dance, photography, textiles
    arts: art, drama, music, dance, photography
    pe: sport, gymnastics, swimming, dance
    social sciences: sociology, psychology, politics, law, economics
    social science: sociology, psychology, politics, law, economics
    social subjects: history, geography, modern studies
    business: economics, accounting, finance
  `).map(([name = '', ...others]) => [name, others] as const),
);

/** Stand among the subjects of staff lists and are nobody's lesson. */
const noLessons = new Set(
  `assembly, careers, early years, eal, esl, form time, library, nurture, pastoral, play, sen, send, sensory, snack, snack time,
   topic, tutor time, enterprise, wellbeing, project`
    .split(',')
    .map((word) => word.trim()),
);

/** A level, a topic or a number behind the name of a subject. */
const behind =
  /(?<!\s)\s*(?:[–—:(].*|\s-\s.*|\b(?:a|as|a2|hl|sl|gcse|btec|higher|resit|level \d|l\d|\d)\b.*)$/u;
const before = /^(?:gcse|igcse|a[ -]level|btec|higher|level \d)\s+/u;

/** By what name a subject is counted: the same for "Mathematics" and "Maths – money". */
export function subjectKey(written: string): string {
  const whole = written.trim().toLowerCase().replace(/\s+/gu, ' ');
  const bare = withoutYears(whole).replace(before, '').replace(behind, '').trim();
  return names.get(whole) ?? names.get(bare) ?? (bare === '' ? whole : bare);
}

/** "English/Drama" is two; "Design and technology" is one, and so is what is no subject that is known. */
export function subjectsIn(written: string): string[] {
  const name = written.trim();
  const parts = name.split(/(?<!\s)\s*(?:[/,;+&]|\band\b)\s*/iu).filter((part) => part !== '');
  const isOne = parts.length < 2 || names.has(subjectKey(name)) || within.has(subjectKey(name));
  if (isOne || !parts.every((part) => names.has(subjectKey(part)) || isSubject(part)))
    return name === '' ? [] : [name];
  return parts;
}

/** The subject of an entry of a staff list: none for posts, years, classes and whatever is no subject that is known. */
export function subjectOfStaff(entry: string): string | null {
  const name = withoutYears(entry)
    .replace(/^teachers? of\s+|(?<!\s)\s+teachers?$/iu, '')
    .trim();
  return isSubject(name) && !noLessons.has(subjectKey(name)) ? name : null;
}

/** Words that subjects share which have nothing else in common. */
const general = new Set([
  'and',
  'art',
  'arts',
  'design',
  'education',
  'science',
  'social',
  'studies',
  'technology',
]);

const wordsOf = (key: string): string[] =>
  (key.match(/\p{L}{3,}/gu) ?? []).filter((word) => !general.has(word));

/** Whether a visit to one of two subjects may have been one to the other: Biology and Science, English and English literature. */
export function mayBeOne(one: string, other: string): boolean {
  const holds = (wide: string, narrow: string): boolean => within.get(wide)?.includes(narrow) ?? false;
  return holds(one, other) || holds(other, one) || wordsOf(one).some((word) => wordsOf(other).includes(word));
}
