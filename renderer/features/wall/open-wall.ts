/** Opens the second display of a walk beside this window, which stays as it is. */
import type { Host } from '../../../core/contract/host.ts';

type WindowHost = Pick<Host<File>, 'openWall'>;

/** Whether there is a second display to open: a host that cannot leaves it out, and the interface hides it. */
export function canOpenSecondDisplay(host: WindowHost): boolean {
  return host.openWall !== undefined;
}

/** @returns false where it did not open: a browser may keep pages from opening others */
export async function openSecondDisplay(host: WindowHost, walkId: string): Promise<boolean> {
  return (await host.openWall?.(walkId)) ?? false;
}
