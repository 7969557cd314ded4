/** A handler for every call. */
import { appHandlers } from './app/handlers.ts';
import { areasHandlers } from './areas/handlers.ts';
import { boardHandlers } from './board/handlers.ts';
import type { Handlers } from './context.ts';
import { debriefHandlers } from './debrief/handlers.ts';
import { decksHandlers } from './decks/handlers.ts';
import { disclosureHandlers } from './disclosure/handlers.ts';
import { findHandlers } from './find/handlers.ts';
import { insightHandlers } from './insight/handlers.ts';
import { linesHandlers } from './lines/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import * as minutes from './minutes/handlers.ts';
import { writeHtml } from './minutes/write-html.ts';
import { recordsHandlers } from './records/handlers.ts';
import * as wall from './wall/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { createMakePage, slidesHandlers } from './slides/handlers.ts';
import { schoolHandlers } from './slides/school.ts';
import { suggestHandlers } from './suggest/handlers.ts';
import { visitsHandlers } from './visits/handlers.ts';
import { walksHandlers } from './walks/handlers.ts';

/** The second display and the team's record are made of what other features answer. */
const debriefParts = {
  board: boardHandlers['board.get'],
  debrief: debriefHandlers['debrief.get'],
  earlier: debriefHandlers['debrief.listEarlier'],
  gaps: debriefHandlers['debrief.gaps'],
};

export const handlers: Handlers = {
  ...appHandlers,
  ...areasHandlers,
  ...recordsHandlers,
  ...visitsHandlers,
  ...walksHandlers,
  ...peopleHandlers,
  ...settingsHandlers,
  ...schoolHandlers,
  ...boardHandlers,
  ...debriefHandlers,
  'wall.get': wall.createGet(debriefParts),
  'minutes.get': minutes.createGet(debriefParts),
  'minutes.make': minutes.createMake(debriefParts),
  ...findHandlers,
  ...suggestHandlers,
  ...insightHandlers,
  ...decksHandlers,
  ...slidesHandlers,
  'slides.makePage': createMakePage(writeHtml),
  ...linesHandlers,
  ...disclosureHandlers,
};
