// Does what the driving script asks for, in the order in which it asks.
import type { PageApi, PageCall, PageMessage } from './page-api.ts';

export function answerCalls(
	link: WebSocket,
	page: PageApi,
	say: (message: PageMessage) => void,
): void {
	link.addEventListener('message', ({ data }) => {
		const { id, method, args } = JSON.parse(String(data)) as PageCall;
		const call = page[method] as (...values: readonly unknown[]) => unknown;
		void answer(id, async () => call(...args));
	});

	async function answer(id: number, call: () => Promise<unknown>): Promise<void> {
		try {
			say({ type: 'result', id, result: await call() });
		} catch (error) {
			say({ type: 'failure', id, message: describe(error) });
		}
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
