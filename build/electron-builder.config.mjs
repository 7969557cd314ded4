/** How the desktop app is packed: `electron-builder --config build/electron-builder.config.mjs`, after `npm run build`. */

/** What better-sqlite3 calls a platform; each package carries the binary of its own and no other. */
const platforms = { linux: 'linux', mac: 'darwin', win: 'win32' };

/** Everything but the database is bundled. Of what is installed, optional packages serve development only. */
const filesFor = (platform) => ({
  files: [
    'build/out/**',
    'resources/**',
    '!node_modules/!(better-sqlite3){,/**}',
    '!node_modules/better-sqlite3/!(lib|prebuilds|package.json|LICENSE){,/**}',
    `!node_modules/better-sqlite3/prebuilds/!(${platforms[platform]}-\${arch}.node)`,
  ],
});

export default {
  appId: 'school.learningwalk.debrief',
  productName: 'Learning Walk Debrief',
  directories: { output: 'build/cache/packages' },
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  // Per person, without an administrator: school laptops are locked down.
  win: { target: ['nsis'], ...filesFor('win') },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  mac: { target: ['dmg'], category: 'public.app-category.education', ...filesFor('mac') },
  linux: { target: ['AppImage'], category: 'Education', ...filesFor('linux') },
};
