/** Sequences of up to five releases of middle debriefs: nothing that leaves can be put down to fewer than k teachers. */
import { test } from 'vitest';
import { judgeSequences, longRun } from './support/judge-sequences.ts';

test(
  'the attacker finds nothing',
  () => {
    judgeSequences({ visits: 60, releases: 5 }, 8, 300);
  },
  longRun,
);
