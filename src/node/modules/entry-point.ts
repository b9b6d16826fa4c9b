// The ES module that a process was started with: if it still waits when nothing is left to do, Node says so and
// exits with 13 (SpinEventLoop in src/api/embed_helpers.cc).
import type { ModuleRecord } from './module-record.ts';
import { sourceArrow } from './source-arrow.ts';

export interface EntryPointSymbols {
	/** lib puts the promise of the main module's evaluation under it, on the global object. */
	promise: symbol;
	/** And the main module's wrap. */
	module: symbol;
}

export class EntryPoint {
	#pending = false;
	#module: object | undefined;
	readonly #recordOf: (wrap: object) => ModuleRecord;

	constructor(scope: object, symbols: EntryPointSymbols, recordOf: (wrap: object) => ModuleRecord) {
		this.#recordOf = recordOf;
		const settle = () => {
			this.#pending = false;
		};
		Object.defineProperty(scope, symbols.promise, {
			configurable: true,
			set: (promise: Promise<unknown>) => {
				this.#pending = true;
				promise.then(settle, settle);
			},
		});
		Object.defineProperty(scope, symbols.module, {
			configurable: true,
			set: (wrap: object) => {
				this.#module = wrap;
			},
		});
	}

	get isWaiting() {
		return this.#pending;
	}

	/** What is printed on stderr for an unsettled top-level await. */
	warning(): string {
		if (this.#module === undefined) return '';
		const waiting = waitingModules(this.#recordOf(this.#module), new Set());
		return waiting.map((module) => `${describe(module)}\n\n\n`).join('');
	}
}

function waitingModules(module: ModuleRecord, seen: Set<ModuleRecord>): ModuleRecord[] {
	if (seen.has(module) || module.status !== 'evaluating-async') return [];
	seen.add(module);
	const own = module.hasTopLevelAwait && module.pendingDependencies === 0 ? [module] : [];
	return [...module.links.flatMap((link) => waitingModules(link, seen)), ...own];
}

function describe({ url, body, waitsAt = 0 }: ModuleRecord): string {
	const source = body.kind === 'source' ? body.source : '';
	const place = { name: url, source, start: waitsAt, end: waitsAt + 1 };
	return `Warning: Detected unsettled top-level await at ${sourceArrow(place)}`;
}
