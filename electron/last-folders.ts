/** Where the person last chose or saved, kept between starts: Electron's own dialogs forget it. */
import fs from 'node:fs';
import * as z from 'zod';

const foldersSchema = z.strictObject({
  records: z.string().optional(),
  picture: z.string().optional(),
  watched: z.string().optional(),
  saved: z.string().optional(),
});

export type Purpose = keyof z.infer<typeof foldersSchema>;

export interface LastFolders {
  /** The folder in which a dialog begins: the last one, else the person's documents. */
  of(purpose: Purpose): string;
  remember(purpose: Purpose, folder: string): void;
}

function read(file: string): z.infer<typeof foldersSchema> {
  try {
    return foldersSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

export function createLastFolders(file: string, documents: () => string): LastFolders {
  let known = read(file);
  return {
    of: (purpose) => known[purpose] ?? documents(),
    remember(purpose, folder) {
      if (known[purpose] === folder) return;
      known = { ...known, [purpose]: folder };
      try {
        fs.writeFileSync(file, JSON.stringify(known), { mode: 0o600 });
      } catch {
        // It is kept for this run; nobody is asked about a convenience.
      }
    },
  };
}
