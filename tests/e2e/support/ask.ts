/** Asks the app a call from within a page, where its session is: what other views would have done. */
import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../../core/contract/calls/index.ts';

export async function ask<N extends CallName>(
  page: Page,
  call: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer: unknown = await page.evaluate(
    async (request) => {
      const response = await fetch('api/call', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-debrief-key': localStorage.getItem('debrief-key') ?? '',
        },
        body: JSON.stringify({ id: crypto.randomUUID(), ...request }),
      });
      const result = (await response.json()) as { ok: boolean; value: unknown; error: unknown };
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    },
    { call, input: input as unknown },
  );
  return answer as CallOutput<N>;
}

/** The id of the walk that a page shows. */
export function walkIdOf(page: Page): string {
  const id = /#\/walks\/([^/]+)\//.exec(page.url())?.[1];
  if (id === undefined) throw new Error('no walk is open');
  return decodeURIComponent(id);
}
