// How a component gets at the player.
import { createContext } from 'svelte';
import type { Player } from './player.svelte.ts';

const [get, set] = createContext<Player>();
export const playerContext = { get, set };
