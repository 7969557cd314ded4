/** A handler for every call. */
import * as app from './app/handlers.ts';
import * as areas from './areas/handlers.ts';
import * as board from './board/handlers.ts';
import * as debrief from './debrief/handlers.ts';
import * as decks from './decks/handlers.ts';
import * as votes from './debrief/votes.ts';
import * as debriefWalks from './debrief/walks.ts';
import type { Handlers } from './context.ts';
import * as disclosure from './disclosure/handlers.ts';
import * as find from './find/handlers.ts';
import * as insight from './insight/handlers.ts';
import * as consents from './lines/consents.ts';
import * as lines from './lines/handlers.ts';
import * as words from './lines/words.ts';
import * as people from './people/handlers.ts';
import * as attention from './records/attention.ts';
import * as tables from './records/tables.ts';
import * as recordingForms from './records/forms/handlers.ts';
import * as record from './record/handlers.ts';
import { writeHtml } from './record/write-html.ts';
import * as records from './records/handlers.ts';
import * as waiting from './records/waiting.ts';
import * as room from './room/handlers.ts';
import * as settings from './settings/handlers.ts';
import * as slides from './slides/handlers.ts';
import * as school from './slides/school.ts';
import * as themes from './themes/handlers.ts';
import * as visits from './visits/handlers.ts';
import * as walks from './walks/handlers.ts';

/** The second display and the team's record are made of what other features answer. */
const recordParts = {
  board: board.get,
  debrief: debrief.get,
  earlier: debrief.listEarlier,
  gaps: debrief.gaps,
};

export const handlers: Handlers = {
  'app.info': app.info,
  'areas.get': areas.get,
  'areas.listUses': areas.listUses,
  'areas.save': areas.save,
  'areas.undo': areas.undo,
  'records.preview': records.preview,
  'records.load': records.load,
  'records.loadSample': records.loadSample,
  'records.makeForm': recordingForms.makeForm,
  'records.listWaiting': waiting.listWaiting,
  'records.dismissWaiting': waiting.dismissWaiting,
  'records.listAttention': attention.listAttention,
  'records.correctRows': attention.correctRows,
  'records.undoCorrection': attention.undoCorrection,
  'records.dismissRows': attention.dismissRows,
  'records.undoDismissal': attention.undoDismissal,
  'records.listTables': tables.listTables,
  'records.lookAtTable': tables.lookAtTable,
  'records.readAgain': tables.readAgain,
  'visits.list': visits.list,
  'visits.listJoint': visits.listJoint,
  'visits.setJoint': visits.setJoint,
  'visits.add': visits.add,
  'visits.remove': visits.remove,
  'walks.list': walks.list,
  'walks.update': walks.update,
  'walks.describeRemoval': walks.describeRemoval,
  'walks.remove': walks.remove,
  'people.list': people.list,
  'people.decide': people.decide,
  'people.nameTeacher': people.nameTeacher,
  'people.listSubjects': people.listSubjects,
  'people.setFaculty': people.setFaculty,
  'settings.get': settings.get,
  'settings.watchFolder': settings.watchFolder,
  'settings.dismissWord': settings.dismissWord,
  'settings.getRemembered': settings.getRemembered,
  'settings.setRemembered': settings.setRemembered,
  'settings.getLook': school.getLook,
  'settings.setSchool': school.setSchool,
  'settings.setLogo': school.setLogo,
  'board.get': board.get,
  'board.getNames': board.getNames,
  'board.stepsSince': board.stepsSince,
  'board.moveCards': board.moveCards,
  'board.makeThemes': board.makeThemes,
  'board.renameTheme': board.renameTheme,
  'board.confirmAreas': board.confirmAreas,
  'board.editCard': board.editCard,
  'board.splitCard': board.splitCard,
  'board.joinCards': board.joinCards,
  'board.addCards': board.addCards,
  'board.dismissMark': board.dismissMark,
  'board.moveTheme': board.moveTheme,
  'board.mergeThemes': board.mergeThemes,
  'board.takeApart': board.takeApart,
  'board.dissolveTheme': board.dissolveTheme,
  'board.addReferences': board.addReferences,
  'board.removeReferences': board.removeReferences,
  'board.moveReference': board.moveReference,
  'board.starCards': board.starCards,
  'board.setWord': board.setWord,
  'board.saveNote': board.saveNote,
  'board.removeNote': board.removeNote,
  'board.saveDecision': board.saveDecision,
  'board.removeDecision': board.removeDecision,
  'board.goBack': board.goBack,
  'debrief.get': debrief.get,
  'debrief.listEarlier': debrief.listEarlier,
  'debrief.gaps': debrief.gaps,
  'debrief.update': debrief.update,
  'debrief.go': debrief.go,
  'debrief.setTimer': debrief.setTimer,
  'debrief.close': debrief.close,
  'debrief.setSharedOn': debrief.setSharedOn,
  'debrief.addWalk': debriefWalks.addWalk,
  'debrief.removeWalk': debriefWalks.removeWalk,
  'debrief.openRound': votes.openRound,
  'debrief.vote': votes.vote,
  'debrief.closeRound': votes.closeRound,
  'debrief.listSteps': debrief.listSteps,
  'room.get': room.createGet(recordParts),
  'record.get': record.createGet(recordParts),
  'record.make': record.createMake(recordParts),
  'board.undo': board.undo,
  'board.redo': board.redo,
  'find.cards': find.cards,
  'find.observers': find.observers,
  'themes.suggest': themes.suggest,
  'themes.rank': themes.rank,
  'themes.like': themes.like,
  'insight.charts': insight.charts,
  'decks.list': decks.list,
  'decks.make': board.makeDeck,
  'decks.rename': board.renameDeck,
  'decks.remove': board.removeDeck,
  'decks.choose': board.chooseForDeck,
  'decks.arrange': board.arrangeSlides,
  'decks.switchSlides': board.switchSlides,
  'decks.writeText': board.writeText,
  'decks.writeNotes': board.writeNotes,
  'slides.preview': slides.preview,
  'slides.export': slides.exportDeck,
  'slides.withdraw': slides.withdraw,
  'slides.approve': slides.approve,
  'slides.takeBack': slides.takeBack,
  'slides.keepNoticing': slides.keepNoticing,
  'slides.makePage': slides.createMakePage(writeHtml),
  'lines.list': lines.list,
  'lines.tick': lines.tick,
  'lines.untick': lines.untick,
  'lines.drop': lines.drop,
  'lines.write': lines.write,
  'lines.remove': lines.remove,
  'lines.listWords': words.listWords,
  'lines.answerWord': words.answerWord,
  'lines.listConsents': consents.listConsents,
  'lines.noteConsent': consents.noteConsent,
  'disclosure.getSettings': disclosure.getSettings,
  'disclosure.describeSettings': disclosure.describeSettings,
  'disclosure.setSettings': disclosure.setSettings,
  'disclosure.get': disclosure.get,
  'disclosure.answer': disclosure.answer,
  'disclosure.sayNobodyTwice': disclosure.sayNobodyTwice,
};
