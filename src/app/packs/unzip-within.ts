// Unpacks a zip from anybody. A small one can be large inside: sizes are looked at before anything is unpacked, and
// no file gets more room than it said.
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ZipProblem } from './zip-problem.ts';

export interface ZipLimits {
	/** Bytes, unpacked. */
	largestFile: number;
	total: number;
	/** What such a zip holds: `a pack`. */
	what: string;
	leaveOut: RegExp;
}

const MB = 1024 * 1024;
const MOST_FILES = 5000;

/**
 * @returns path -> bytes
 * @throws ZipProblem
 */
export function unzipWithin(bytes: Uint8Array, limits: ZipLimits): Record<string, Uint8Array> {
	const fits = sizeLimit(limits);
	try {
		return unzipSync(bytes, { filter: (file) => !limits.leaveOut.test(file.name) && fits(file) });
	} catch (error) {
		if (error instanceof ZipProblem || !(error instanceof Error)) throw error;
		throw new ZipProblem(`this is no zip: ${error.message}`);
	}
}

function sizeLimit({ largestFile, total, what }: ZipLimits): (file: UnzipFileInfo) => boolean {
	let sum = 0;
	let count = 0;
	return ({ name, originalSize }) => {
		sum += originalSize;
		count++;
		if (originalSize > largestFile) {
			const size = `${(originalSize / MB).toFixed(0)} MB`;
			throw new ZipProblem(
				`this file has ${size}; a file of ${what} may have ${largestFile / MB} MB.`,
				name,
			);
		}
		if (sum > total) throw new ZipProblem(`${what} may have ${total / MB} MB, unpacked.`);
		if (count > MOST_FILES) throw new ZipProblem(`${what} may have ${MOST_FILES} files.`);
		return true;
	};
}
