/** The subject that a class code names: "9X/Ma1" is Mathematics. */

/** Two letters, as timetables in UK schools have them. Codes with more than one common meaning are left out. */
const subjects: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'Art',
    bi: 'Biology',
    bs: 'Business',
    ch: 'Chemistry',
    ci: 'Citizenship',
    co: 'Computing',
    cs: 'Computer science',
    dr: 'Drama',
    dt: 'Design and technology',
    ec: 'Economics',
    en: 'English',
    fr: 'French',
    ge: 'Geography',
    gg: 'Geography',
    hi: 'History',
    ma: 'Mathematics',
    mu: 'Music',
    pe: 'Physical education',
    ph: 'Physics',
    ps: 'Psychology',
    re: 'Religious education',
    rs: 'Religious studies',
    sc: 'Science',
    so: 'Sociology',
    sp: 'Spanish',
  }),
);

/** Null where the code has no subject in it that is known. */
export function subjectOfClass(className: string | null): string | null {
  const letters = /^\d{1,2}[a-z]{0,2}\d?[/. -]([a-z]{2})\d{0,2}$/i.exec((className ?? '').trim())?.[1];
  return letters === undefined ? null : (subjects.get(letters.toLowerCase()) ?? null);
}
