// What the module loaders ask the fs binding: is it there, file or directory, which main file, is it wasm.
// Stands for InternalModuleStat, ExistsSync, LegacyMainResolve and GetFormatOfExtensionlessFile of node_file.cc.
import { errno as codes } from '#kernel/errno.ts';
import type { Binding, Environment } from '../environment.ts';

const KIND_MASK = 0o170000;
const DIRECTORY = 0o040000;
const FORMAT_JAVASCRIPT = 0;
const FORMAT_WASM = 1;
const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** In the order of legacyMainResolveExtensions in lib/internal/modules/esm/resolve.js; the last three without main. */
const MAIN_ENDINGS = ['', '.js', '.json', '.node', '/index.js', '/index.json', '/index.node'];
const INDEX_FILES = ['index.js', 'index.json', 'index.node'];

export function moduleLookups(environment: Environment): Binding {
	const { URL } = environment.browser;

	/** 0 file, 1 directory, negative: why not. */
	function moduleStat(path: string): number {
		const absolute = environment.resolvePath(path);
		const kind = environment.images.kindOf(absolute);
		if (kind === 'file') return 0;
		if (kind === 'directory') return 1;
		if (kind === 'missing') return codes['ENOENT'] ?? -2;
		const { errno, result } = environment.wait('stat', [absolute, true]);
		if (errno < 0) return errno;
		return (result[1] & KIND_MASK) === DIRECTORY ? 1 : 0;
	}

	function existsSync(path: string | Uint8Array): boolean {
		const absolute = environment.resolvePath(path);
		const kind = environment.images.kindOf(absolute);
		if (kind !== undefined) return kind !== 'missing';
		return environment.wait('access', [absolute, 0]).errno >= 0;
	}

	function legacyMainResolve(folder: string, main: string | undefined, base: string): number {
		const directory = folder.endsWith('/') ? folder : folder + '/';
		if (typeof main === 'string') {
			const found = MAIN_ENDINGS.findIndex((end) => moduleStat(directory + main + end) === 0);
			if (found >= 0) return found;
		}
		const index = INDEX_FILES.findIndex((name) => moduleStat(directory + name) === 0);
		if (index >= 0) return MAIN_ENDINGS.length + index;
		const importer = new URL(base).pathname;
		throw environment.nodeError(
			'ERR_MODULE_NOT_FOUND',
			`Cannot find package '${directory}${main ?? 'index.js'}' imported from ${importer}`,
		);
	}

	function formatOfExtensionlessFile(path: string): number {
		const absolute = environment.resolvePath(path);
		const bytes =
			environment.images.readFile(absolute) ?? environment.wait('readFile', [absolute]).result;
		const isWasm = WASM_MAGIC.every((byte, index) => bytes?.[index] === byte);
		return isWasm ? FORMAT_WASM : FORMAT_JAVASCRIPT;
	}

	return {
		internalModuleStat: moduleStat,
		existsSync,
		legacyMainResolve,
		getFormatOfExtensionlessFile: formatOfExtensionlessFile,
	};
}
