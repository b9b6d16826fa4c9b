// Applies the patches to a module's source; a patch that no longer matches stops the build.
import { patches } from './patches.ts';

export function applyPatches(id: string, source: string): string {
	let text = source;
	for (const { find, replace } of patches[id] ?? []) {
		if (text.match(new RegExp(find, 'g'))?.length !== 1) {
			throw new Error(`The patch ${find} must match once in ${id}; did Node's version change?`);
		}
		text = text.replace(find, () => replace);
	}
	return text;
}
