/** What a page in a browser is given for the token that its address brought. */
import * as z from 'zod';

/** Beside the cookie, which goes to every port of this machine, the key goes to none but ours: what has one lacks the other. */
export const sessionSchema = z.strictObject({ key: z.string().min(1) });
