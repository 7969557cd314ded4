/** Where the visits go: one walk, or a walk for each group that the preview found. Suggestions, until someone decides. */
import type { Preview, WalkGroup } from '../../../../core/contract/calls/records.ts';
import type { CallInput } from '../../../../core/contract/calls/index.ts';

/** Null: a new walk with this title. */
export interface Target {
  walkId: string | null;
  title: string;
}

interface GroupTarget extends Target {
  group: WalkGroup;
}

type Suggestions = Pick<Preview, 'walkGroups' | 'suggestedWalkId' | 'suggestedTitle'>;
/** Before the first look. */
const nothing: Suggestions = { walkGroups: [], suggestedWalkId: null, suggestedTitle: '' };

export class WalkTargets {
  #fromWalkId: string | null;
  #suggested = nothing;
  isSeparate = $state(false);
  one = $state<Target>({ walkId: null, title: '' });
  groups = $state<GroupTarget[]>([]);

  /** @param fromWalkId the walk from which the files were asked for. */
  constructor(fromWalkId: string | null) {
    this.#fromWalkId = fromWalkId;
  }

  /** Follows a new look at the files; what the person set meanwhile stays. */
  follow(suggested: Suggestions): void {
    const before = this.#suggested;
    this.#suggested = suggested;
    this.one = {
      walkId: kept(this.one.walkId, this.#walkOf(before), this.#walkOf(suggested)),
      title: kept(this.one.title, before.suggestedTitle, suggested.suggestedTitle),
    };
    this.isSeparate = kept(this.isSeparate, this.#areSeparate(before), this.#areSeparate(suggested));
    this.groups = suggested.walkGroups.map((group) => {
      const known = this.groups.find((one) => one.group.key === group.key);
      return {
        group,
        walkId: known
          ? kept(known.walkId, known.group.suggestedWalkId, group.suggestedWalkId)
          : group.suggestedWalkId,
        title: known ? kept(known.title, known.group.title, group.title) : group.title,
      };
    });
  }

  get inUse(): readonly Target[] {
    return this.#isSplit ? this.groups : [this.one];
  }

  /** Whether the visits go where the preview counted which of them are new. */
  get isAsCounted(): boolean {
    if (this.#isSplit) return this.groups.every(({ group, walkId }) => walkId === group.suggestedWalkId);
    return this.one.walkId === this.#suggested.suggestedWalkId;
  }

  /** As the core is told. */
  get into(): CallInput<'records.load'>['into'] {
    const told = (group: string | null, { walkId, title }: Target) => ({
      group,
      walkId,
      title: walkId === null ? title.trim() || null : null,
    });
    return this.#isSplit
      ? this.groups.map((target) => told(target.group.key, target))
      : [told(null, this.one)];
  }

  get #isSplit(): boolean {
    return this.isSeparate && this.groups.length > 1;
  }

  #walkOf(suggestions: Suggestions): string | null {
    return suggestions === nothing ? null : (this.#fromWalkId ?? suggestions.suggestedWalkId);
  }

  #areSeparate({ walkGroups }: Suggestions): boolean {
    return this.#fromWalkId === null && walkGroups.length > 1;
  }
}

function kept<Value>(now: Value, suggestedBefore: Value, suggested: Value): Value {
  return now === suggestedBefore ? suggested : now;
}
