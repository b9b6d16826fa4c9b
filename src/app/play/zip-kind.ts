// What a zip holds, by the names in it.
import { zipNames } from '../packs/zip-names.ts';

export function zipKind(bytes: Uint8Array): 'pack' | 'share' | 'files' | 'none' {
	const names = zipNames(bytes);
	if (names.length === 0) return 'none';
	if (names.includes('slipway.json')) return 'share';
	return names.some((name) => /^([^/]+\/)?pack\.(yaml|json)$/.test(name)) ? 'pack' : 'files';
}
