/** Where the records of this machine's team lie, unless the person says otherwise: one rule for every host. */

export interface Machine {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder. */
  readonly home: string;
}

const title = 'Learning Walk Debrief';

/**
 * The data folder that each platform expects. Windows and macOS name it as people see it, Linux by the XDG
 * base directory specification, which says that a relative path in XDG_DATA_HOME is to be ignored.
 */
export function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return `${env['APPDATA'] || `${home}\\AppData\\Roaming`}\\${title}`;
  if (platform === 'darwin') return `${home}/Library/Application Support/${title}`;
  const shared = env['XDG_DATA_HOME'];
  return `${shared?.startsWith('/') ? shared : `${home}/.local/share`}/learning-walk-debrief`;
}
