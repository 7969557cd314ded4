/** What the shell does with files for the window: choose files or a folder, take dropped ones, save. Paths stay on this side. */
import path from 'node:path';
import { AppError } from '../core/contract/errors.ts';
import type { OfferedFile } from '../core/contract/host.ts';
import { errorSentence } from '../core/contract/wording.ts';
import type { Core } from '../core/core-api.ts';

interface Filter {
  name: string;
  extensions: string[];
}

export interface DialogPart<W> {
  showOpenDialog(
    window: W,
    options: {
      title: string;
      filters?: Filter[];
      properties: ('openFile' | 'multiSelections' | 'openDirectory')[];
    },
  ): Promise<{ canceled: boolean; filePaths: string[] }>;
  showSaveDialog(
    window: W,
    options: { title: string; defaultPath: string; filters: Filter[] },
  ): Promise<{ canceled: boolean; filePath: string }>;
  showMessageBox(window: W, options: { type: 'error'; message: string; buttons: string[] }): Promise<unknown>;
}

export interface FileHostParts<W> {
  readonly dialog: DialogPart<W>;
  readonly window: () => W;
  readonly core: Pick<Core, 'offerFile' | 'takeFile'>;
  /** Where saving begins: the person's documents. */
  readonly documents: () => string;
  readonly writeFile: (file: string, bytes: Uint8Array) => Promise<void>;
}

export interface FileHost {
  chooseFiles(): Promise<OfferedFile[]>;
  choosePicture(): Promise<OfferedFile | null>;
  chooseFolder(): Promise<OfferedFile | null>;
  offerFiles(paths: readonly string[]): Promise<OfferedFile[]>;
  saveFile(token: string, name: string): Promise<boolean>;
}

const recordFiles: Filter[] = [
  { name: 'Walk records', extensions: ['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt', 'json', 'zip'] },
  { name: 'All files', extensions: ['*'] },
];

const pictureFiles: Filter[] = [
  { name: 'Pictures (PNG, JPEG)', extensions: ['png', 'jpg', 'jpeg'] },
  { name: 'All files', extensions: ['*'] },
];

const fullDisk = new Set(['ENOSPC', 'EDQUOT']);

/** What the person reads when a file cannot be saved, whether the core or the disk refused it. */
function savingSentence(error: unknown, name: string): string {
  if (error instanceof AppError) return errorSentence(error.toShape());
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (fullDisk.has(code)) return errorSentence({ code: 'disk-full', details: {} });
  return `“${name}” could not be saved there. The folder may be protected, or the file open in another program: close it, or choose another place.`;
}

/** A name to propose, whatever the page sent: one part of a path, without what Windows forbids in it. */
export function proposedName(name: string): string {
  const plain = Array.from(name.replace(/[<>:"/\\|?*]/g, ' '), (sign) => (sign < ' ' ? ' ' : sign)).join('');
  return (
    plain
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, '')
      .slice(0, 120) || 'Slides'
  );
}

const knownKinds: Readonly<Record<string, string>> = {
  pptx: 'PowerPoint presentation',
  xlsx: 'Excel workbook',
  pdf: 'PDF',
  txt: 'Text',
};

function filterFor(name: string): Filter[] {
  const extension = path.extname(name).slice(1);
  return extension ? [{ name: knownKinds[extension] ?? 'File', extensions: [extension] }] : [];
}

export function createFileHost<W>({
  dialog,
  window,
  core,
  documents,
  writeFile,
}: FileHostParts<W>): FileHost {
  const offerOne = async (file: string): Promise<OfferedFile> => {
    if (!path.isAbsolute(file)) throw new AppError('invalid-input', 'a file must come with its whole path');
    return core.offerFile({ name: path.basename(file), path: file, isTemporary: false });
  };
  const offerFiles = (paths: readonly string[]): Promise<OfferedFile[]> => Promise.all(paths.map(offerOne));
  return {
    offerFiles,
    async chooseFiles() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Load records',
        filters: recordFiles,
        properties: ['openFile', 'multiSelections'],
      });
      return canceled ? [] : offerFiles(filePaths);
    },
    async choosePicture() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose a logo',
        filters: pictureFiles,
        properties: ['openFile'],
      });
      const picture = filePaths[0];
      return canceled || picture === undefined ? null : offerOne(picture);
    },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose a folder to watch',
        properties: ['openDirectory'],
      });
      const folder = filePaths[0];
      return canceled || folder === undefined ? null : offerOne(folder);
    },
    async saveFile(token, name) {
      const proposed = proposedName(name);
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: 'Save',
        defaultPath: path.join(documents(), proposed),
        filters: filterFor(proposed),
      });
      if (canceled || !filePath) return false;
      try {
        const { bytes } = await core.takeFile(token);
        await writeFile(filePath, bytes);
        return true;
      } catch (error) {
        const message = savingSentence(error, path.basename(filePath));
        await dialog.showMessageBox(window(), { type: 'error', message, buttons: ['Close'] });
        return false;
      }
    },
  };
}
