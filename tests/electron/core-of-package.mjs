/**
 * Starts the core of a packed app, loads the sample walk and makes a form: `core-of-package.mjs APP DATA`, where APP is
 * `app.asar` or a folder of the same. Prints what came of it as JSON. Runs in Node, and in Electron as Node.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const [app, dataDir] = process.argv.slice(2);
const worker = new Worker(pathToFileURL(path.join(app, 'build/out/core/core-thread.js')), {
  workerData: { dataDir, resourcesDir: path.join(app, 'resources'), where: 'a test' },
});
const waiting = new Map();
const ready = Promise.withResolvers();
worker.on('error', (error) => ready.reject(error));
worker.on('message', ({ kind, id, value, error }) => {
  if (kind === 'ready') ready.resolve();
  if (kind === 'failed') ready.reject(new Error(error.message));
  if (kind === 'done' || kind === 'error') waiting.get(id)({ value, error });
});

let last = 0;
const ask = (call, input) => {
  last += 1;
  worker.postMessage({ id: last, call, input });
  return new Promise((resolve) => waiting.set(last, resolve));
};
const call = async (name, input) => {
  const { value } = await ask('invoke', { id: name, call: name, input });
  return value.value ?? value.error;
};

await ready.promise;
const loaded = await call('records.loadSample', {});
const { walks } = await call('walks.list', {});
const form = await call('records.makeForm', { form: 'sheet' });
const { value: made } = await ask('take', form.token);
await ask('close', null);
console.log(
  JSON.stringify({
    loaded: Object.keys(loaded).length > 0,
    walks: walks.length,
    form: made.bytes.length,
    // The page, as the shell reads it at the start.
    page: fs.readdirSync(path.join(app, 'build/out/renderer'), { recursive: true }).includes('index.html'),
    version: fs.readFileSync(path.join(app, 'package.json'), 'utf8').includes('learning-walk-debrief'),
  }),
);
