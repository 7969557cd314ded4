/** The program that works on a store, seen from outside: started before it is told what to do, and listened to. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Said } from './kind.ts';
import type { KindName } from './kinds.ts';

/** What it is told. */
export interface Order {
  readonly kind: KindName;
  /** The folder that holds its store. */
  readonly home: string;
  readonly run: number;
  /** The number of the change to a file before which it is killed; null: from outside. */
  readonly killBefore: number | null;
}

export class Program {
  readonly #child: ChildProcess;
  readonly #said: Said[] = [];
  readonly #complaints: string[] = [];
  #killAt = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #heard: (said: Said) => void = () => undefined;

  /** @param file the built program */
  constructor(file: URL) {
    this.#child = spawn(process.execPath, [fileURLToPath(file)]);
    const { stdin, stdout, stderr } = this.#child;
    if (!stdin || !stdout || !stderr) throw new Error('a program without pipes');
    // It may have been killed just before it is told something.
    stdin.on('error', () => undefined);
    stderr.on('data', (text: Buffer) => this.#complaints.push(text.toString()));
    createInterface({ input: stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Said;
      this.#said.push(said);
      this.#heard(said);
    });
  }

  /**
   * Resolves, with all that it said, once it has ended.
   * @param heard called for each thing that it says
   * @throws where it complained
   */
  async work(order: Order, heard: (said: Said) => void): Promise<readonly Said[]> {
    this.#heard = heard;
    const ended = new Promise((resolve) => this.#child.on('close', resolve));
    this.tell(JSON.stringify(order));
    await ended;
    clearTimeout(this.#timer);
    if (this.#complaints.length > 0) throw new Error(this.#complaints.join(''));
    return this.#said;
  }

  tell(line: string): void {
    this.#child.stdin?.write(`${line}\n`);
  }

  /** The earliest time that was asked for counts. */
  killIn(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (at >= this.#killAt) return;
    this.#killAt = at;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), milliseconds);
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}
