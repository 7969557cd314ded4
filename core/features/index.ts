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
import { minutesHandlers } from './minutes/handlers.ts';
import { writeHtml } from './minutes/write-html.ts';
import { recordsHandlers } from './records/handlers.ts';
import { wallHandlers } from './wall/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { createMakePage, slidesHandlers } from './slides/handlers.ts';
import { schoolHandlers } from './slides/school.ts';
import { suggestHandlers } from './suggest/handlers.ts';
import { visitsHandlers } from './visits/handlers.ts';
import { walksHandlers } from './walks/handlers.ts';

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
  ...wallHandlers,
  ...minutesHandlers,
  ...findHandlers,
  ...suggestHandlers,
  ...insightHandlers,
  ...decksHandlers,
  ...slidesHandlers,
  'slides.makePage': createMakePage(writeHtml),
  ...linesHandlers,
  ...disclosureHandlers,
};
