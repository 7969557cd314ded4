/** Exchanges the token of an address, as its page does. */
import { keyHeader } from '../../core/contract/key-header.ts';
import { sessionSchema } from '../../core/contract/session.ts';

/** What every request then has to bring. */
export type Proof = Record<'cookie' | typeof keyHeader, string>;

export async function exchange(address: string): Promise<Proof> {
  const { origin, hash } = new URL(address);
  const opened = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const { key } = sessionSchema.parse(await opened.json());
  return { cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '', [keyHeader]: key };
}
