/** Numbers that look random and are the same in every run. */

/**
 * Makes a generator.
 * @param seed any whole number but 0
 * @returns a function that answers the next number, from 0 up to and without 1
 * @see Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003): 13, 17, 5 on 32 bits
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
