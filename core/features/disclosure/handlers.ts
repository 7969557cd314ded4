/** What protects colleagues in what leaves: the school's rules, what has left, and what the team says of both. */
import { groupPeople, unknownPerson } from '../../domain/people/people.ts';
import { releaseWalk, type ReleasedWalk } from '../../domain/release/release-walk.ts';
import { isNobodyTwice, sayNobodyTwice as saveNobodyTwice } from '../../store/people/nobody-twice.ts';
import { answerRelease } from '../../store/release/ledger-answers.ts';
import { listReleases } from '../../store/release/ledger.ts';
import type { Db } from '../../store/file/open.ts';
import { readReleaseInput, type ReadInput } from '../../store/release/release-input.ts';
import { followReleases, noteShared } from '../../store/release/shared-on.ts';
import { getDisclosureSettings, setDisclosureSettings } from '../../store/settings.ts';
import { readWalkFacts } from '../../store/release/walk-facts.ts';
import { listWalks, listWalksOfDebrief } from '../../store/records/walks.ts';
import type { CallOutput } from '../../contract/calls/index.ts';
import type { Handlers } from '../context.ts';

type Described = CallOutput<'disclosure.describeSettings'>['walks'][number];

export const disclosureHandlers = {
  'disclosure.getSettings': (_input, { db }) => getDisclosureSettings(db),
  'disclosure.setSettings':
    (settings, { db }) =>
    () => {
      setDisclosureSettings(db, settings);
      return {};
    },
  'disclosure.describeSettings': async ({ rules }, { db }, { signal }) => {
    const walks = [];
    for (const { id, visits, debriefedWith } of listWalks(db)) {
      if (visits === 0 || debriefedWith !== null) continue;
      // Others are answered between two walks.
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      walks.push(describe(db, id, rules));
    }
    return { walks };
  },
  'disclosure.get': ({ walkId }, { db }) => {
    const facts = readWalkFacts(db, walkId);
    const walkIds = idsOfDebrief(db, walkId);
    const releases = listReleases(db, { visits: facts.visits.map(({ id }) => id), walkIds });
    return {
      releases: releases.map(({ figuresId: _figuresId, ...release }) => release),
      unknownTeachers: groupPeople(facts.visits, facts).filter((person) => person === unknownPerson).length,
      isNobodyTwice: isNobodyTwice(db, walkId, walkIds),
    };
  },
  'disclosure.answer':
    ({ releaseId, hasBeenSeen }, { db, now }) =>
    () => {
      const { at, walkIds } = answerRelease(db, releaseId, hasBeenSeen, now());
      // What nobody has seen was not shared either.
      if (hasBeenSeen) noteShared(db, walkIds, at);
      else followReleases(db, walkIds);
      return {};
    },
  'disclosure.sayNobodyTwice':
    ({ walkId, isSaid }, { db }) =>
    () => {
      saveNobodyTwice(db, walkId, isSaid ? idsOfDebrief(db, walkId) : null);
      return {};
    },
} satisfies Partial<Handlers>;

/** What would be shown of a walk by the rules of now, and by others. */
function describe(db: Db, walkId: string, rules: ReadInput['rules']): Described {
  const input = { ...readReleaseInput(db, walkId), hasThemeCounts: false };
  const { facts, isFrozen } = input;
  const now = shown(releaseWalk(input));
  return {
    walkId,
    title: facts.title,
    areas: facts.columns.filter(({ kind }) => kind === 'area').length,
    themes: facts.themes.filter(({ title }) => title !== null).length,
    now,
    then: isFrozen ? now : shown(releaseWalk({ ...input, rules })),
    isFrozen,
  };
}

/** Two areas in one row are both shown; a theme that stands as a plain statement has no figure. */
function shown({ release, findings }: ReleasedWalk): Described['now'] {
  if (findings.length > 0) return { areas: 0, themes: 0 };
  return {
    areas: release.areas.flatMap(({ areaIds }) => areaIds).length,
    themes: release.themes.filter(({ figure }) => figure !== null).length,
  };
}

function idsOfDebrief(db: Db, walkId: string): string[] {
  return listWalksOfDebrief(db, walkId).map(({ id }) => id);
}
