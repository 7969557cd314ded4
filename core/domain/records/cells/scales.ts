/** The order of the labels of a rating, as far as it is commonly known. Labels are never turned into numbers. */

const known: readonly (readonly string[])[] = [
  ['Not yet', 'In places', 'Mostly', 'Throughout'],
  ['Not seen', 'Once', 'A few times', 'Throughout'],
  ['Rarely', 'Sometimes', 'Often', 'Always'],
  ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  ['Never', 'Sometimes', 'Often', 'Always'],
  ['Not seen', 'Seen', 'Seen often'],
  ['Not evident', 'Partly evident', 'Evident'],
  ['Not evident', 'Emerging', 'Evident', 'Embedded'],
  ['Emerging', 'Developing', 'Secure', 'Embedded'],
  ['Not at all', 'A little', 'Somewhat', 'A lot'],
  ['None', 'A few', 'Some', 'Most', 'All'],
  ['None', 'Few', 'Some', 'Many', 'Most', 'All'],
  ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
  ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'],
  ['No', 'Partly', 'Yes'],
  ['No', 'Partially', 'Yes'],
  ['No', 'Yes'],
  ['N', 'Y'],
  ['False', 'True'],
  ['Low', 'Medium', 'High'],
  ['Weak', 'Some', 'Strong'],
  ['Limited', 'Some', 'Strong'],
  ['Poor', 'Fair', 'Good', 'Excellent'],
  ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'],
  ['Red', 'Amber', 'Green'],
  ['R', 'A', 'G'],
];

const placesByScale = known.map(
  (scale) => new Map(scale.map((label, place) => [label.toLowerCase(), place])),
);

/** The scales that hold all of some labels, in any case. */
function scalesWith(labels: readonly string[]): number[] {
  const keys = labels.map((label) => label.toLowerCase());
  return placesByScale.flatMap((places, index) => (keys.every((key) => places.has(key)) ? [index] : []));
}

/** Whether labels stand on one known scale. One letter alone may be a set or a week. */
export function isScale(labels: readonly string[]): boolean {
  const isTold = labels.length > 1 || labels.some((label) => label.length > 1);
  return isTold && scalesWith(labels).length > 0;
}

/** Fewer labels stand on a scale by chance. */
const leastOnScale = 0.6;

/**
 * How many of some cells are labels of one known scale, as a share: the scale that holds most of them.
 * @param counts the values and how often each stands
 */
export function scaleShare(counts: ReadonlyMap<string, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return 0;
  const keys = [...counts].map(([label, count]) => [label.toLowerCase(), count] as const);
  const held = placesByScale.map((places) => {
    const on = keys.filter(([key]) => places.has(key));
    // One letter alone may be a set or a week.
    const isTold = on.length > 1 || on.some(([key]) => key.length > 1);
    return isTold ? on.reduce((sum, [, count]) => sum + count, 0) : 0;
  });
  const most = Math.max(...held) / all;
  return most < leastOnScale ? 0 : most;
}

/**
 * The scale of a rating from least to most. Where several known scales hold the labels, only the labels
 * themselves are given, in the order on which those scales agree; empty where none is known or they disagree.
 */
export function scaleOf(labels: readonly string[]): string[] {
  if (labels.length === 0) return [];
  const [first, ...others] = scalesWith(labels);
  if (first === undefined) return [];
  if (others.length === 0) return [...(known[first] ?? [])];
  const orders = [first, ...others].map((index) => {
    const places = placesByScale[index];
    const place = (label: string): number => places?.get(label.toLowerCase()) ?? 0;
    return [...new Set(labels)].sort((a, b) => place(a) - place(b));
  });
  const [order] = orders;
  const agree = order !== undefined && orders.every((other) => other.join('\n') === order.join('\n'));
  return agree ? order : [];
}

const upperOf = (scale: readonly string[]): string[] => scale.slice(Math.ceil(scale.length / 2));

/**
 * The labels above the middle of a scale, from less to more; a label in the middle is not among them. What holds only some
 * labels of a known scale is read by that scale: the upper half of what happened to be used is something else.
 * @returns null where there is no order, or the known scales that hold the labels disagree
 */
export function upperHalf(scale: readonly string[]): string[] | null {
  if (new Set(scale.map((label) => label.toLowerCase())).size < Math.max(2, scale.length)) return null;
  const halves = scalesWith(scale).map((index) => upperOf(known[index] ?? []));
  const [first, ...others] = halves;
  if (first === undefined) return upperOf(scale);
  const isOwn = scalesWith(scale).some((index) => known[index]?.length === scale.length);
  if (isOwn) return upperOf(scale);
  return others.every((half) => half.join('\n') === first.join('\n')) ? first : null;
}
