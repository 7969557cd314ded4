/** Keeps zod from compiling code at run time, which the content policy forbids. Imported before any schema is used. */
import * as z from 'zod';

z.config({ jitless: true });
