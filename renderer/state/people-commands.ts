/** The people of a walk, to be found by name: only while a page is open that shows names. */
import type { AppContext } from './context.ts';

/** Adds them until the returned function is called; choosing one goes to where it is said who is who. */
export function findPeople(
  { app, commands, resources }: Pick<AppContext, 'app' | 'commands' | 'resources'>,
  walkId: string,
): () => void {
  const list = resources.get('people.list', { walkId });
  return commands.add(() =>
    (list.value?.people ?? []).map(({ name, spellings }) => ({
      id: `person.${spellings.map(({ text }) => text).join('.')}`,
      label: name,
      group: 'People',
      also: spellings.map(({ text }) => text).join(' '),
      isPerson: true,
      run: () => app.go({ name: 'walk', walkId, page: 'people' }, { kind: 'person', id: name }),
    })),
  );
}
