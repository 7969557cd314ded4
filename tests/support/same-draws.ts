/** Property tests draw the same values in every run; `DRAWS=<number>` draws others, to look further. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['DRAWS'] ?? 20261128) });
