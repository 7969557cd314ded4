import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createFileHost, proposedName } from '../../electron/host.ts';
import { createLastFolders } from '../../electron/last-folders.ts';
import { createOfferedFiles } from '../../electron/offered-files.ts';
import { temporaryFolder } from '../support/folders.ts';
import { CoreDouble } from './core-double.ts';
import { DialogDouble } from './electron-double.ts';

function setUp(writeFile: (file: string, bytes: Uint8Array) => Promise<void> = () => Promise.resolve()) {
  const core = new CoreDouble();
  const dialog = new DialogDouble();
  const written: [string, number[]][] = [];
  const own = temporaryFolder();
  const folders = () => createLastFolders(path.join(own, 'last-folders.json'), () => '/home/ada/documents');
  const host = createFileHost({
    dialog,
    window: () => ({}),
    core,
    folders: folders(),
    offered: createOfferedFiles(path.join(own, 'offered')),
    writeFile: async (file, bytes) => {
      await writeFile(file, bytes);
      written.push([file, [...bytes]]);
    },
  });
  core.made.set('deck', { name: 'Autumn 1.pptx', bytes: new Uint8Array([80, 75]) });
  return { host, core, dialog, written, own, folders };
}

describe('choosing files', () => {
  test('offers them to the core by path and answers tokens', async () => {
    const { host, core, dialog } = setUp();
    dialog.toOpen = ['/home/ada/my records/forms.xlsx', '/home/ada/voice.json'];
    expect(await host.chooseFiles()).toEqual([
      { token: 'offered-1', name: 'forms.xlsx' },
      { token: 'offered-2', name: 'voice.json' },
    ]);
    expect(core.offered).toEqual([
      { name: 'forms.xlsx', path: '/home/ada/my records/forms.xlsx', isTemporary: false },
      { name: 'voice.json', path: '/home/ada/voice.json', isTemporary: false },
    ]);
  });

  test('answers nothing when the person changes their mind', async () => {
    const { host, core } = setUp();
    expect([await host.chooseFiles(), core.offered]).toEqual([[], []]);
  });
});

describe('choosing a folder', () => {
  test('offers it to the core by path and answers its name and a token', async () => {
    const { host, core, dialog } = setUp();
    dialog.toOpen = ['/home/ada/Shared/Learning walks'];
    expect(await host.chooseFolder()).toEqual({ token: 'offered-1', name: 'Learning walks' });
    expect([dialog.asked, core.offered]).toEqual([
      [
        {
          title: 'Choose a folder to watch',
          defaultPath: '/home/ada/documents',
          properties: ['openDirectory'],
        },
      ],
      [{ name: 'Learning walks', path: '/home/ada/Shared/Learning walks', isTemporary: false }],
    ]);
  });

  test('answers nothing when the person changes their mind', async () => {
    const { host, core } = setUp();
    expect([await host.chooseFolder(), core.offered]).toEqual([null, []]);
  });
});

describe('choosing a picture', () => {
  test('asks for one, offers it to the core by path and answers its name and a token', async () => {
    const { host, core, dialog } = setUp();
    dialog.toOpen = ['/home/ada/logo.png'];
    expect(await host.choosePicture()).toEqual({ token: 'offered-1', name: 'logo.png' });
    expect(dialog.asked).toMatchObject([
      {
        title: 'Choose a logo',
        properties: ['openFile'],
        filters: [{ extensions: ['png', 'jpg', 'jpeg'] }, { extensions: ['*'] }],
      },
    ]);
    expect(core.offered).toEqual([{ name: 'logo.png', path: '/home/ada/logo.png', isTemporary: false }]);
  });

  test('answers nothing when the person changes their mind', async () => {
    const { host, core } = setUp();
    expect([await host.choosePicture(), core.offered]).toEqual([null, []]);
  });
});

