// ECMA-262's module records (16.2.1.6, 16.2.1.7): one node of the module graph and how far it is.
import type { ColumnShifts } from './column-shifts.ts';
import type { ModuleRequest, ModuleSyntax } from './module-syntax.ts';
import type { SourceUses } from './source-uses.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export type ModuleStatus =
	'unlinked' | 'linking' | 'linked' | 'evaluating' | 'evaluating-async' | 'evaluated';

/** What runs: a sync or async function, or two steps of a generator. */
export type ModuleRun = () => Promise<void> | undefined;

export interface SourceText {
	kind: 'source';
	source: string;
	/** Let go when the module has been compiled. */
	program: SyntaxNode | undefined;
	syntax: ModuleSyntax;
	uses: SourceUses;
}

export interface Synthetic {
	kind: 'synthetic';
	names: string[];
	values: Map<string, unknown>;
	/** Values that are made when they are first read. */
	pending: Map<string, () => unknown>;
	evaluate: () => void;
	/** setExport may come again later (syncBuiltinESMExports). */
	builtin: boolean;
	/** Called after a late setExport: importers take the new values. */
	importers: Set<() => void>;
}

/** Settles when the evaluation that was asked for at this module is over. */
export interface EvaluationPromise {
	promise: Promise<void>;
	resolve: () => void;
	reject: (error: unknown) => void;
}

export class ModuleRecord {
	readonly url: string;
	readonly body: SourceText | Synthetic;
	status: ModuleStatus = 'unlinked';
	failed = false;
	error: unknown;
	/** As many as requests. */
	links: ModuleRecord[] = [];
	linked = false;
	/** Its place in the depth-first search under way. */
	index = 0;
	ancestor = 0;
	/** The first visited module of its cycle; itself when it is in none. */
	cycleRoot: ModuleRecord | undefined;
	/** One of several that import each other, or itself. */
	cyclic = false;
	/** 0: evaluates synchronously; else its number in the order of async evaluations. */
	asyncOrder = 0;
	pendingDependencies = 0;
	/** Offset of the `await` that its top level reached last. */
	waitsAt: number | undefined;
	readonly asyncParents: ModuleRecord[] = [];
	evaluation: EvaluationPromise | undefined;
	/** By export name; there once the code has run its first line. */
	getters: Record<string, () => unknown> | undefined;
	run: ModuleRun | undefined;
	shifts: ColumnShifts | undefined;
	namespace: object | undefined;
	constructor(url: string, body: SourceText | Synthetic) {
		this.url = url;
		this.body = body;
	}

	get requests(): ModuleRequest[] {
		return this.body.kind === 'source' ? this.body.syntax.requests : [];
	}

	get hasTopLevelAwait(): boolean {
		return this.body.kind === 'source' && this.body.uses.topLevelAwait;
	}

	/** Whether an export may change after the module was evaluated. */
	isMutable(name: string): boolean {
		if (this.body.kind === 'synthetic') return false;
		const { uses, syntax } = this.body;
		const local = syntax.localExports.find((entry) => entry.name === name)?.local;
		return local !== undefined && (uses.directEval || uses.assignedLater.has(local));
	}

	/** The value of an export of its own; throws while it is not initialised. */
	read(name: string): unknown {
		if (this.body.kind === 'synthetic') return readSynthetic(this.body, name);
		const getter = this.getters?.[name];
		if (getter === undefined) {
			throw new ReferenceError(`Cannot access '${name}' before initialization`);
		}
		return getter();
	}
}

function readSynthetic({ values, pending }: Synthetic, name: string): unknown {
	const make = pending.get(name);
	if (make) {
		values.set(name, make());
		pending.delete(name);
	}
	return values.get(name);
}
