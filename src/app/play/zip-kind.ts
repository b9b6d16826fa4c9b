// What a zip holds, by the names in it: nothing is unpacked.
import { unzipSync } from 'fflate';

export function zipKind(bytes: Uint8Array): 'pack' | 'files' | 'none' {
	const names: string[] = [];
	try {
		unzipSync(bytes, {
			filter: ({ name }) => {
				names.push(name);
				return false;
			},
		});
	} catch (error) {
		if (error instanceof Error) return 'none';
		throw error;
	}
	return names.some((name) => /^([^/]+\/)?pack\.yaml$/.test(name)) ? 'pack' : 'files';
}
