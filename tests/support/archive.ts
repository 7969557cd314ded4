/** Reads the archive that an Electron app is packed in: a header as JSON, then the files one after the other. */
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const fileSchema = z.object({
  size: z.int(),
  /** Where it begins behind the header; left out where it lies beside the archive. */
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string() }).optional(),
});

export type PackedFile = z.infer<typeof fileSchema> & { readonly bytes: Buffer };

function* filesOf(node: unknown, at: string): Generator<[string, z.infer<typeof fileSchema>]> {
  const folder = z.object({ files: z.record(z.string(), z.unknown()) }).safeParse(node);
  if (!folder.success) yield [at, fileSchema.parse(node)];
  else
    for (const [name, child] of Object.entries(folder.data.files))
      yield* filesOf(child, path.posix.join(at, name));
}

/** Every file under its path in the app, with the bytes that the app gets to see. */
export function readArchive(file: string): ReadonlyMap<string, PackedFile> {
  const archive = fs.readFileSync(file);
  const headerSize = archive.readUInt32LE(4);
  const header: unknown = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));
  const files = new Map<string, PackedFile>();
  for (const [name, about] of filesOf(header, '')) {
    const begin = 8 + headerSize + Number(about.offset ?? 0);
    const bytes = about.unpacked
      ? fs.readFileSync(path.join(`${file}.unpacked`, name))
      : archive.subarray(begin, begin + about.size);
    files.set(name, { ...about, bytes });
  }
  return files;
}
