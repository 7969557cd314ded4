/**
 * Reads files with changed bytes until a number of them is done or the time is up: `fuzz-reader.ts SEED COUNT SECONDS`.
 * Those that our own code reads; what is read by SheetJS is only ever read in the loader's thread, and tested there.
 * Ends with 1 over anything but a refusal, and over a file that takes long; Node ends it over the memory it was given.
 */
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import { readFile } from '../../../../core/features/records/reading/read-file.ts';
import { createFuzz } from './fuzz.ts';

const [seed = 1, count = 100, seconds = 60] = process.argv.slice(2).map(Number);
/** A read that takes longer is as good as one that hangs. */
const longest = 5000;

const fuzz = createFuzz(seed, /\.(?:xlsx|xlsm|csv|json)$/);
const until = performance.now() + seconds * 1000;
const sums = { read: 0, refused: 0, slowest: 0 };

for (let done = 0; done < count && performance.now() < until; done += 1) {
  const { name, bytes } = fuzz();
  const began = performance.now();
  try {
    await readFile({ name, bytes }, {});
    sums.read += 1;
  } catch (error) {
    if (!(error instanceof FileRefused)) {
      process.stderr.write(
        `${name}, change ${done} of seed ${seed}: ${error instanceof Error ? error.stack : error}\n`,
      );
      process.exit(1);
    }
    sums.refused += 1;
  }
  const took = performance.now() - began;
  sums.slowest = Math.max(sums.slowest, Math.round(took));
  if (took > longest) {
    process.stderr.write(`${name}, change ${done} of seed ${seed}: ${took} ms\n`);
    process.exit(1);
  }
}
process.stdout.write(`${JSON.stringify(sums)}\n`);
