/** Which focus area each option of a form stands for: as a person said, else as names and words say. */
import { nameKey } from '../../../contract/area-names.ts';
import type { OptionArea } from './area-book.ts';
import type { ReadChoices } from '../record.ts';
import type { Knowledge } from '../understand/cell-traits.ts';

type Answers = NonNullable<ReadChoices['optionAreas']>;
type Chosen = Pick<ReadChoices, 'optionAreas'> | null;

/** All that was said of the options of a form, now or before; what was said last holds. */
export function answersOf(now: Chosen, before: Chosen): Answers {
  const answers = [...(before?.optionAreas ?? []), ...(now?.optionAreas ?? [])];
  return [...new Map(answers.map((answer) => [nameKey(answer.option), answer])).values()];
}

/** "Mr Wall" and "Ms Display": whom an option names says nothing of an area. */
const namesPerson = (option: string, { staff }: Knowledge): boolean =>
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|sister|fr)\.?\s/i.test(option) || staff.has(option.toLowerCase());

/** What a person said of an option goes first, then what names and words say. */
export function areasOfOptions(
  options: readonly string[],
  choices: Chosen,
  knowledge: Knowledge,
): Map<string, OptionArea> {
  const { areas } = knowledge;
  const answers = new Map(
    (choices?.optionAreas ?? []).map(({ option, areaId }) => [nameKey(option), areaId]),
  );
  const areaOf = (option: string): OptionArea => {
    const answer = answers.get(nameKey(option));
    if (answer === null) return { areaId: null, confidence: 'sure' };
    const answered = answer === undefined ? null : areas.now(answer);
    if (answered !== null) return { ...answered, confidence: 'sure' };
    const own = areas.ofOption(option);
    return own.confidence === 'likely' && namesPerson(option, knowledge)
      ? { areaId: null, confidence: 'undecided' }
      : own;
  };
  return new Map(options.map((option) => [option, areaOf(option)]));
}
