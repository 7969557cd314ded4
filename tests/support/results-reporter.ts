/** Says at the end of a run of journeys what those that failed have left, and where. */
import path from 'node:path';
import type { Reporter, TestCase } from '@playwright/test/reporter';

interface Journey extends Pick<TestCase, 'ok' | 'outcome' | 'titlePath' | 'location'> {
  /** One for each attempt. */
  readonly results: readonly { readonly attachments: readonly { name: string; path?: string }[] }[];
}

interface Journeys {
  allTests(): Journey[];
}

const names: Readonly<Record<string, string>> = { screenshot: 'picture', trace: 'trace', log: 'log' };

/** The lines about one journey; each file once, that of its last attempt. */
function linesOf(test: Journey, folder: string): string[] {
  const files = new Map<string, string>();
  for (const { attachments } of test.results)
    for (const { name, path: file } of attachments) {
      const known = names[name];
      if (known !== undefined && file !== undefined) files.set(known, path.relative(folder, file));
    }
  const [, , , ...titles] = test.titlePath();
  const where = `${path.relative(folder, test.location.file)}:${test.location.line}`;
  return [
    `  ${where} › ${titles.join(' › ')}`,
    ...[...files].sort().map(([name, file]) => `    ${name.padEnd(8)} ${file}`),
  ];
}

export default class ResultsReporter implements Reporter {
  #journeys: Journeys | null = null;
  readonly #folder: string;
  readonly #say: (text: string) => void;

  constructor(options: { folder?: string; say?: (text: string) => void } = {}) {
    this.#folder = options.folder ?? process.cwd();
    this.#say = options.say ?? ((text) => void process.stdout.write(text));
  }

  onBegin(_config: unknown, journeys: Journeys): void {
    this.#journeys = journeys;
  }

  onEnd(): void {
    const failed = (this.#journeys?.allTests() ?? []).filter(
      (test) => !test.ok() || test.outcome() === 'flaky',
    );
    if (failed.length === 0) return;
    const lines = failed.flatMap((test) => linesOf(test, this.#folder));
    this.#say(
      `\nWhat the journeys that failed have left (npx playwright show-trace FILE plays a trace):\n${lines.join('\n')}\n`,
    );
  }
}
