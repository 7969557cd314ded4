/** The menu bar: the few commands of every program, in plain words. What belongs to the debrief is in the window. */
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuPlace {
  readonly platform: string;
  readonly isPackaged: boolean;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The board has an undo of its own, so these act on text only; outside macOS text fields know the keys by themselves. */
function editMenu(isMac: boolean): MenuItemConstructorOptions {
  return {
    label: 'Edit',
    submenu: [
      { label: 'Undo typing', role: 'undo', registerAccelerator: isMac },
      { label: 'Redo typing', role: 'redo', registerAccelerator: isMac },
      line,
      { label: 'Cut', role: 'cut' },
      { label: 'Copy', role: 'copy' },
      { label: 'Paste', role: 'paste' },
      { label: 'Select all', role: 'selectAll' },
    ],
  };
}

function viewMenu(isPackaged: boolean): MenuItemConstructorOptions {
  return {
    label: 'View',
    submenu: [
      { label: 'Larger', role: 'zoomIn' },
      // The plus of most keyboards lies on the key of the equals sign, under Shift.
      { label: 'Larger', role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { label: 'Smaller', role: 'zoomOut' },
      { label: 'Usual size', role: 'resetZoom' },
      line,
      { label: 'Full screen', role: 'togglefullscreen' },
      line,
      { label: 'Reload', role: 'reload' },
      ...(isPackaged ? [] : [{ label: 'Developer tools', role: 'toggleDevTools' } as const]),
    ],
  };
}

const windowMenu: MenuItemConstructorOptions = {
  label: 'Window',
  submenu: [
    { label: 'Minimise', role: 'minimize' },
    { label: 'Close', role: 'close' },
  ],
};

const appMenu: MenuItemConstructorOptions = {
  label: 'Learning Walk Debrief',
  submenu: [
    { label: 'About Learning Walk Debrief', role: 'about' },
    line,
    { label: 'Hide Learning Walk Debrief', role: 'hide' },
    { label: 'Hide others', role: 'hideOthers' },
    { label: 'Show all', role: 'unhide' },
    line,
    { label: 'Quit Learning Walk Debrief', role: 'quit' },
  ],
};

const fileMenu: MenuItemConstructorOptions = { label: 'File', submenu: [{ label: 'Quit', role: 'quit' }] };

export function menuTemplate({ platform, isPackaged }: MenuPlace): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [isMac ? appMenu : fileMenu, editMenu(isMac), viewMenu(isPackaged), windowMenu];
}

/** What a right click gives: in a text field the usual commands, over chosen text a copy of it, else nothing. */
export function contextTemplate({
  isEditable,
  selectionText,
}: {
  readonly isEditable: boolean;
  readonly selectionText: string;
}): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: 'Copy', role: 'copy' };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { label: 'Cut', role: 'cut' },
    copy,
    { label: 'Paste', role: 'paste' },
    line,
    { label: 'Select all', role: 'selectAll' },
  ];
}
