/** The keys of the one history, wherever its controls stand. */
export const historyKeys = {
  undo: ['Ctrl+Z'],
  redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  open: ['Ctrl+H'],
} as const;
