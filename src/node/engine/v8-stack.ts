// Stacks in engines with V8's API: every stack goes through lib's prepareStackTraceCallback, as in Node, with call
// sites whose places are put right. V8 reads Error.prepareStackTrace, so that is where the bridge hangs.
import type { NativeCallSite } from './call-site.ts';
import type { ErrorHooks } from './error-hooks.ts';
import type { StackPlaces } from './stack-places.ts';
import { visibleSites } from './visible-sites.ts';

type Prepare = (error: unknown, sites: NativeCallSite[]) => unknown;

/** To be called when lib has set Error.prepareStackTrace and its callback. */
export function v8Stack(places: StackPlaces, hooks: ErrorHooks): void {
	/** What programs set; lib's default at first. */
	let prepare: unknown = Error.prepareStackTrace;
	/** lib looks itself whether a program has set its own: then it must see that, not the bridge. */
	let bridging = false;
	const behind = new WeakMap<Prepare, unknown>();

	const bridgeTo = (user: unknown): Prepare => {
		const bridge: Prepare = (error, sites) => {
			const outer = bridging;
			bridging = true;
			try {
				return hooks.prepareStackTrace?.(globalThis, error, visibleSites(places, sites));
			} finally {
				bridging = outer;
			}
		};
		behind.set(bridge, user);
		return bridge;
	};
	let bridge = bridgeTo(prepare);
	Object.defineProperty(Error, 'prepareStackTrace', {
		configurable: true,
		enumerable: false,
		get: () => (bridging ? prepare : bridge),
		set(value: unknown) {
			prepare = typeof value === 'function' ? (behind.get(value as Prepare) ?? value) : value;
			bridge = bridgeTo(prepare);
		},
	});
}
