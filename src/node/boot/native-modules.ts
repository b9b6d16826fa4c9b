// Node's lib/ as the build left it in natives-*.js: eager modules are there, lazy ones are loaded by area.
import type { BrowserGlobals } from '../engine/browser-globals.ts';

export type NativeWrapper = (...args: unknown[]) => void;

/** What natives-*.js fill in; `areas` maps the ids that are not in natives-eager.js. */
export interface NativeTable {
	modules: Record<string, NativeWrapper>;
	/** Per script, in order of loading: the line on which each module begins. */
	scripts: Record<string, number>[];
	areas: Record<string, string>;
}

export class NativeModules {
	readonly #table: NativeTable;
	readonly #browser: BrowserGlobals;
	readonly #scope: { slipwayNatives?: NativeTable };
	/** Script names, in order of loading. */
	readonly #files: string[];

	/** `scope`: the global object; its `slipwayNatives` is taken away. */
	constructor(scope: { slipwayNatives?: NativeTable }, browser: BrowserGlobals, eager: string) {
		const table = scope.slipwayNatives;
		if (!table) throw new Error(`${eager} did not load: the build is incomplete.`);
		delete scope.slipwayNatives;
		this.#table = table;
		this.#browser = browser;
		this.#scope = scope;
		this.#files = [eager];
	}

	has(id: string): boolean {
		return id in this.#table.modules || id in this.#table.areas;
	}

	/** Compiled already, or at hand without a request. */
	isLoaded(id: string): boolean {
		return id in this.#table.modules;
	}

	/** The module's wrapper function; undefined for what the build left out. */
	wrapper(id: string): NativeWrapper | undefined {
		if (!(id in this.#table.modules)) this.#loadArea(id);
		return this.#table.modules[id];
	}

	/** Which module a line of a natives script belongs to, and on which line that begins. */
	moduleAt(file: string, line: number): { name: string; line: number } | undefined {
		const lines = this.#table.scripts[this.#files.indexOf(file)];
		let found: { name: string; line: number } | undefined;
		for (const [name, start] of Object.entries(lines ?? {})) {
			if (start > line) break;
			found = { name, line: start };
		}
		return found;
	}

	#loadArea(id: string): void {
		const area = this.#table.areas[id];
		if (area === undefined || area === 'dropped') return;
		const file = `natives-lazy-${area}.js`;
		this.#scope.slipwayNatives = this.#table;
		try {
			this.#browser.importScripts(new this.#browser.URL(file, this.#browser.location.href).href);
			this.#files.push(file);
		} finally {
			delete this.#scope.slipwayNatives;
		}
	}
}
