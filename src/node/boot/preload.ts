// Loads, while nobody waits, what a server will ask for. Nothing of it may depend on which process this becomes: not
// on env (so no `cluster`), and if on an option, `forget` has the modules loaded again.
import type { Environment } from '../environment.ts';

/** With all they require. */
const modules = [
	'http',
	'stream/promises',
	'zlib',
	'crypto',
	'querystring',
	'tty',
	'internal/process/finalization',
];

/** What lib reads when it loads: net.js, _http_common.js. */
const loadTimeOptions = [
	'--network-family-autoselection',
	'--network-family-autoselection-attempt-timeout',
	'--insecure-http-parser',
];

interface Builtin {
	exports: object;
	loaded: boolean;
}

interface Realm {
	BuiltinModule: { map: Map<string, Builtin> };
}

export class Preload {
	readonly #environment: Environment;
	#loaded: Builtin[] = [];

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	run(): void {
		const { moduleLoadList } = this.#environment.process as { moduleLoadList?: string[] };
		const listed = moduleLoadList?.length ?? 0;
		const all = [...this.#builtins()];
		const before = new Set(all.filter((module) => module.loaded));
		for (const id of modules) this.#environment.requireBuiltin(id);
		this.#loaded = all.filter((module) => module.loaded && !before.has(module));
		// The program has loaded none of them.
		if (moduleLoadList) moduleLoadList.length = listed;
	}

	/** To be called when the options are known. */
	forget(options: Readonly<Record<string, unknown>>): void {
		const { values } = this.#environment.facts.options;
		if (loadTimeOptions.every((name) => options[name] === values[name])) return;
		for (const module of this.#loaded) {
			module.loaded = false;
			module.exports = {};
		}
	}

	#builtins(): Iterable<Builtin> {
		const realm = this.#environment.requireBuiltin('internal/bootstrap/realm') as unknown as Realm;
		return realm.BuiltinModule.map.values();
	}
}
