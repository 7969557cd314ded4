/** Whoever is on the staff list: the writer's own words stop no deck, and the check answers in time. */
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../../core/contract/calls/slides.ts';
import { rosterOf, type Roster } from '../../../../core/domain/veil/file-names.ts';
import type { StaffMember } from '../../../../core/domain/records/record.ts';
import { checkFile } from '../../../../core/features/slides/check-file.ts';
import { against, fileOf, goodDeck, withThemes } from '../support/decks.ts';
import { member, visits } from '../support/facts.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** The commonest of England and Wales, and those that are one slip from a word of the writer's or are one. */
const surnames = words(`
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
  Wood Jackson Clarke Clark Harrison Scott Cooper Cook Baker Carter Mitchell Patel Khan Lewis James Phillips Mason Lee
  Allen Parker Bennett Young Watson Simpson Shaw Bell Griffiths Ellis Murphy Miller Rogers Palmer Stevens Gray Butler
  Barnes Chapman Fisher Knight Lloyd Butcher Harvey Pearce Dixon Matthews Reynolds Fox Graham Kelly Howard Ward Turner
  Collins Cox Richardson Foster Masters Master Page Paige Sheet Sheets Title Tittle Texter Footer Charter Charters Arial
  Ariel Bar Barr Barre Slide Slade Sliders Theme Themes Themis Walk Walke Walks Visitor Visits Word Worde Number Numbers
  Note Footnote Bold Colour Latin Street Close Case Fields Field Grade Marker Marks Mark Rose Grace Hope Summers Winter
  Spring Monday May June March April August Day Days Week Weeks Moon Noon Short Long Little Large Small Strong
  Sharp Swift Quick Noble Proud Savage Bright Wise Goodall Best Moore Most Many Fewtrell Fews Somers Somerset Ayre Ayres
  Airey Eyre Banks Bridges Brooks Burns Byrne Cole Cohen Crane Cross Curtis Dale Dean Dunn Edwards English French Welsh
  Ireland England Scotland Wales Holland Frost Gale Gardner Gibson Goddard Grant Gregory Hart Hayes Holmes Hudson Hughes
  Hunt Hunter Hussain Ahmed Begum Singh Kaur Ali Shah Jenkins Kennedy Kerr King Lane Law Lawson Lowe Marsh Marshall
  Morgan Morris Newman Nicholls Noted Norris Osborne Owen Pane Porter Potter Powell Price Rees Reid Rice Sanders
  Saunders Shepherd Stone Sutton Thomas Tucker Wade Wall Walls Warner Webb Wells West Wheeler Will Wills Yates York
`).slice(0, 200);

const initials = words(`
  DOC BAR REL VND PPT VAL ADJ FOL XML XLS PNG JPG ZIP APP DEF CTR SLD FTR NUM TXT TTL SUB IDX TYP LAY LST LVL BUN ALG
  DIR RTL LTR RGB CLR SCH PHC ACC LNK HLK MST MIN MAX POS AXS CAT SER STR FMT GEN PTC LBL DLB TCK GAP OVR TYPE FILE PART
  ROOT THE AND FOR OUR ONE TWO TEN NOT ANY ARE HAS WAS SAW SAY SEE SET ALL FEW SOM MNY MOS OCT NOV DEC JAN FEB MAR APR
  MAY JUN JUL AUG SEP MON TUE WED THU FRI SAT SUN KEY STA GES TAL PUP WHY EVE TA TO BY OF IN ON AT AS IS IT WE GO UP DO
  AN OR IF SO NO MY ME HE US EN GB UK ID HTTP WWW ORG COM NET SXM OPEN DRAW MAIN META DATA CORE PROP DCT DCE HEX SRG SOL
  FIL LIN EFF BGF MJR MNR FNT LTN EAF CSF TYF ARI BOL CHR CHT CRT GRF FRM NVP NVG PIC SHP TXB BDY ANC WRP SQR SZE DRT
  SPC PCT PTS MRL IND BFR AFT ENG ALT DSC NAM TIT FOO TER NTE SNA PSH INS VIS MIS FOC ARE EVI DEN LEA RNG PAR TIC PRO
  GRE
`).slice(0, 200);

/** Titles as teams write them; none of them holds one of the names as a name. */
const titles = [
  'Pupils say why',
  'A handful of pupils give most of the spoken answers',
  'Everyone shows an answer before the class moves on',
  'Pupils answer each other, not only the front',
  'Seen with 9 of 12 pupils',
];

/** All areas are the app's own. */
const deck = withThemes(
  JSON.parse(JSON.stringify(goodDeck).replaceAll('Reading corner', 'Learning environment')) as Deck,
  titles,
);
const bytes = fileOf(deck);
const found = (roster: Roster): string[] =>
  checkFile(bytes, against({ deck, roster })).findings.map(({ part, text }) => `${text} in ${part}`);
const rosterWith = (...staff: StaffMember[]): Roster => rosterOf({ staff, visits: visits(14) });

describe('a staff list with one everyday name stops no deck', () => {
  test('two hundred of each, no two alike', () => {
    expect([new Set(surnames).size, new Set(initials).size]).toEqual([200, 200]);
  });

  test('surnames', () => {
    const stopped = surnames.flatMap((surname) => {
      const findings = found(rosterWith(member('Ms', 'Quenelda', surname)));
      return findings.length === 0 ? [] : [`${surname}: ${findings.join(', ')}`];
    });
    expect(stopped).toEqual([]);
  });

  test('initials', () => {
    const stopped = initials.flatMap((code) => {
      const findings = found(rosterWith(member('Mr', 'Xerxes', 'Zbigniew', { initials: code })));
      return findings.length === 0 ? [] : [`${code}: ${findings.join(', ')}`];
    });
    expect(stopped).toEqual([]);
  });
});

describe('a staff list of three thousand, everyday words among them', () => {
  const given = ['Art', 'Page', 'Will', 'May', 'Summer', 'Mark', 'Rose', 'Young', 'Grace', 'Bell'];
  const ends = ['son', 'ford', 'ley', 'ton', 'well', 'worth', 'ham', 'wick', 'by', 'ridge'];
  const staff = Array.from({ length: 3000 }, (_, index) =>
    member(
      index % 2 === 0 ? 'Ms' : 'Mr',
      given[index % 10] ?? '',
      `${surnames[index % 200] ?? ''}${ends[Math.floor(index / 200) % 10] ?? ''}${index < 2000 ? '' : 'e'}`.toLowerCase(),
      { initials: `Q${index}` },
    ),
  );
  const roster = rosterWith(...staff, member('Ms', 'Summer', 'Page'), member('Mr', 'Art', 'Will'));

  test('stops no deck by an ordinary word in small letters, nor by the words of the app', () => {
    const ordinary = ['They will page through art in may', 'A summer of talk'];
    const calm = withThemes(deck, ordinary);
    expect(checkFile(fileOf(calm), against({ deck: calm, roster })).findings).toEqual([]);
  });

  test('finds each of them where a capital says that somebody is meant', () => {
    const named = withThemes(deck, ['As Page does', 'With Will', 'In May they ask', 'Ask Summer', 'See Art']);
    const { findings } = checkFile(fileOf(named), against({ deck: named, roster }));
    expect(findings.map(({ text, slide }) => [text, slide])).toEqual([
      ['Page', 3],
      ['Will', 4],
      ['May', 5],
      ['Summer', 6],
      ['Art', 7],
    ]);
  });
});
