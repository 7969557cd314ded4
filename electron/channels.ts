/** The names under which window and main process talk. Only the preload script and `ipc.ts` know them. */
export const channels = {
  invoke: 'learning-walk:invoke',
  event: 'learning-walk:event',
  chooseFiles: 'learning-walk:choose-files',
  choosePicture: 'learning-walk:choose-picture',
  chooseFolder: 'learning-walk:choose-folder',
  offerFile: 'learning-walk:offer-file',
  saveFile: 'learning-walk:save-file',
  openWall: 'learning-walk:open-wall',
} as const;
