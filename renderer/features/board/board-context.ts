/** What every part of the board is given. */
import { createContext } from 'svelte';
import type { BoardScreen } from './board-screen.svelte.ts';

export const [getBoardScreen, setBoardScreen] = createContext<BoardScreen>();
