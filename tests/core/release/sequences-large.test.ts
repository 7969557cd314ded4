/** Sequences of up to five releases of large debriefs: nothing that leaves can be put down to fewer than k teachers. */
import { test } from 'vitest';
import { judgeSequences, longRun } from './support/judge-sequences.ts';

test(
  'the attacker finds nothing',
  () => {
    judgeSequences({ visits: 120, releases: 5 }, 5, 80);
  },
  longRun,
);
