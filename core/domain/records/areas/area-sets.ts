/** Lists of focus areas to start from. */
import { nameKey } from '../../../contract/area-names.ts';
import type { AreaColour, FocusArea, WrittenArea } from '../../../contract/calls/areas.ts';
import { builtInAreas } from '../../focus-areas.ts';

export interface AreaSet {
  id: string;
  name: string;
  /** When it suits, in a sentence. */
  about: string;
  areas: readonly WrittenArea[];
}

const written = ({ formerNames: _formerNames, ...area }: FocusArea): WrittenArea => ({ ...area, id: null });

const six = builtInAreas.map(written);
const forPupils = six.filter(({ isForPupils }) => isForPupils);

const area = (
  name: string,
  colour: AreaColour,
  words: string,
  prompt: string,
  vocabulary: WrittenArea['vocabulary'] = null,
): WrittenArea => ({
  id: null,
  name,
  colour,
  words: words === '' ? [] : words.split(' | '),
  vocabulary,
  prompts: [prompt],
  isForPupils: false,
});

const inclusion = area(
  'Inclusion and adaptation',
  'violet',
  'inclusi* | adapt* | scaffold* | SEND | EAL | SENCO | EHCP | additional adult* | teaching assistant* | ' +
    'learning support | word bank* | word mat* | overlay* | visual timetable* | pre-taught | reading age*',
  'What helped each pupil to take part in the same learning?',
);

export const areaSets: readonly AreaSet[] = [
  {
    id: 'six',
    name: 'Six areas',
    about: 'The list that the app comes with.',
    areas: six,
  },
  {
    id: 'inclusion',
    name: 'Six areas with inclusion',
    about: 'The same, and what helps every pupil to take part.',
    areas: [...six.slice(0, -1), inclusion, ...forPupils],
  },
  {
    id: 'principles',
    name: 'Teaching principles',
    about: 'Principles that many schools work with. Change them until they are your own.',
    areas: [
      area(
        'Building on what came before',
        'blue',
        'retriev* | recall* | do now* | last lesson* | prior knowledge | prior learning | remember* | starter*',
        'What did pupils bring to mind, and what was made of it?',
      ),
      area(
        'Explaining and modelling',
        'rust',
        'explanation* | model* | worked example* | visualiser* | demonstrat* | thinking aloud | success criteri* | non-example*',
        'What did pupils see and hear before they were asked to do it?',
      ),
      area(
        'Questioning',
        'green',
        'question* | cold call* | hand* up | whiteboard* | wait time | thinking time | answer* | no hands | pair talk',
        'Who was asked, and who thought?',
      ),
      area(
        'Practising',
        'ochre',
        'practis* | practice | independent* | task* | worksheet* | guided | fluen* | by themselves | on their own',
        'What did pupils do by themselves, and how often?',
      ),
      area(
        'Checking and feedback',
        'plum',
        '',
        'What did pupils change because of what they were told?',
        'progress',
      ),
      ...forPupils,
    ],
  },
  {
    id: 'early-years',
    name: 'Early years',
    about: 'For nurseries and reception classes.',
    areas: [
      area(
        'Communication and language',
        'blue',
        'talk* | vocabulary | rhyme* | song* | stor* | listen* | sentence* | new word*',
        'What did children say, and who said it to whom?',
      ),
      area(
        'Play and exploring',
        'green',
        'play* | explor* | role play | sand | water tray | construct* | blocks | mud kitchen | small world',
        'What did children choose, and how long did they stay with it?',
      ),
      area(
        'Adults with children',
        'rust',
        'adult* | key person* | key worker* | interact* | sat with | joined in | modelled | sustained shared thinking',
        'What did an adult do that took a child further?',
      ),
      area(
        'The environment',
        'ochre',
        'garden* | outdoor* | outside | continuous provision',
        'What in the room did children use?',
        'learning-environment',
      ),
      area(
        'Personal and social',
        'plum',
        'turn* | share* | sharing | feeling* | friend* | self-regulat* | tidy* | snack time | coat*',
        'How did children manage themselves and one another?',
      ),
      ...forPupils.map((one) => ({ ...one, name: 'Children’s voices' })),
    ],
  },
];

/** The list that a set makes of the one that stands: areas of the same name stay what they are. */
export function startFrom(set: AreaSet, standing: readonly FocusArea[]): WrittenArea[] {
  const list = set.areas.map((one): WrittenArea => {
    const known = standing.find(({ name }) => nameKey(name) === nameKey(one.name));
    return known === undefined ? one : { ...written(known), id: known.id };
  });
  const pupils = list.findLastIndex(({ isForPupils }) => isForPupils);
  return list.map((one, place) => ({ ...one, isForPupils: place === pupils }));
}
