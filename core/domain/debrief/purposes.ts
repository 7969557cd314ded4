/** What a debrief is for, by its purpose and focus question as the team wrote them. */

/** Purposes do not mix: a walk that declares none goes only with others that declare none. */
export function isSamePurpose(a: string | null, b: string | null): boolean {
  return a?.trim().toLowerCase() === b?.trim().toLowerCase();
}

/** The words of a text in small letters, one space between them. */
function wordsOf(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two focus questions are one, however they are spaced, written large or ended. Two that are not said are none. */
export function isSameFocus(a: string | null, b: string | null): boolean {
  return wordsOf(a) !== '' && wordsOf(a) === wordsOf(b);
}

/** Words by which a walk is known to be made for what pupils say, in its purpose or its focus question. */
const pupilVoiceWords = [
  'pupil voice',
  'pupils voice',
  'student voice',
  'students voice',
  'pupil centred',
  'student centred',
  'what pupils say',
  'what pupils tell us',
  'what pupils told us',
  'what do pupils say',
  'what do pupils tell us',
  'what students say',
  'what students tell us',
  'what do students say',
  'what do students tell us',
] as const;

/** Whether the walk was made for pupils' voices. */
export function isForPupilVoice({
  purpose,
  focus,
}: {
  purpose: string | null;
  focus: string | null;
}): boolean {
  const texts = [purpose, focus].map((text) => ` ${wordsOf(text)} `);
  return texts.some((text) => pupilVoiceWords.some((known) => text.includes(` ${known} `)));
}
