// `spy(app, 'fetch')`: the calls of a function inside a program that was started with `watch`.
import type { App } from './app.ts';
import type { Call } from './control-message.ts';

export interface Spy {
	/** All calls since the program started, in order. */
	calls(): Promise<Call[]>;
	count(): Promise<number>;
}

/** @param name one of `watch` */
export function spy(app: App, name: string): Spy {
	const calls = async (): Promise<Call[]> => (await app.control({ do: 'calls', name })) as Call[];
	return { calls, count: async () => (await calls()).length };
}
