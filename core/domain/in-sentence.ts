/** Labels inside sentences. */

/** A label inside a sentence: "Pupil voice" loses its capital, "ICT skills" keeps it. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(first.length) : label;
}
