/** Sequences of up to five releases of small debriefs: nothing that leaves can be put down to fewer than k teachers. */
import { test } from 'vitest';
import { judgeSequences, longRun } from './support/judge-sequences.ts';

test(
  'the attacker finds nothing',
  () => {
    judgeSequences({ visits: 24, releases: 5 }, 3, 400);
  },
  longRun,
);
