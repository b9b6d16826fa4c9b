// ECMA-262 16.2.1.6.1.3 Evaluate(), with top-level await: the order of every step is the specification's.
import type { EvaluationPromise, ModuleRecord } from './module-record.ts';

export class ModuleEvaluator {
	/** Numbers modules in the order in which they started to evaluate asynchronously. */
	#asyncCount = 0;
	/** Puts what a module throws into V8's words. */
	readonly #adopt: (error: unknown) => void;

	constructor(adopt: (error: unknown) => void) {
		this.#adopt = adopt;
	}

	/** Runs the module and all it imports; settles when they have run. */
	evaluate(start: ModuleRecord): EvaluationPromise {
		const done = start.status === 'evaluating-async' || start.status === 'evaluated';
		const module = done ? (start.cycleRoot ?? start) : start;
		if (module.evaluation) return module.evaluation;
		const stack: ModuleRecord[] = [];
		const evaluation = Promise.withResolvers<void>();
		module.evaluation = evaluation;
		try {
			this.#visit(module, stack, 0);
			if (module.status !== 'evaluating-async') evaluation.resolve();
		} catch (error) {
			this.#adopt(error);
			for (const member of stack) fail(member, error);
			if (module.status !== 'evaluated') fail(module, error);
			evaluation.reject(error);
		}
		return evaluation;
	}

	#visit(module: ModuleRecord, stack: ModuleRecord[], index: number): number {
		if (module.status === 'evaluating') return index;
		if (module.status !== 'linked') {
			if (module.failed) throw module.error;
			return index;
		}
		if (module.body.kind === 'synthetic') {
			runSynthetic(module);
			return index;
		}
		module.status = 'evaluating';
		module.index = module.ancestor = index;
		let next = index + 1;
		stack.push(module);
		for (const link of module.links) {
			next = this.#visit(link, stack, next);
			this.#dependOn(module, link);
		}
		if (module.pendingDependencies > 0 || module.hasTopLevelAwait) {
			module.asyncOrder = ++this.#asyncCount;
			if (module.pendingDependencies === 0) this.#runAsync(module);
		} else void module.run?.();
		if (module.ancestor === module.index) leaveCycle(module, stack);
		return next;
	}

	#dependOn(module: ModuleRecord, link: ModuleRecord) {
		let required = link;
		if (required.body.kind === 'synthetic') return;
		if (required.status === 'evaluating') {
			module.ancestor = Math.min(module.ancestor, required.ancestor);
		} else {
			required = required.cycleRoot ?? required;
			if (required.failed) throw required.error;
		}
		if (required.asyncOrder > 0 && required.status !== 'evaluated') {
			module.pendingDependencies++;
			required.asyncParents.push(module);
		}
	}

	#runAsync(module: ModuleRecord) {
		const promise = module.run?.();
		if (promise === undefined) throw new Error(`${module.url} does not run asynchronously`);
		promise.then(
			() => this.#fulfilled(module),
			(error: unknown) => this.#rejected(module, error),
		);
	}

	#fulfilled(module: ModuleRecord) {
		if (module.status === 'evaluated') return;
		module.status = 'evaluated';
		module.evaluation?.resolve();
		const ready: ModuleRecord[] = [];
		gatherReady(module, ready);
		ready.sort((a, b) => a.asyncOrder - b.asyncOrder);
		for (const parent of ready) {
			if (parent.status === 'evaluated') continue;
			if (parent.hasTopLevelAwait) this.#runAsync(parent);
			else this.#runReady(parent);
		}
	}

	#runReady(module: ModuleRecord) {
		try {
			void module.run?.();
		} catch (error) {
			this.#rejected(module, error);
			return;
		}
		module.status = 'evaluated';
		module.evaluation?.resolve();
	}

	#rejected(module: ModuleRecord, error: unknown) {
		if (module.status === 'evaluated') return;
		this.#adopt(error);
		fail(module, error);
		for (const parent of module.asyncParents) this.#rejected(parent, error);
		module.evaluation?.reject(error);
	}
}

function runSynthetic(module: ModuleRecord) {
	if (module.body.kind !== 'synthetic') return;
	module.status = 'evaluating';
	try {
		module.body.evaluate();
		module.status = 'evaluated';
	} catch (error) {
		fail(module, error);
		throw error;
	}
}

function fail(module: ModuleRecord, error: unknown) {
	module.status = 'evaluated';
	module.failed = true;
	module.error = error;
	module.cycleRoot ??= module;
}

function leaveCycle(root: ModuleRecord, stack: ModuleRecord[]) {
	for (;;) {
		const member = stack.pop();
		if (member === undefined) throw new Error('module stack is empty');
		member.status = member.asyncOrder > 0 ? 'evaluating-async' : 'evaluated';
		member.cycleRoot = root;
		if (member === root) return;
	}
}

/** Modules that waited for this one alone, and in turn those that can run at once after them. */
function gatherReady(module: ModuleRecord, ready: ModuleRecord[]) {
	for (const parent of module.asyncParents) {
		if (ready.includes(parent) || parent.cycleRoot?.failed) continue;
		if (--parent.pendingDependencies > 0) continue;
		ready.push(parent);
		if (!parent.hasTopLevelAwait) gatherReady(parent, ready);
	}
}
