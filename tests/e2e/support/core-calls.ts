/** Asks the core as the window does, to prepare what a journey is not about. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../../core/contract/calls/index.ts';

export async function call<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
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
        value: CallOutput<Name>;
        error: unknown;
      };
      if (!ok) throw new Error(JSON.stringify(error));
      return value;
    },
    { id: randomUUID(), call: name, input },
  );
}
