/** The school's name, colours and logo through the core as a window asks it, and in the deck that leaves. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { AppError } from '../../../core/contract/errors.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { partBytes, partText } from '../slides/support/package.ts';
import { chunk, jpegOf, noisyPng, pngOf } from '../slides/support/looks.ts';
import { mainFiles, temporaryFolder } from '../../support/folders.ts';
import { changeStore, loadFiles, offer, testCore, type TestCore } from '../../support/test-core.ts';

/** A file with these bytes, as a host hands it over. */
async function offerBytes(
  { core }: Pick<TestCore, 'core'>,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, bytes);
  const [token = ''] = await offer(core, [file]);
  return token;
}

/** The sentence with which something was refused. */
const sentenceOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'It was done.',
    (error: AppError) => errorSentence(error.toShape()),
  );

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the look', () => {
  test('is the app’s own until something is set', async () => {
    const { client } = await testCore();
    expect(await client.settings.getLook({})).toEqual({
      school: '',
      colours: null,
      logo: null,
      look: plainLook,
      mended: [],
    });
  });

  test('is kept, and is there after a restart', async () => {
    const dataDir = temporaryFolder();
    const first = await testCore(dataDir);
    await first.client.settings.setSchool({
      name: '  Elmfield School ',
      colours: { first: '7a1f5c', second: null },
    });
    await first.client.settings.setLogo({ token: await offerBytes(first, 'logo.png', pngOf(120, 40)) });
    const before = await first.client.settings.getLook({});
    expect(before).toMatchObject({
      school: 'Elmfield School',
      colours: { first: '7a1f5c', second: null },
      logo: { type: 'png', width: 120, height: 40 },
      look: { school: 'Elmfield School', colours: { accent: '7A1F5C' }, logo: { width: 120 } },
      mended: [],
    });
    await first.core.close();
    const { client } = await testCore(dataDir);
    expect(await client.settings.getLook({})).toEqual(before);
    await client.settings.setLogo({ token: null });
    await client.settings.setSchool({ name: '', colours: null });
    expect((await client.settings.getLook({})).look).toEqual(plainLook);
  });

  test('says what was mended: white on white, and two colours that are the same', async () => {
    const { client } = await testCore();
    const mendedOf = async (first: string, second: string): Promise<string[]> => {
      await client.settings.setSchool({ name: '', colours: { first, second } });
      return (await client.settings.getLook({})).mended;
    };
    expect(await mendedOf('FFFFFF', 'FFFFFF')).toEqual([
      'The first colour is too light for text on white: it is used darker.',
      'The second colour is too light for bars on white: it is used darker.',
      'The two colours look alike: bars of an earlier walk have another one.',
    ]);
    expect(await mendedOf('0B5C6B', '0B5C6B')).toEqual([
      'The two colours look alike: bars of an earlier walk have another one.',
    ]);
    expect(await mendedOf('7A1F5C', '8F8778')).toEqual([]);
  });

  test.each(['not a colour', '12345', '#12345', '7A1F5G'])('“%s” is no colour', async (first) => {
    const { client } = await testCore();
    await expect(
      client.settings.setSchool({ name: '', colours: { first, second: null } }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('that cannot be read is as if it were not set, and says so', async () => {
    const dataDir = temporaryFolder();
    const { core } = await testCore(dataDir);
    await core.close();
    changeStore(dataDir, (db) => {
      const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
      insert.run('school', '{"name":"Elmfield","colours":null,"of":"a later version"}');
      insert.run('logo', '{"base64"');
    });
    const { client } = await testCore(dataDir);
    expect(await client.settings.getLook({})).toMatchObject({
      look: plainLook,
      mended: [
        'The name and the colours that were kept cannot be read: set them again.',
        'The logo that was kept cannot be read: choose it again.',
      ],
    });
  });
});

describe('a name', () => {
  test('of 400 characters is refused with a sentence', async () => {
    const { client } = await testCore();
    expect(await sentenceOf(client.settings.setSchool({ name: 'W'.repeat(400), colours: null }))).toBe(
      'That text is too long: 80 characters at most. Shorten it, then try again.',
    );
  });

  test.each(['👨‍👩‍👧‍👦 🦊', 'مدرسة الزيتون', '榆田学校', 'Academy 360', 'W'.repeat(80)])(
    '“%s” stands in a deck that may leave',
    async (name) => {
      const app = await testCore();
      const { walkId } = await loaded(app);
      await app.client.settings.setSchool({ name, colours: { first: '7A1F5C', second: null } });
      await app.client.settings.setLogo({ token: await offerBytes(app, 'logo.png', pngOf(120, 40)) });
      const { verdict } = await app.client.slides.preview({ walkId });
      expect(verdict.findings).toEqual([]);
    },
  );

  test('loses what would turn the direction of writing, and line ends', async () => {
    const { client } = await testCore();
    await client.settings.setSchool({ name: 'Elm\u202efield\nSchool', colours: null });
    expect((await client.settings.getLook({})).school).toBe('Elmfield School');
  });
});

describe('a logo', () => {
  const apng = pngOf(120, 40, [chunk('acTL', Uint8Array.from([0, 0, 0, 2, 0, 0, 0, 0]))]);
  test.each([
    ['of 40 MB', new Uint8Array(40 * 1024 * 1024), 'The picture is larger than 2 MB: save it smaller.'],
    [
      'in SVG with a script',
      encoded('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'An SVG can hold programs and links: save the logo as a PNG or a JPEG.',
    ],
    [
      'in the colours of print',
      jpegOf(120, 40, 4),
      'The JPEG has the colours of print (CMYK): save it in the colours of screens (RGB).',
    ],
    ['of one point', pngOf(1, 1), 'The picture is too small: each side needs 16 points or more.'],
    ['cut short', pngOf(120, 40).subarray(0, 60), 'The PNG is damaged: save it again.'],
    ['that moves', apng, 'The PNG moves: save it as a still picture.'],
    [
      'that stays heavy',
      noisyPng(400, 400),
      'The picture would make every deck more than 400 KB larger: save it smaller, or with fewer colours.',
    ],
    ['that is a text', encoded('Elmfield'), 'This is no PNG and no JPEG: save the logo as one of them.'],
  ])('%s is refused with a sentence, and the one before stays', async (_, bytes, sentence) => {
    const app = await testCore();
    const { settings } = app.client;
    await settings.setLogo({ token: await offerBytes(app, 'logo.png', pngOf(120, 40)) });
    const token = await offerBytes(app, 'logo.png', bytes);
    expect(await sentenceOf(settings.setLogo({ token }))).toBe(`${sentence} The logo stays as it was.`);
    expect((await settings.getLook({})).logo).toMatchObject({ width: 120, height: 40 });
  });

  test('that is too large is refused by its size, and never read', async () => {
    const app = await testCore();
    const token = await offerBytes(app, 'logo.png', new Uint8Array(3 * 1024 * 1024));
    const read = vi.spyOn(fs.promises, 'readFile');
    onTestFinished(() => read.mockRestore());
    expect(await sentenceOf(app.client.settings.setLogo({ token }))).toMatch(/larger than 2 MB/u);
    expect(read).not.toHaveBeenCalled();
    await app.client.settings.setLogo({ token: await offerBytes(app, 'small.png', pngOf(120, 40)) });
    expect(read).toHaveBeenCalled();
  });

  test('that is a folder, or is not there any more, is refused', async () => {
    const { core, client } = await testCore();
    const folder = temporaryFolder();
    const [isFolder = '', isGone = ''] = await offer(core, [folder, path.join(folder, 'logo.png')]);
    expect(await sentenceOf(client.settings.setLogo({ token: isFolder }))).toMatch(/is a folder/u);
    expect(await sentenceOf(client.settings.setLogo({ token: isGone }))).toMatch(/no longer where it was/u);
    await expect(client.settings.setLogo({ token: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function loaded(app: TestCore): Promise<{ walkId: string }> {
  await loadFiles(app, mainFiles);
  const [walk] = (await app.client.walks.list({})).walks;
  return { walkId: walk?.id ?? '' };
}

describe('in the deck', () => {
  test('stand the name at the foot of the first slide, the logo in the layouts, the colours in the theme', async () => {
    const app = await testCore();
    const { walkId } = await loaded(app);
    const asked = { walkId };
    await app.client.settings.setSchool({
      name: 'Elmfield School',
      colours: { first: '7A1F5C', second: 'F2C200' },
    });
    const plain = pngOf(120, 40, [chunk('tEXt', encoded('Author\0R. Hall'))]);
    await app.client.settings.setLogo({ token: await offerBytes(app, 'logo.png', plain) });
    const { deck } = await app.client.slides.preview(asked);
    expect(deck.slides[0]?.footer).toBe('Elmfield School · Autumn 1: talk for learning');

    const { token } = await app.client.slides.export({
      ...asked,
      isAssumedSeen: false,
      isUnreadLeftOut: true,
    });
    const { bytes } = await app.core.takeFile(token);
    const { logo } = await app.client.settings.getLook({});
    const picture = Buffer.from(partBytes(bytes, 'ppt/media/logo.png'));
    expect(picture.toString('base64')).toBe(logo?.base64);
    expect(picture.toString('latin1')).not.toContain('Hall');
    expect(partText(bytes, 'ppt/slideMasters/slideMaster1.xml')).toContain('descr="Elmfield School"');
    expect(partText(bytes, 'ppt/slideLayouts/slideLayout1.xml')).toContain('descr="Elmfield School"');
    expect(partText(bytes, 'ppt/theme/theme1.xml')).toContain('7A1F5C');
    expect(partText(bytes, 'ppt/slides/slide1.xml')).toContain('Elmfield School · Autumn 1');
  });

  test('a school called like a colleague stops the slides until a person says that it names nobody', async () => {
    const app = await testCore();
    const staff = path.join(temporaryFolder(), 'staff.csv');
    fs.writeFileSync(staff, 'Title,First name,Surname,Initials,Known as\nMr,Alan,Foster,AFO,\n');
    await loadFiles(app, [...mainFiles, staff]);
    const walkId = (await app.client.walks.list({})).walks[0]?.id ?? '';
    const asked = { walkId };
    await app.client.settings.setSchool({ name: 'Foster Academy', colours: null });
    await app.client.settings.setLogo({ token: await offerBytes(app, 'logo.png', pngOf(120, 40)) });
    const named = async (): Promise<(string | null)[]> => {
      const { verdict } = await app.client.slides.preview(asked);
      return [...new Set(verdict.findings.map(({ text, within }) => `${text} in ${within}`))];
    };
    const foot = 'Foster Academy · Autumn 1: talk for learning';
    expect(await named()).toEqual(expect.arrayContaining([`Foster in ${foot}`, 'Foster in Foster Academy']));
    for (const text of [foot, 'Foster Academy'])
      await app.client.slides.approve({ walkId, text, name: 'Foster' });
    expect(await named()).toEqual([]);
  });
});
