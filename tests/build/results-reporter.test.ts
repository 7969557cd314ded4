/** What is said at the end of a run of journeys. */
import { expect, test } from 'vitest';
import ResultsReporter from '../support/results-reporter.ts';

const folder = '/project';

/** A journey whose attempts have left these files. */
function journey(title: string, outcome: 'expected' | 'unexpected' | 'flaky', ...attempts: string[][]) {
  return {
    ok: () => outcome !== 'unexpected',
    outcome: () => outcome,
    titlePath: () => ['', '', 'tests/e2e/board/x.e2e.ts', 'the board', title],
    location: { file: `${folder}/tests/e2e/board/x.e2e.ts`, line: 7, column: 1 },
    results: attempts.map((names) => ({
      attachments: names.map((name) => ({ name, path: `${folder}/tests/results/${title}/${name}.bin` })),
    })),
  };
}

function said(journeys: ReturnType<typeof journey>[]): string {
  let text = '';
  const reporter = new ResultsReporter({ folder, say: (more) => (text += more) });
  reporter.onBegin(null, { allTests: () => journeys });
  reporter.onEnd();
  return text;
}

test('a run in which all is well says nothing', () => {
  expect(said([journey('goes', 'expected', ['screenshot'])])).toBe('');
});

test('each journey that failed, and one that failed at first, with what its last attempt has left', () => {
  const lines = said([
    journey('goes', 'expected'),
    journey('fails', 'unexpected', ['screenshot', 'log'], ['screenshot', 'log', 'trace', 'something else']),
    journey('wavers', 'flaky', ['screenshot', 'log'], ['trace']),
  ]);
  expect(lines.split('\n').slice(2)).toEqual([
    '  tests/e2e/board/x.e2e.ts:7 › the board › fails',
    '    log      tests/results/fails/log.bin',
    '    picture  tests/results/fails/screenshot.bin',
    '    trace    tests/results/fails/trace.bin',
    '  tests/e2e/board/x.e2e.ts:7 › the board › wavers',
    '    log      tests/results/wavers/log.bin',
    '    picture  tests/results/wavers/screenshot.bin',
    '    trace    tests/results/wavers/trace.bin',
    '',
  ]);
});
