/** Words that stand in names and name nobody: titles, particles, and what people write where they name nobody. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Forms of address that a family name follows, in small letters. */
const titles = listed(`
  mr mrs ms miss mx dr prof professor sir dame rev reverend father sister brother imam rabbi lady lord
  senor senora senorita señor monsieur madame mademoiselle mme mlle mons herr frau signor signora
`);
/** Those that are ordinary words as well, so that small letters behind them say nothing. */
const wordTitles = listed('miss ms sir dame rev father sister brother imam rabbi lady lord mme mons');

const particles = listed(`
  van von der den de da di del della dal la le du al el bin bint ibn abu ten ter te dos das do st mac mc ap ab af
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
/** True for "van" and "de", in small letters. */
export const isParticle = (small: string): boolean => particles.has(small);
/** True for "unknown" and "cover teacher", in small letters. */
export const isNobody = (small: string): boolean => nobody.has(small);
