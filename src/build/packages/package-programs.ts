// A program of tests/packages: what it shows, and the packages that it uses.
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

export interface PackageProgram {
	/** The package that it is about: `socket.io`; of `@hapi/hapi`, `hapi`. */
	name: string;
	/** `socket.io.js` */
	file: string;
	code: Uint8Array;
	/** Its first line. */
	about: string;
	/** Those that have to be installed. */
	packages: string[];
}

/** @param only names; undefined for all */
export function packagePrograms(folder: string, only: readonly string[]): PackageProgram[] {
	return readdirSync(folder)
		.filter((file) => /\.m?js$/.test(file))
		.map((file) => {
			const code = readFileSync(join(folder, file));
			const text = code.toString();
			const about = text.slice(0, text.indexOf('\n')).replace(/^\/\/ /, '');
			return { name: parse(file).name, file, code, about, packages: packagesOf(text) };
		})
		.filter(({ name }) => only.length === 0 || only.includes(name));
}

/** By what it imports, and the paths below node_modules that it names. */
function packagesOf(text: string): string[] {
	const named = text.matchAll(
		/(?:\bfrom |\brequire\(|\brequire\.resolve\(|'--import', |'node_modules\/)'?((?:@[\w.-]+\/)?[\w.-]+)/g,
	);
	const names = [...named].map(([, name = '']) => name);
	return [...new Set(names)].filter((name) => name !== 'node' && !name.startsWith('.'));
}
