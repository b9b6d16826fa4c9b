// `database.limits`: properties that read and set the connection's limits at once.
import type { ArgumentChecks } from './argument-checks.ts';
import { limitNames } from './limit-names.ts';

/** SQLite takes what is too large for the largest there is. */
const LARGEST = 0x7fff_ffff;

export interface Limits {
	/** -1 leaves it as it is. Gives what it was. */
	limit(number: number, value: number): number;
}

/** `Proxy`: one whose proxies util.types.isProxy does not know. */
export function limitsObject(
	Proxy: ProxyConstructor,
	checks: ArgumentChecks,
	limits: Limits,
): object {
	const target = Object.create({}) as Record<PropertyKey, unknown>;
	const numberOf = (key: PropertyKey): number => limitNames.findIndex((name) => name === key);
	const renew = (key: PropertyKey): void => {
		const number = numberOf(key);
		if (number !== -1) target[key] = limits.limit(number, -1);
	};
	for (const name of limitNames) {
		Object.defineProperty(target, name, { value: 0, writable: true, enumerable: true });
	}
	return new Proxy(target, {
		get(_target, key, receiver): unknown {
			renew(key);
			return Reflect.get(target, key, receiver);
		},
		getOwnPropertyDescriptor(_target, key) {
			renew(key);
			return Reflect.getOwnPropertyDescriptor(target, key);
		},
		set(_target, key, value: unknown) {
			const number = numberOf(key);
			if (number === -1) target[key] = value;
			else limits.limit(number, limitValue(checks, value));
			return true;
		},
		ownKeys() {
			const own = Reflect.ownKeys(target);
			return [...own.filter((key) => numberOf(key) === -1), ...limitNames];
		},
	});
}

function limitValue(checks: ArgumentChecks, value: unknown): number {
	if (value === Infinity) return LARGEST;
	if (!Number.isInteger(value) || (Number(value) | 0) !== value) {
		throw checks.wrong('Limit value must be a non-negative integer or Infinity.');
	}
	if (Number(value) < 0) throw checks.outOfRange('Limit value must be non-negative.');
	return Number(value);
}
