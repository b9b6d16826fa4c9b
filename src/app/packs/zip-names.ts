// The names in a zip: nothing is unpacked.
import { unzipSync } from 'fflate';

/** @returns [] if it is no zip */
export function zipNames(bytes: Uint8Array): string[] {
	const names: string[] = [];
	try {
		unzipSync(bytes, {
			filter: ({ name }) => {
				names.push(name);
				return false;
			},
		});
	} catch (error) {
		if (error instanceof Error) return [];
		throw error;
	}
	return names;
}
