// A zip of a pack's folder -> a Pack, by the same reader that the build uses. Loaded when the first zip is opened.
import { PackError } from '#course/pack-error.ts';
import { PackFiles } from '#course/pack-files.ts';
import type { Pack } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { PackProblem } from '../navigation/pack-problem.ts';

const MB = 1024 * 1024;
const MAX_FILE = 5 * MB;
const MAX_TOTAL = 50 * MB;
const LEFT_OUT = /(^|\/)(node_modules|\.git|__MACOSX)\/|(^|\/)\.DS_Store$|\/$/;

/**
 * @param name of the zip file
 * @throws PackProblem
 */
export function readZip(bytes: Uint8Array, name: string): Pack {
	const entries = unzip(bytes, name);
	const root = rootOf(Object.keys(entries), name);
	const files = new Map<string, Uint8Array>();
	for (const [path, contents] of Object.entries(entries)) {
		if (path.startsWith(root)) files.set(path.slice(root.length), contents);
	}
	try {
		const id = root.split('/').at(-2) ?? name.replace(/\.zip$/i, '');
		return readPack(new PackFiles(files), id);
	} catch (error) {
		if (!(error instanceof PackError)) throw error;
		const { file, problem: message, line, suggestion } = error;
		throw new PackProblem({ file: `${name}/${root}${file}`, message, line, suggestion });
	}
}

function unzip(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
	const limit = sizeLimit(name);
	try {
		return unzipSync(bytes, { filter: (file) => !LEFT_OUT.test(file.name) && limit(file) });
	} catch (error) {
		if (error instanceof PackProblem || !(error instanceof Error)) throw error;
		const suggestion = 'Zip the folder of the pack, and drop that file.';
		throw new PackProblem({ file: name, message: `this is no zip: ${error.message}`, suggestion });
	}
}

/** A small zip can be large inside: sizes are looked at before anything is unpacked. */
function sizeLimit(name: string): (file: UnzipFileInfo) => boolean {
	let total = 0;
	return ({ name: path, originalSize }) => {
		total += originalSize;
		const size = `${(originalSize / MB).toFixed(0)} MB`;
		if (originalSize > MAX_FILE) {
			const message = `this file has ${size}; a file of a pack may have 5 MB.`;
			throw new PackProblem({ file: `${name}/${path}`, message });
		}
		if (total > MAX_TOTAL) {
			throw new PackProblem({ file: name, message: 'a pack may have 50 MB, unpacked.' });
		}
		return true;
	};
}

/** @returns '' or the folder that holds pack.yaml, with a slash at the end */
function rootOf(paths: readonly string[], name: string): string {
	const found = paths
		.filter((path) => /(^|\/)pack\.yaml$/.test(path))
		.sort((a, b) => a.length - b.length)[0];
	if (found !== undefined) return found.slice(0, -'pack.yaml'.length);
	throw new PackProblem({
		file: name,
		message: 'there is no pack.yaml in it',
		suggestion: 'A pack is a folder with a pack.yaml. Zip that folder.',
	});
}
