/** Words that stand in names and name nobody: titles, particles, and what people write where they name nobody. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Forms of address that a family name follows, in small letters. */
const titles = listed(`
  mr mrs ms miss mx dr prof professor sir dame rev reverend father sister brother imam rabbi lady lord
  senor senora senorita señor monsieur madame mademoiselle mme mlle mons herr frau signor signora
`);
/** Those that are ordinary words as well, so that small letters behind them say nothing. */
const wordTitles = listed('miss ms sir dame rev father sister brother imam rabbi lady lord mme mons');

/** Offices that stand before a name as titles do. Most are something else as well: "Fr verbs", "PC suite". */
const offices = listed(`
  cllr councillor fr father sr sister brother revd canon imam rabbi pc sgt lady lord capt gov pastor deacon bishop
`);
/** What a capital behind an office belongs to as well: "Sister School", "Lady Luck", "PC World". */
const noHolders = listed(`
  act body chancellor chapel christmas class day drive exam flies gallery justice lab lane law lesson listening luck mayor meeting nature oral paper policy protector reading report
  ring room school speaking suite test time trolley unit village vocab world writing year yr yrs
`);

const particles = listed(`
  van von der den de da di del della dal la le du al el bin bint ibn abu ten ter te dos das do st mac mc ap ab af
  vd vdb fitz
`);

/** What people write where they do not say who it was. */
const nobody = new Set(
  'n/a,na,nil,none,unknown,not known,not given,not recorded,tbc,tba,anonymous,anon,supply,supply teacher,cover,cover teacher,various,teacher,staff,other,see above'.split(
    ',',
  ),
);

/** True for "mr" and "dr", in small letters. */
export const isFormOfAddress = (small: string): boolean => titles.has(small);
/** True for "mr": never anything but a title, however it is written. */
export const isOnlyTitle = (small: string): boolean => titles.has(small) && !wordTitles.has(small);
/** True for "cllr" and "father", in small letters. */
export const isOffice = (small: string): boolean => offices.has(small);
/** True for "suite" and "world", in small letters: behind an office they name nobody. */
export const isNoHolder = (small: string): boolean => noHolders.has(small);
/** True for "van" and "de", in small letters. */
export const isParticle = (small: string): boolean => particles.has(small);
/** True for "unknown" and "cover teacher", in small letters. */
export const isNobody = (small: string): boolean => nobody.has(small);
