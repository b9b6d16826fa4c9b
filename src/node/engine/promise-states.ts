// What is known of promises: no script can ask one for its state, but whoever settles one, or runs its reactions,
// sees it. Only what is certain is kept; of what nobody saw, util.inspect says `<pending>`.
import { KnownPromise, type PromiseState } from './known-promise.ts';
import type { Reaction, Then } from './promise-hooks.ts';
import type { ProxyRegistry } from './proxy-registry.ts';

const fulfilled = 1;
const rejected = 2;
/** Microtasks after which a promise that was resolved with another is settled for sure: it takes two. */
const followsAfter = 3;

const { prototype } = Promise;
const { then: nativeThen } = prototype;
const { getPrototypeOf } = Object;
const anySettled = Promise.resolve();

export class PromiseStates {
	readonly #proxies: ProxyRegistry;

	constructor(proxies: ProxyRegistry) {
		this.#proxies = proxies;
	}

	details(promise: object): [state: PromiseState, value: unknown] {
		return KnownPromise.details(promise);
	}

	/** `promise` is settled now. */
	settle(promise: object, state: PromiseState, value: unknown): void {
		const followers = KnownPromise.settle(promise, state, value);
		if (followers) for (const follower of followers) this.#settleLater(follower, promise);
	}

	/** `promise` is being resolved with a value, which may be another promise. Returns whether that settles it. */
	resolve(promise: Promise<unknown>, value: unknown): boolean {
		if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
			// To ask a proxy for anything could be noticed, and so could reading `then`.
			if (this.#proxies.has(value)) return false;
			if (getPrototypeOf(value) === prototype) {
				if (KnownPromise.follow(value, promise)) this.#settleLater(promise, value);
				return false;
			}
			if ('then' in value) return false;
		}
		this.settle(promise, fulfilled, value);
		return true;
	}

	/** What `await` gave, or threw. A subclass may have a `then` that gives something else. */
	awaited(awaited: unknown, state: PromiseState, value: unknown): void {
		if (typeof awaited !== 'object' || awaited === null) return;
		if (KnownPromise.isSettled(awaited) || this.#proxies.has(awaited)) return;
		if (getPrototypeOf(awaited) === prototype) this.settle(awaited, state, value);
	}

	/** Promise.prototype.then, which tells of the promise and of the one it makes. */
	get then(): Then {
		const tellReaction = this.#tellReaction.bind(this);
		return function (this: Promise<unknown>, onFulfilled, onRejected) {
			const child: Promise<unknown> = nativeThen.call(
				this,
				(value) => tellReaction(this, child, fulfilled, onFulfilled, value),
				(reason: unknown) => tellReaction(this, child, rejected, onRejected, reason),
			);
			return child;
		};
	}

	#tellReaction(
		parent: Promise<unknown>,
		child: Promise<unknown>,
		state: PromiseState,
		callback: Reaction,
		value: unknown,
	): unknown {
		this.settle(parent, state, value);
		// A subclass settles its promises as it likes.
		const isPlain = getPrototypeOf(child) === prototype;
		let result = value;
		try {
			if (typeof callback === 'function') result = callback(value);
			else if (state === rejected) throw value;
		} catch (error) {
			if (isPlain) this.settle(child, rejected, error);
			throw error;
		}
		if (isPlain) this.resolve(child, result);
		return result;
	}

	#settleLater(promise: Promise<unknown>, followed: object): void {
		let left = followsAfter;
		const wait = (): void => {
			if (left-- > 0) void nativeThen.call(anySettled, wait);
			else this.settle(promise, ...KnownPromise.details(followed));
		};
		wait();
	}
}
