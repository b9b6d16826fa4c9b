// The frames of a stack that programs may see, with their places put right.
import { BuiltinFrame } from './builtin-frame.ts';
import { CallSite } from './call-site.ts';
import type { NativeCallSite } from './call-site.ts';
import type { StackPlaces } from './stack-places.ts';

export function visibleSites(places: StackPlaces, sites: NativeCallSite[]): NativeCallSite[] {
	const visible: NativeCallSite[] = [];
	/** Built-in functions whose caller is not known yet: what the runtime calls does not show. */
	let builtins: NativeCallSite[] = [];
	for (const site of sites) {
		const shown = visibleSite(places, site);
		if (shown && isEngines(site.getScriptNameOrSourceURL())) {
			builtins.push(shown);
			continue;
		}
		if (!shown && isStandIn(site)) continue;
		if (shown) visible.push(...builtins, shown);
		builtins = [];
	}
	// Of those at the end the caller was cut off; wasm there is the runtime's, far more likely than a program's.
	return [...visible, ...builtins.filter((site) => !site.getScriptNameOrSourceURL())];
}

/** Behind it is the native function that it stands for (promise-makers.ts). */
function isStandIn(site: NativeCallSite): boolean {
	return site.getFunctionName() === 'Promise';
}

/** A built-in function, or wasm: both call back. */
function isEngines(url: string | null | undefined): boolean {
	return !url || /^wasm:|:wasm-function\[/.test(url);
}

function visibleSite(places: StackPlaces, site: NativeCallSite): NativeCallSite | undefined {
	// Made by an earlier pass: a program may hand sites on.
	if (site instanceof CallSite) return site;
	const url = site.getScriptNameOrSourceURL();
	const name = site.getFunctionName();
	// WebKit: among them the Reflect.construct behind our constructors.
	if (url === '[native code]') return BuiltinFrame.of(name);
	// Without a URL: a built-in function; eval is how files are compiled.
	if (!url) return name === 'eval' ? undefined : site;
	const place = places.placeOf(url, site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1);
	if (!place) return undefined;
	// V8 calls what has no name in evaluated code "eval", and a builtin's wrapper by where it is kept.
	if (name === 'eval' || (place.file.startsWith('node:') && name?.startsWith('natives.'))) {
		place.name = null;
	}
	return new CallSite(site, place);
}
