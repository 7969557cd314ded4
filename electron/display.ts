/** Whether a window stands where we put it: Wayland places it itself, and tells every window that it is at 0,0. */
export function canPlaceWindows({
  platform,
  env,
  ozone,
}: {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What `--ozone-platform` was given, else empty. */
  readonly ozone: string;
}): boolean {
  if (platform !== 'linux') return true;
  return ozone === '' ? !env['WAYLAND_DISPLAY'] : ozone === 'x11';
}
