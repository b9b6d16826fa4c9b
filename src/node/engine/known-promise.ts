// The state and value that a promise is known to have, in private fields on the promise itself: ten times as fast as
// a WeakMap, seen by nobody, and nothing is kept alive by it.

/** As in V8's Promise::PromiseState. */
export type PromiseState = 0 | 1 | 2;

const pending = 0;
const { isExtensible } = Object;

class Returned {
	constructor(promise: object) {
		return promise;
	}
}

export class KnownPromise extends Returned {
	#state: PromiseState;
	/** Of one that is pending: the promises that were resolved with it. */
	#value: unknown;

	private constructor(promise: object, state: PromiseState, value: unknown) {
		super(promise);
		this.#state = state;
		this.#value = value;
	}

	static isSettled(promise: object): boolean {
		return #state in promise && promise.#state !== pending;
	}

	static details(promise: object): [state: PromiseState, value: unknown] {
		return this.isSettled(promise)
			? [(promise as KnownPromise).#state, (promise as KnownPromise).#value]
			: [pending, undefined];
	}

	/** Returns its followers, who will be in the same state soon. Later calls change nothing. */
	static settle(
		promise: object,
		state: PromiseState,
		value: unknown,
	): Promise<unknown>[] | undefined {
		if (!(#state in promise)) {
			if (isExtensible(promise)) new KnownPromise(promise, state, value);
			return undefined;
		}
		if (promise.#state !== pending) return undefined;
		const followers = promise.#value as Promise<unknown>[];
		promise.#state = state;
		promise.#value = value;
		return followers;
	}

	/** Returns whether it is settled already. */
	static follow(promise: object, follower: Promise<unknown>): boolean {
		if (this.isSettled(promise)) return true;
		if (#state in promise) (promise.#value as Promise<unknown>[]).push(follower);
		else if (isExtensible(promise)) new KnownPromise(promise, pending, [follower]);
		return false;
	}
}
