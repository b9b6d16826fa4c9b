// Node's lib/ as the build left it in natives-*.js: eager modules are there, lazy ones are loaded by area.
import type { BrowserGlobals } from '../engine/browser-globals.ts';
import type { AwaitRuntime } from '../modules/module-runtime.ts';

export type NativeWrapper = (...args: unknown[]) => void;

/** What natives-*.js fill in; `areas` maps the ids that are not in natives-eager.js. */
export interface NativeTable {
	modules: Record<string, NativeWrapper>;
	/** Per script: the line on which each module begins. */
	scripts: Record<string, Record<string, number>>;
	areas: Record<string, string>;
	/** What `await` in lib calls; see src/build/natives/follow-await.ts. */
	awaiting: Partial<AwaitRuntime>;
	/** Of natives-throws.js. */
	throws?: Record<string, ThrowPlace[]>;
}

/** Line and column in the wrapper; line, its text and column in Node's file: src/build/natives/throw-table.ts. */
type ThrowPlace = [
	line: number,
	column: number,
	original: number,
	text: string,
	originalColumn: number,
];

export class NativeModules {
	readonly #table: NativeTable;
	readonly #browser: BrowserGlobals;
	readonly #scope: { slipwayNatives?: NativeTable };

	/** `scope`: the global object; its `slipwayNatives` is taken away. */
	constructor(scope: { slipwayNatives?: NativeTable }, browser: BrowserGlobals, eager: string) {
		const table = scope.slipwayNatives;
		if (!table) throw new Error(`${eager} did not load: the build is incomplete.`);
		delete scope.slipwayNatives;
		this.#table = table;
		this.#browser = browser;
		this.#scope = scope;
	}

	/** Before any of lib runs. */
	followAwait(runtime: AwaitRuntime): void {
		Object.assign(this.#table.awaiting, runtime);
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
		const lines = this.#table.scripts[file];
		let found: { name: string; line: number } | undefined;
		for (const [name, start] of Object.entries(lines ?? {})) {
			if (start > line) break;
			found = { name, line: start };
		}
		return found;
	}

	/** The place in Node's own file of the `throw`, or the new error, here in a script, `line` counted from the module's. */
	throwAt(
		id: string,
		line: number,
		column: number,
	): { line: number; text: string; column: number } | undefined {
		if (!this.#table.throws) this.#load('natives-throws.js');
		// On its first line a wrapper comes after the place where it is kept.
		const before = line === 1 ? `natives.modules[${JSON.stringify(id)}]=`.length : 0;
		const place = this.#table.throws?.[id]?.find(
			([atLine, atColumn]) => atLine === line && atColumn === column - before,
		);
		return place && { line: place[2], text: place[3], column: place[4] };
	}

	/** The `throw` of a builtin that is written like this. */
	throwOf(id: string, statement: string): { line: number; text: string } | undefined {
		if (!this.#table.throws) this.#load('natives-throws.js');
		const place = this.#table.throws?.[id]?.find(([, , , text]) => text.includes(statement));
		return place && { line: place[2], text: place[3] };
	}

	#loadArea(id: string): void {
		const area = this.#table.areas[id];
		if (area === undefined || area === 'dropped') return;
		this.#load(`natives-lazy-${area}.js`);
	}

	#load(file: string): void {
		this.#scope.slipwayNatives = this.#table;
		try {
			this.#import(new this.#browser.URL(file, this.#browser.location.href).href);
		} finally {
			delete this.#scope.slipwayNatives;
		}
	}

	/** A network that fails once is asked again. */
	#import(url: string): void {
		try {
			this.#browser.importScripts(url);
		} catch (error) {
			if ((error as Partial<Error>).name !== 'NetworkError') throw error;
			try {
				this.#browser.importScripts(url);
			} catch {
				throw new Error(
					`A part of Node can't be loaded: no answer from ${url}. Is the network gone?`,
				);
			}
		}
	}
}
