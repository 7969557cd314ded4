/** The command line, `npm run debrief -- …`: builds the app where needed, then hands over to it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';

const cli = path.join(await builtApp(), 'core/cli.js');

/** A build that fails is no verdict on any slides: 1 is kept for those. */
async function builtApp() {
  try {
    return (await ensureBuilt()).out;
  } catch (error) {
    process.stderr.write(`The app could not be built.\n${error.message}\n`);
    process.exit(2);
  }
}

// npm runs a script in the project's folder and notes where the person stood: that is where their files are.
if (process.env.npm_lifecycle_event === 'debrief' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

process.argv[1] = cli;
await import(pathToFileURL(cli).href);
