/** A table that is loaded and looked at with other choices: the same look as before loading, over what was kept. */
import type { ChangedChoices, TableChange } from '../../../core/contract/calls/attention.ts';
import type { FilePreview, Preview } from '../../../core/contract/calls/records.ts';
import type { TableChoices } from '../../../core/contract/tables.ts';
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import type { CallOptions, Client } from '../../../core/contract/client.ts';
import { LoadFlow } from './load/load-flow.svelte.ts';
import { choiceOf } from './table-choices.ts';

/** Where the table stands. */
export interface TablePlace {
  walkId: string;
  fileId: number;
  sheet: string | null;
}

interface Around {
  client: Pick<Client, 'records'>;
  announce: (text: string) => void;
  wait: (action: () => void, time: number) => () => void;
}

/** What was chosen in a look, as what is to change. */
function changedChoices(choices: readonly TableChoices[]): ChangedChoices {
  const [chosen] = choices;
  if (!chosen) return {};
  const { columns, dayOrder, observer, encoding, optionAreas } = chosen;
  return {
    columns,
    ...(dayOrder !== null && { dayOrder }),
    ...(observer !== null && { observer }),
    ...(encoding !== undefined && encoding !== null && { encoding }),
    ...(optionAreas !== undefined && { optionAreas }),
  };
}

const previewOf = (table: FilePreview, walkId: string): Preview => ({
  files: [table],
  walkGroups: [],
  refused: [],
  suggestedWalkId: walkId,
  suggestedTitle: '',
  goneFromFile: 0,
});

export class TableAgain {
  readonly flow: LoadFlow;
  readonly #place: TablePlace;
  readonly #client: Pick<Client, 'records'>;
  change = $state.raw<TableChange | null>(null);

  private constructor(place: TablePlace, { client, announce, wait }: Around, first: FilePreview) {
    this.#place = place;
    this.#client = client;
    const look = async (
      { choices }: { choices: TableChoices[] },
      options?: CallOptions,
    ): Promise<Preview> => {
      const request = { ...place, choices: changedChoices(choices) };
      const { table, change } = await client.records.lookAtTable(request, options);
      this.change = change;
      return previewOf(table, place.walkId);
    };
    // What was chosen until now stands at the beginning, so that a first change does not undo the rest of it.
    const chosen = first.columns.filter(({ why }) => why === 'chosen' || why === 'remembered');
    const begun = { columns: chosen.map(choiceOf), dayOrder: null, observer: null };
    const start = { token: first.token, sheet: first.sheet, ...begun };
    this.flow = new LoadFlow(
      {
        client: { records: { ...client.records, preview: look } },
        announce,
        wait,
        onchoose: () => undefined,
        onleave: () => undefined,
        ondone: () => undefined,
      },
      [first.token],
      place.walkId,
      chosen.length > 0 ? [start] : [],
    );
  }

  /** Looks at the table as it is read until now. */
  static async open(place: TablePlace, around: Around): Promise<TableAgain> {
    const { table } = await around.client.records.lookAtTable({ ...place, choices: {} });
    const again = new TableAgain(place, around, table);
    await again.flow.look();
    return again;
  }

  get table(): FilePreview | null {
    const { step } = this.flow;
    return 'preview' in step ? (step.preview.files[0] ?? null) : null;
  }

  read(): Promise<CallOutput<'records.readAgain'>> {
    return this.#client.records.readAgain({ ...this.#place, choices: changedChoices(this.flow.choices) });
  }

  close(): void {
    this.flow.cancel();
  }
}
