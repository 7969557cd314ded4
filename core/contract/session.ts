/** How a page in a browser shows that it is ours: a key that it was given for its token, in a header of every request. */
import * as z from 'zod';

/** A page of another origin cannot send it without asking, and what merely has the cookie does not know its value. */
export const keyHeader = 'x-debrief-key';

/** What a token is exchanged for, beside the cookie. */
export const sessionSchema = z.strictObject({ key: z.string().min(1) });
