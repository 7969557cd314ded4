/** How large what comes in may be, in bytes: asked by the window before it sends, by hosts, and by what reads files. */
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

export const limits = {
  /** A file with records. A workbook may hold pictures. */
  file: 50 * megabyte,
  /** A text, or all the text in a ZIP file: nothing but records. */
  text: 15 * megabyte,
  /** The files of one drop, which lie in memory side by side. */
  together: 64 * megabyte,
  /** The parts of a ZIP file once they are unpacked. */
  unpacked: 50 * megabyte,
  /** A picture that is chosen as a logo. */
  picture: 2 * megabyte,
  /** A logo as it goes into every deck: heavier ones make decks too heavy to be sent round. */
  logo: 400 * kilobyte,
  /** A call as JSON; a step with a hundred thousand cards in it is half of this. */
  call: 8 * megabyte,
  /** A token and the brackets around it. */
  session: kilobyte,
} as const;

/**
 * The largest file that is read.
 * @param start its first two letters: those of a ZIP file, which a workbook is, are PK
 */
export function largestFile(start: string): number {
  return start === 'PK' ? limits.file : limits.text;
}

export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / megabyte)} MB`;
export const inKilobytes = (bytes: number): string => `${Math.ceil(bytes / kilobyte)} KB`;
