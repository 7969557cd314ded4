/** How the desktop app is packed: `electron-builder --config build/electron-builder.config.mjs`, after `npm run build`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What better-sqlite3 calls the binaries that a package carries: its own and no others. */
const binaries = { linux: 'linux-${arch}', mac: 'darwin-*', win: 'win32-${arch}' };

/** Everything but the database is bundled. Of what is installed, optional packages serve development only. */
const filesFor = (platform) => ({
  files: [
    'build/out/**',
    'resources/{recording-forms,sample-walk}/**',
    '!node_modules/!(better-sqlite3){,/**}',
    '!node_modules/better-sqlite3/!(lib|prebuilds|package.json|LICENSE){,/**}',
    `!node_modules/better-sqlite3/prebuilds/!(${binaries[platform]}.node)`,
  ],
});

const hasAppleCertificate = Boolean(process.env.CSC_LINK || process.env.CSC_NAME);

/** electron-builder allows a Mac app plain HTTP to everywhere, for an updater that is not here, whatever is configured. */
async function forbidPlainLoads({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const file = path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Info.plist');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\/>/u, '$1<false/>'));
}

export default {
  appId: 'school.learningwalk.debrief',
  productName: 'Learning Walk Debrief',
  directories: { output: 'build/cache/packages', buildResources: 'build/packing' },
  afterPack: forbidPlainLoads,
  npmRebuild: false,
  nodeGypRebuild: false,
  // By itself it would leave better-sqlite3's JavaScript outside, where nothing tells whether it was altered.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // Beside the archive, where a person can read them. Electron's and Chromium's own come with Electron.
  extraResources: [
    ...['core', 'electron', 'renderer'].map((part) => ({
      from: `build/out/${part}/licences.md`,
      to: `licences/${part}.md`,
    })),
    ...['better-sqlite3', '@fontsource-variable/atkinson-hyperlegible-next'].map((name) => ({
      from: `node_modules/${name}/LICENSE`,
      to: `licences/${path.basename(name)}.txt`,
    })),
  ],
  electronFuses: {
    runAsNode: false,
    // There are no cookies, and macOS would ask for the keychain.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    // Setting fuses breaks the signature that Electron comes with, and Apple silicon kills what has none.
    resetAdHocDarwinSignature: true,
  },
  // Per person, without an administrator: school laptops are locked down. For those who look after many, an .msi for all.
  win: { target: ['nsis', 'msi'], signExts: ['.node'], ...filesFor('win') },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  msi: { perMachine: true, runAfterFinish: false },
  mac: {
    target: [{ target: 'dmg', arch: ['universal'] }],
    category: 'public.app-category.education',
    // Both builds hold both binaries: of what only one holds, or both alike without a rule, no universal app can be made.
    x64ArchFiles: '**/prebuilds/*.node',
    // Without a certificate: signed by nobody, which the hardened runtime would refuse beside Electron's own parts.
    ...(hasAppleCertificate ? {} : { identity: '-', hardenedRuntime: false }),
    ...filesFor('mac'),
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Education',
    executableName: 'learning-walk-debrief',
    ...filesFor('linux'),
  },
  // The older one needs libfuse2, which Ubuntu 24.04 has not, and starts without a sandbox.
  toolsets: { appimage: '1.0.3' },
};
