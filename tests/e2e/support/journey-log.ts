/** What the app and its pages say while a journey runs: kept beside picture and trace of one that fails. */
import fs from 'node:fs';
import { test as base } from '@playwright/test';

/** A worker runs one journey at a time. */
const lines: string[] = [];

export function note(who: string, text: string): void {
  // What opens an app is nobody's business once it is written down.
  lines.push(`${who}: ${text.replace(/(http:\/\/127\.0\.0\.1:\d+\/)#\S+/g, '$1#…')}`);
}

export const test = base.extend<{ log: undefined }>({
  log: [
    async ({ context }, use, info) => {
      lines.length = 0;
      context.on('console', (message) => note('page', `${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => note('page', `fault: ${error.error().message}`));
      await use(undefined);
      if (info.status === info.expectedStatus) return;
      const path = info.outputPath('log.txt');
      fs.writeFileSync(path, `${lines.join('\n')}\n`);
      info.attachments.push({ name: 'log', path, contentType: 'text/plain' });
    },
    { auto: true },
  ],
});
