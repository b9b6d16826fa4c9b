// AsyncHooks of src/env.h: ids of the running context, a stack of them, and lib's native hooks. The arrays are
// shared with lib/internal/async_hooks.js; the indices are `constants` of the async_wrap binding.
export interface NativeHooks {
	init(asyncId: number, type: string, triggerAsyncId: number, resource: object): void;
	before(asyncId: number): void;
	after(asyncId: number): void;
	destroy(asyncId: number): void;
	promise_resolve(asyncId: number): void;
}

export type Trampoline = (
	this: unknown,
	asyncId: number,
	resource: unknown,
	callback: unknown,
	...args: unknown[]
) => unknown;

const kInit = 0;
const kBefore = 1;
const kAfter = 2;
const kDestroy = 3;
const kStackLength = 7;
const kUsesExecutionAsyncResource = 8;

const kExecutionAsyncId = 0;
const kTriggerAsyncId = 1;
const kAsyncIdCounter = 2;
const kDefaultTriggerAsyncId = 3;

export class AsyncHooks {
	readonly fields: Uint32Array = new Uint32Array(9);
	readonly ids: Float64Array = new Float64Array(4);
	/** Pairs (execution id, trigger id); what does not fit goes into `#overflow`. */
	readonly stack: Float64Array = new Float64Array(32);
	readonly resources: unknown[] = [];
	readonly #overflow: [number, number][] = [];
	hooks: NativeHooks | undefined;
	trampoline: Trampoline | undefined;
	#destroyed: number[] = [];
	/** Calls back in a later turn to tell of destroyed resources. */
	scheduleDestroy: (flush: () => void) => void = () => undefined;

	constructor() {
		// As Environment: the bootstrap itself is id 1, and lib counts from there.
		this.ids[kAsyncIdCounter] = 1;
		this.ids[kDefaultTriggerAsyncId] = -1;
	}

	newId(): number {
		const id = (this.ids[kAsyncIdCounter] ?? 0) + 1;
		this.ids[kAsyncIdCounter] = id;
		return id;
	}

	defaultTriggerId(): number {
		const id = this.ids[kDefaultTriggerAsyncId] ?? -1;
		return id < 0 ? (this.ids[kExecutionAsyncId] ?? 0) : id;
	}

	push(asyncId: number, triggerId: number): void {
		const depth = this.fields[kStackLength] ?? 0;
		const pair: [number, number] = [
			this.ids[kExecutionAsyncId] ?? 0,
			this.ids[kTriggerAsyncId] ?? 0,
		];
		if (depth * 2 >= this.stack.length) this.#overflow.push(pair);
		else this.stack.set(pair, depth * 2);
		this.fields[kStackLength] = depth + 1;
		this.ids[kExecutionAsyncId] = asyncId;
		this.ids[kTriggerAsyncId] = triggerId;
	}

	/** Returns whether contexts are left. */
	pop(): boolean {
		const depth = (this.fields[kStackLength] ?? 0) - 1;
		if (depth < 0) return false;
		const offset = depth * 2;
		const [execution, trigger] =
			offset >= this.stack.length
				? (this.#overflow.pop() ?? [0, 0])
				: [this.stack[offset] ?? 0, this.stack[offset + 1] ?? 0];
		this.ids[kExecutionAsyncId] = execution;
		this.ids[kTriggerAsyncId] = trigger;
		this.fields[kStackLength] = depth;
		return depth > 0;
	}

	clear(): void {
		this.ids[kExecutionAsyncId] = 0;
		this.ids[kTriggerAsyncId] = 0;
		this.fields[kStackLength] = 0;
		this.resources.length = 0;
		this.#overflow.length = 0;
	}

	emitInit(asyncId: number, type: string, triggerId: number, resource: object): void {
		if (this.fields[kInit]) this.hooks?.init(asyncId, type, triggerId, resource);
	}

	/** In a later turn, as C++ does after garbage collection. */
	queueDestroy(asyncId: number): void {
		if (!this.fields[kDestroy]) return;
		this.#destroyed.push(asyncId);
		if (this.#destroyed.length === 1) this.scheduleDestroy(() => this.#flushDestroyed());
	}

	#flushDestroyed(): void {
		const ids = this.#destroyed;
		this.#destroyed = [];
		for (const id of ids) this.hooks?.destroy(id);
	}

	/** lib wants its trampoline only when someone looks at contexts. */
	get usesTrampoline(): boolean {
		return (
			this.trampoline !== undefined &&
			(this.fields[kBefore] ?? 0) +
				(this.fields[kAfter] ?? 0) +
				(this.fields[kUsesExecutionAsyncResource] ?? 0) >
				0
		);
	}
}
