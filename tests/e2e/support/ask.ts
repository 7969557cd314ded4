/** Asks the app a call from within a page, where its session is: what another view would have done. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../../core/contract/calls/index.ts';

export async function ask<N extends CallName>(
  page: Page,
  call: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  return page.evaluate(
    async (request) => {
      const response = await fetch('api/call', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-debrief-key': localStorage.getItem('debrief-key') ?? '',
        },
        body: JSON.stringify(request),
      });
      const { ok, value, error } = (await response.json()) as {
        ok: boolean;
        value: CallOutput<N>;
        error: unknown;
      };
      if (!ok) throw new Error(JSON.stringify(error));
      return value;
    },
    { id: randomUUID(), call, input },
  );
}

/** The id of the walk that a page shows. */
export function walkIdOf(page: Page): string {
  const id = /#\/walks\/([^/]+)\//.exec(page.url())?.[1];
  if (id === undefined) throw new Error('no walk is open');
  return decodeURIComponent(id);
}
