// What is taken from the browser before its globals are gone, and what Node's realm is made of.
import type { Environment } from '../environment.ts';

export type EngineState = Pick<
	Environment,
	'browser' | 'engine' | 'facts' | 'natives' | 'privateSymbols' | 'isolateSymbols' | 'proxies'
>;
