/** What the shell does with files for the window: choose files or a folder, take dropped or pasted ones, save. Paths stay on this side. */
import path from 'node:path';
import { AppError } from '../core/contract/errors.ts';
import type { OfferedFile } from '../core/contract/host.ts';
import { errorSentence } from '../core/contract/wording.ts';
import type { Core } from '../core/host/core-api.ts';
import { isFullDisk } from '../core/disk/errors.ts';
import type { LastFolders, Purpose } from './last-folders.ts';
import type { OfferedFiles } from './offered-files.ts';

interface Filter {
  name: string;
  extensions: string[];
}

export interface DialogPart<W> {
  showOpenDialog(
    window: W,
    options: {
      title: string;
      defaultPath: string;
      filters?: Filter[];
      properties: ('openFile' | 'multiSelections' | 'openDirectory')[];
    },
  ): Promise<{ canceled: boolean; filePaths: string[] }>;
  showSaveDialog(
    window: W,
    options: { title: string; defaultPath: string; filters: Filter[] },
  ): Promise<{ canceled: boolean; filePath: string }>;
  showMessageBox(
    window: W,
    options: { type: 'error'; message: string; buttons: string[] },
  ): Promise<{ response: number }>;
}

export interface FileHostParts<W> {
  readonly dialog: DialogPart<W>;
  readonly window: () => W;
  readonly core: Pick<Core, 'offerFile' | 'takeFile'>;
  readonly folders: LastFolders;
  readonly offered: OfferedFiles;
  readonly writeFile: (file: string, bytes: Uint8Array) => Promise<void>;
}

export interface FileHost {
  chooseFiles(): Promise<OfferedFile[]>;
  choosePicture(): Promise<OfferedFile | null>;
  chooseFolder(): Promise<OfferedFile | null>;
  /** Takes what the window holds itself: a file that was dropped, or a table that was pasted. */
  offerFile(name: string, bytes: Uint8Array): Promise<OfferedFile>;
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

/** What the person reads when a file cannot be saved, whether the core or the disk refused it. */
function savingSentence(error: unknown, name: string): string {
  if (error instanceof AppError) return errorSentence(error.toShape());
  if (isFullDisk(error)) return errorSentence({ code: 'disk-full', details: {} });
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

export function createFileHost<W>(parts: FileHostParts<W>): FileHost {
  const { dialog, window, core, folders, offered, writeFile } = parts;
  const offerPath = (file: string): Promise<OfferedFile> =>
    core.offerFile({ name: path.basename(file), path: file, isTemporary: false });

  const choose = async (
    purpose: Purpose,
    options: Omit<Parameters<DialogPart<W>['showOpenDialog']>[1], 'defaultPath'>,
  ): Promise<OfferedFile[]> => {
    const defaultPath = folders.of(purpose);
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), { ...options, defaultPath });
    const [first] = filePaths;
    if (canceled || first === undefined) return [];
    folders.remember(purpose, path.dirname(first));
    return Promise.all(filePaths.map(offerPath));
  };

  return {
    async offerFile(name, bytes) {
      const file = await offered.write(bytes);
      return core.offerFile({ name, path: file, isTemporary: true });
    },
    chooseFiles: () =>
      choose('records', {
        title: 'Load records',
        filters: recordFiles,
        properties: ['openFile', 'multiSelections'],
      }),
    async choosePicture() {
      const [picture] = await choose('picture', {
        title: 'Choose a logo',
        filters: pictureFiles,
        properties: ['openFile'],
      });
      return picture ?? null;
    },
    async chooseFolder() {
      const [folder] = await choose('watched', {
        title: 'Choose a folder to watch',
        properties: ['openDirectory'],
      });
      return folder ?? null;
    },
    async saveFile(token, name) {
      const proposed = proposedName(name);
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: 'Save',
        defaultPath: path.join(folders.of('saved'), proposed),
        filters: filterFor(proposed),
      });
      if (canceled || !filePath) return false;
      folders.remember('saved', path.dirname(filePath));
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
