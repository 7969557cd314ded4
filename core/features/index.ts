/** A handler for every call. */
import * as app from './app/handlers.ts';
import * as board from './board/handlers.ts';
import type { Handlers } from './context.ts';
import * as insight from './insight/handlers.ts';
import * as records from './records/handlers.ts';
import * as slides from './slides/handlers.ts';
import * as walks from './walks/handlers.ts';

export const handlers: Handlers = {
  'app.info': app.info,
  'records.preview': records.preview,
  'records.load': records.load,
  'records.loadSample': records.loadSample,
  'walks.list': walks.list,
  'board.get': board.get,
  'board.moveCards': board.moveCards,
  'board.renameTheme': board.renameTheme,
  'board.undo': board.undo,
  'board.redo': board.redo,
  'insight.charts': insight.charts,
  'slides.preview': slides.preview,
  'slides.export': slides.exportDeck,
};
