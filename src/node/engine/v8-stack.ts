// Stacks in engines with V8's API: every stack goes through lib's prepareStackTraceCallback, as in Node, with call
// sites whose places are put right. V8 reads Error.prepareStackTrace, so that is where the bridge hangs.
import { CallSite } from './call-site.ts';
import type { NativeCallSite } from './call-site.ts';
import type { ErrorHooks } from './error-hooks.ts';
import type { StackPlaces } from './stack-places.ts';

type Prepare = (error: unknown, sites: NativeCallSite[]) => unknown;

/** To be called when lib has set Error.prepareStackTrace and its callback. */
export function v8Stack(places: StackPlaces, hooks: ErrorHooks): void {
	const toUser = new WeakMap<Prepare, Prepare>();
	let prepare: unknown = Error.prepareStackTrace;
	const isDefault = prepare;

	const bridge: Prepare = (error, sites) =>
		hooks.prepareStackTrace?.(globalThis, error, visibleSites(places, sites));
	toUser.set(bridge, prepare as Prepare);

	const bridged = (user: Prepare): Prepare => {
		const wrapper: Prepare = (error, sites) => user(error, visibleSites(places, sites));
		toUser.set(wrapper, user);
		return wrapper;
	};
	let shown: unknown = bridge;
	Object.defineProperty(Error, 'prepareStackTrace', {
		configurable: true,
		enumerable: false,
		get: () => shown,
		set(value: unknown) {
			prepare = typeof value === 'function' ? (toUser.get(value as Prepare) ?? value) : value;
			if (prepare === isDefault) shown = bridge;
			else shown = typeof prepare === 'function' ? bridged(prepare as Prepare) : prepare;
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
			visible.push(site);
			continue;
		}
		const place = places.placeOf(url, site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1);
		if (!place) continue;
		const name = site.getFunctionName();
		if (place.file.startsWith('node:') && name?.startsWith('natives.')) place.name = null;
		visible.push(new CallSite(site, place));
	}
	return visible;
}