describe('what the window holds itself', () => {
  test('is written where nobody else reads, and goes when the core closes', async () => {
    const { host, core, own } = setUp();
    expect(await host.offerFile('Pasted table.tsv', new Uint8Array([97]))).toEqual({
      token: 'offered-1',
      name: 'Pasted table.tsv',
    });
    const [file] = fs.readdirSync(path.join(own, 'offered'));
    const written = path.join(own, 'offered', file ?? '');
    expect(core.offered).toEqual([{ name: 'Pasted table.tsv', path: written, isTemporary: true }]);
    expect([fs.readFileSync(written, 'utf8'), fs.statSync(written).mode & 0o777]).toEqual(['a', 0o600]);
  });

  test('that a killed app left lying goes at the next start', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'left'), 'names');
    createOfferedFiles(folder);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('is refused in words where the disk is full, and nothing stays', async () => {
    const { host, core, own } = setUp();
    vi.spyOn(fs.promises, 'writeFile').mockImplementationOnce(async (file) => {
      fs.writeFileSync(String(file), 'half');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    await expect(host.offerFile('a.csv', new Uint8Array(9))).rejects.toMatchObject({ code: 'disk-full' });
    expect([fs.readdirSync(path.join(own, 'offered')), core.offered]).toEqual([[], []]);
  });
});

describe('where dialogs begin', () => {
  test('is where the person last was for the same purpose, also after a restart', async () => {
    const { host, dialog, folders } = setUp();
    dialog.toOpen = ['/home/ada/Walks/forms.xlsx'];
    dialog.toSave = '/home/ada/Desktop/deck.pptx';
    await host.chooseFiles();
    await host.chooseFiles();
    await host.saveFile('deck', 'Autumn 1.pptx');
    expect(dialog.asked.map((asked) => 'defaultPath' in asked && asked.defaultPath)).toEqual([
      '/home/ada/documents',
      '/home/ada/Walks',
      '/home/ada/documents/Autumn 1.pptx',
    ]);
    const later = folders();
    expect([later.of('records'), later.of('saved'), later.of('picture')]).toEqual([
      '/home/ada/Walks',
      '/home/ada/Desktop',
      '/home/ada/documents',
    ]);
  });

  test.each(['', '{"records":1}', '[]'])('is the documents where %j is all that is known', (text) => {
    const file = path.join(temporaryFolder(), 'last-folders.json');
    fs.writeFileSync(file, text);
    expect(createLastFolders(file, () => '/documents').of('records')).toBe('/documents');
  });

  test('is remembered for this run where it cannot be written down', () => {
    const folders = createLastFolders('/nowhere/last-folders.json', () => '/documents');
    folders.remember('saved', '/home/ada');
    expect(folders.of('saved')).toBe('/home/ada');
  });
});

describe('saving a file', () => {
  test('proposes a name in the documents, writes where the person says', async () => {
    const { host, dialog, written } = setUp();
    dialog.toSave = '/home/ada/Desktop/deck.pptx';
    expect(await host.saveFile('deck', 'Autumn 1.pptx')).toBe(true);
    expect([dialog.asked, written, dialog.said]).toEqual([
      [
        {
          title: 'Save',
          defaultPath: '/home/ada/documents/Autumn 1.pptx',
          filters: [{ name: 'PowerPoint presentation', extensions: ['pptx'] }],
        },
      ],
      [['/home/ada/Desktop/deck.pptx', [80, 75]]],
      [],
    ]);
  });

  test('writes nothing when the person changes their mind, and the file stays to be saved', async () => {
    const { host, dialog, written } = setUp();
    expect([await host.saveFile('deck', 'Autumn 1.pptx'), written]).toEqual([false, []]);
    dialog.toSave = '/home/ada/deck.pptx';
    expect(await host.saveFile('deck', 'Autumn 1.pptx')).toBe(true);
  });

  test.each([
    ['Learning walk recording sheet.xlsx', 'Excel workbook', 'xlsx'],
    ['Recording sheet to print.pdf', 'PDF', 'pdf'],
    ['Questions for your form.txt', 'Text', 'txt'],
    ['records.json', 'File', 'json'],
  ])('says what %s is', async (name, kind, extension) => {
    const { host, dialog } = setUp();
    await host.saveFile('deck', name);
    expect(dialog.asked).toEqual([
      {
        title: 'Save',
        defaultPath: `/home/ada/documents/${name}`,
        filters: [{ name: kind, extensions: [extension] }],
      },
    ]);
  });

  test.each([
    ['ENOSPC', /^The disk is full/],
    ['EACCES', /^“deck.pptx” could not be saved there\. The folder may be protected/],
    ['EBUSY', /open in another program/],
  ])('says what is wrong on %s', async (code, sentence) => {
    const { host, dialog } = setUp(() => Promise.reject(Object.assign(new Error(code), { code })));
    dialog.toSave = '/home/ada/deck.pptx';
    expect([await host.saveFile('deck', 'Autumn 1.pptx'), dialog.said]).toEqual([
      false,
      [expect.stringMatching(sentence)],
    ]);
  });

  test('says that a file is no longer here', async () => {
    const { host, dialog, written } = setUp();
    dialog.toSave = '/home/ada/deck.pptx';
    expect([await host.saveFile('unknown', 'x.pptx'), written, dialog.said]).toEqual([
      false,
      [],
      ['That is no longer here. Go back to the start and open it again.'],
    ]);
  });

  test.each([
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x.pptx', 'C Windows x.pptx'],
    ['a\u0000b\n.pptx', 'a b .pptx'],
    ['.hidden', 'hidden'],
    ['  ', 'Slides'],
    ['', 'Slides'],
    ['Autumn 1: talk.pptx', 'Autumn 1 talk.pptx'],
  ])('proposes %o as %o', (name, proposed) => {
    expect(proposedName(name)).toBe(proposed);
  });
});
