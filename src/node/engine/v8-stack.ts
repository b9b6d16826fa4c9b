// Stacks in engines with V8's API: every stack goes through lib's prepareStackTraceCallback, as in Node, with call
// sites whose places are put right. V8 reads Error.prepareStackTrace, so that is where the bridge hangs.
import { CallSite } from './call-site.ts';
import type { NativeCallSite } from './call-site.ts';
import type { ErrorHooks } from './error-hooks.ts';
import type { StackPlaces } from './stack-places.ts';

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

function visibleSites(places: StackPlaces, sites: NativeCallSite[]): NativeCallSite[] {
	const visible: NativeCallSite[] = [];
	for (const site of sites) {
		// Made by an earlier pass: a program may hand sites on.
		if (site instanceof CallSite) {
			visible.push(site);
			continue;
		}
		const url = site.getScriptNameOrSourceURL();
		if (!url) {
			// The built-in eval, by which files are compiled.
			if (site.getFunctionName() !== 'eval') visible.push(site);
			continue;
		}
		const place = places.placeOf(url, site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1);
		if (!place) continue;
		const name = site.getFunctionName();
		// V8 calls what has no name in evaluated code "eval", and a builtin's wrapper by where it is kept.
		if (name === 'eval' || (place.file.startsWith('node:') && name?.startsWith('natives.'))) {
			place.name = null;
		}
		visible.push(new CallSite(site, place));
	}
	return visible;
}
