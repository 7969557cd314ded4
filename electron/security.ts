/** Locks the shell down: no permission, no way out of the app's own pages, no window that a page opens, nothing from the network. */
import { appOrigin, startAddress } from './app-protocol.ts';

interface Stoppable {
  preventDefault(): void;
}

interface Leaving extends Stoppable {
  readonly url: string;
  readonly isMainFrame: boolean;
}

export interface SessionPart {
  setPermissionRequestHandler(
    handler: (contents: object, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setSpellCheckerEnabled(isOn: boolean): void;
  on(event: 'will-download', listener: (event: Stoppable) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void,
    ): void;
  };
}

export interface ContentsPart {
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  on(event: 'will-frame-navigate', listener: (event: Leaving) => void): unknown;
  on(event: 'will-redirect', listener: (event: Leaving) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Stoppable) => void): unknown;
}

/** What a page of ours may fetch. Developer tools load their own pages; they open only where the app is not packed. */
function mayFetch(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || url.startsWith('data:image/') || url.startsWith('devtools://');
}

export function lockSession(session: SessionPart): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Its word lists come from the internet.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayFetch(url) }));
}

/** For everything that can show a page, whoever made it. Loading the first page again is the one way to go. */
export function lockContents(contents: ContentsPart): void {
  const stay = (event: Leaving): void => {
    if (event.url !== startAddress || !event.isMainFrame) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
