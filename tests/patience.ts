/** How long a test waits for what must come by itself, and how often it looks: said once, for every test. */

/** A busy machine may need seconds for what else takes milliseconds; who waits in vain fails all the same. */
export const patience = { poll: { timeout: 20_000, interval: 10 } };
