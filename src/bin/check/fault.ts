// `fault(app, 'fetch', { error: 'ECONNREFUSED' })`: makes a function fail, or slow, inside the learner's program.
import type { App } from './app.ts';
import type { Fault } from './control-message.ts';

/**
 * @param name one of `watch`
 * @returns makes the function well again
 */
export async function fault(app: App, name: string, how: Fault): Promise<() => Promise<void>> {
	await app.control({ do: 'fault', name, fault: how });
	return async () => {
		await app.control({ do: 'fault', name, fault: undefined });
	};
}
