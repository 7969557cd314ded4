/** Follows the host's event stream and opens it again whenever it is lost. Runs in the worker that all windows share. */

/** The channel on which all windows are told. */
export const eventChannel = 'debrief-events';

/** What becomes of the stream, told to every window. */
export type StreamWord =
  /** It is open. What was said since it was open last is lost. */
  | { readonly kind: 'open' }
  | { readonly kind: 'line'; readonly line: string }
  /** The host does not answer; it is asked again every second. */
  | { readonly kind: 'lost' }
  /** The host does not know the key. It is not asked again before a window comes with one. */
  | { readonly kind: 'refused' };

export interface StreamPlace {
  readonly fetch: typeof fetch;
  readonly tell: (word: StreamWord) => void;
  /** Does something after some milliseconds, unless the function that it answers is called first. */
  readonly later: (action: () => void, milliseconds: number) => () => void;
}

export interface EventStream {
  /** What a window was given by the host. The first begins; where the last was refused, the next tries again. */
  useKey(key: string): void;
  /** How it stands, for a window that comes later; null while nothing is known. */
  readonly standing: StreamWord | null;
}

const retryAfter = 1_000;
/** The host says something every three seconds. */
const longestSilence = 10_000;

export function followEvents({ fetch, tell, later }: StreamPlace, keyHeader: string): EventStream {
  let key: string | null = null;
  let standing: StreamWord | null = null;
  let isFollowing = false;

  const say = (word: StreamWord): void => {
    if (word.kind !== 'line') standing = word;
    tell(word);
  };
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void later(resolve, milliseconds));

  /** Reads one connection to its end, and answers how it went. */
  const readOnce = async (): Promise<'read' | 'unreachable' | 'refused'> => {
    const silence = new AbortController();
    let calm = later(() => silence.abort(), longestSilence);
    let isOpen = false;
    try {
      const headers = { [keyHeader]: key ?? '' };
      const response = await fetch('/api/events', { headers, signal: silence.signal });
      if (response.status === 401) return 'refused';
      if (!response.ok || !response.body) return 'unreachable';
      isOpen = true;
      say({ kind: 'open' });
      let rest = '';
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        calm();
        calm = later(() => silence.abort(), longestSilence);
        const lines = (rest + part.value).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line !== '') say({ kind: 'line', line });
      }
    } catch {
      // It is the same to the windows why it ended.
    } finally {
      calm();
    }
    return isOpen && !silence.signal.aborted ? 'read' : 'unreachable';
  };

  const follow = async (): Promise<void> => {
    isFollowing = true;
    for (;;) {
      const asked = key;
      const end = await readOnce();
      if (end === 'refused' && asked === key) break;
      // A host that let go of a slow reader is there at once; only where it is not do the windows say so.
      if (end !== 'unreachable') continue;
      if (standing?.kind !== 'lost') say({ kind: 'lost' });
      await wait(retryAfter);
    }
    isFollowing = false;
    say({ kind: 'refused' });
  };

  return {
    useKey(given) {
      key = given;
      if (!isFollowing) void follow();
    },
    get standing() {
      return standing;
    },
  };
}
