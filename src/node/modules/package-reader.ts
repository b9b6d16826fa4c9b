// Reads package.json files, each once in a process.
import type { Environment } from '../environment.ts';
import type { PackageConfig } from './package-config.ts';

/** Who asked, for the message about a broken file. */
export interface PackageAsker {
	/** URL of the importing module. */
	base: string | undefined;
	specifier: string;
}

export class PackageReader {
	readonly #environment: Environment;
	readonly #known = new Map<string, PackageConfig>();
	readonly #decoder: TextDecoder;

	constructor(environment: Environment) {
		this.#environment = environment;
		this.#decoder = new environment.browser.TextDecoder();
	}

	/** undefined when there is no such file; throws when it is no valid package.json. */
	read(path: string, asker?: PackageAsker): PackageConfig | undefined {
		const known = this.#known.get(path);
		if (known) return known;
		const text = this.#readFile(path);
		if (text === undefined) return undefined;
		const config = this.#parse(text, path, asker);
		this.#known.set(path, config);
		return config;
	}

	/** From the path's directory up to the root or to a node_modules directory. */
	nearestParent(path: string): PackageConfig | undefined {
		let directory = path;
		for (;;) {
			const slash = directory.lastIndexOf('/');
			if (slash <= 0) return undefined;
			directory = directory.slice(0, slash);
			if (directory.endsWith('/node_modules')) return undefined;
			const found = this.read(`${directory}/package.json`);
			if (found) return found;
		}
	}

	#readFile(path: string): string | undefined {
		const { images } = this.#environment;
		const kind = images.kindOf(path);
		if (kind === 'missing' || kind === 'directory') return undefined;
		const inImage = images.readFile(path);
		if (inImage) return this.#decoder.decode(inImage);
		const { errno, result } = this.#environment.wait('readFile', [path]);
		return errno < 0 ? undefined : this.#decoder.decode(result);
	}

	#parse(text: string, path: string, asker: PackageAsker | undefined): PackageConfig {
		let data: unknown;
		try {
			data = JSON.parse(text);
		} catch (error) {
			if (error instanceof SyntaxError) throw this.#invalid(path, asker);
			throw error;
		}
		if (typeof data !== 'object' || data === null || Array.isArray(data)) {
			throw this.#invalid(path, asker);
		}
		const { name, main, type, imports, exports } = data as Record<string, unknown>;
		if (name !== undefined && typeof name !== 'string') throw this.#invalid(path, asker);
		if (type !== undefined && typeof type !== 'string') throw this.#invalid(path, asker);
		return [
			name,
			typeof main === 'string' ? main : undefined,
			type === 'module' || type === 'commonjs' ? type : 'none',
			serialized(imports),
			serialized(exports),
			path,
		];
	}

	#invalid(path: string, asker: PackageAsker | undefined): Error {
		const importing = asker?.base
			? ` while importing "${asker.specifier}" from ${this.#pathOf(asker.base)}`
			: '';
		const message = `Invalid package config ${path}${importing}.`;
		return this.#environment.nodeError('ERR_INVALID_PACKAGE_CONFIG', message);
	}

	#pathOf(url: string): string {
		return decodeURIComponent(new this.#environment.browser.URL(url).pathname);
	}
}

function serialized(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined;
}
