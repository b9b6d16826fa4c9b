// Web Locks: src/node_locks.cc. The locks of one process; https://w3c.github.io/web-locks/#algorithms.
import type { Binding, Environment } from '../environment.ts';

interface Lock {
	readonly name: string;
	readonly mode: string;
	readonly clientId: string;
}

interface Request extends Lock {
	readonly callback: (lock: { name: string; mode: string } | null) => unknown;
	readonly resolve: (value: unknown) => void;
	readonly reject: (error: unknown) => void;
}

export function locks(_environment: Environment, base: Binding): Binding {
	let held: Request[] = [];
	let pending: Request[] = [];
	const exclusive = base['LOCK_MODE_EXCLUSIVE'];
	const stolen = String(base['LOCK_STOLEN_ERROR']);

	function isGrantable({ name, mode }: Lock): boolean {
		const others = held.filter((lock) => lock.name === name);
		return mode === exclusive
			? others.length === 0
			: others.every((lock) => lock.mode !== exclusive);
	}

	function release(request: Request): void {
		held = held.filter((lock) => lock !== request);
		processQueue();
	}

	/** A lock is held until what the callback returned is settled: at once, if that is no promise. */
	function run(request: Request, granted: boolean): void {
		const { name, mode, callback } = request;
		const end = (settle: () => void): void => {
			release(request);
			settle();
		};
		const failed = (error: unknown) => end(() => request.reject(error));
		try {
			const value = callback(granted ? { name, mode } : null);
			if (value instanceof Promise) {
				value.then((result) => end(() => request.resolve(result)), failed);
			} else {
				end(() => request.resolve(value));
			}
		} catch (error) {
			failed(error);
		}
	}

	function grant(request: Request): void {
		held.push(request);
		run(request, true);
	}

	/** A request waits behind every earlier one for the same name. */
	function processQueue(): void {
		const waiting = new Set<string>();
		for (const request of [...pending]) {
			if (waiting.has(request.name) || !isGrantable(request)) {
				waiting.add(request.name);
				continue;
			}
			pending = pending.filter((other) => other !== request);
			grant(request);
		}
	}

	function steal(name: string): void {
		const robbed = held.filter((lock) => lock.name === name);
		held = held.filter((lock) => lock.name !== name);
		for (const request of robbed) request.reject(new Error(stolen));
	}

	function request(
		name: string,
		clientId: string,
		mode: string,
		steals: boolean,
		ifAvailable: boolean,
		callback: Request['callback'],
	): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const asked: Request = { name, clientId, mode, callback, resolve, reject };
			const isBehind = pending.some((other) => other.name === name);
			if (steals) steal(name);
			if (ifAvailable && (isBehind || !isGrantable(asked))) {
				run(asked, false);
				return;
			}
			if (steals) grant(asked);
			else pending.push(asked);
			processQueue();
		});
	}

	const shown = ({ name, mode, clientId }: Lock): Lock => ({ name, mode, clientId });

	return {
		...base,
		request,
		query: () => Promise.resolve({ held: held.map(shown), pending: pending.map(shown) }),
	};
}
