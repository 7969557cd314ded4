/** What every part of the set-up view is given. */
import { createContext } from 'svelte';
import type { DebriefState } from './debrief-state.svelte.ts';

export const [getDebriefState, setDebriefState] = createContext<DebriefState>();
