// What every binding gets: the state of one process. Stands for Node's C++ `Environment` (src/env.h).
import type { KernelClient } from '#kernel/client.ts';
import type { ImageMounts } from '#kernel/image/mounts.ts';
import type {
	KernelEvent,
	ProcessStart,
	SyscallName,
	Syscalls,
	SyscallResult,
} from '#kernel/syscalls.ts';
import type { AsyncFrame } from './engine/async-frame.ts';
import type { BrowserGlobals } from './engine/browser-globals.ts';
import type { Engine } from './engine/engine.ts';
import type { ErrorHooks } from './engine/error-hooks.ts';
import type { PromiseHooks } from './engine/promise-hooks.ts';
import type { PromiseStates } from './engine/promise-states.ts';
import type { StackPlaces } from './engine/stack-places.ts';
import type { Facts } from './facts/facts.ts';
import type { NativeModules } from './boot/native-modules.ts';
import type { UnavailableName } from './boot/unavailable-features.ts';
import type { EventLoop } from './loop/event-loop.ts';
import type { AsyncHooks } from './wraps/async-hooks.ts';

export type Binding = Record<string, unknown>;
export type BindingFactory = (environment: Environment, base: Binding) => Binding;

/** A JS object that Node's lib made or got from a binding, with a callback under `name`. */
export type CallbackOwner = object;

export interface AsyncWrap {
	getAsyncId(): number;
	getProviderType(): number;
	/** A new life for a pooled object. */
	asyncReset(resource?: object, asyncId?: number): void;
}

/** Node's HandleWrap: keeps the loop alive while active and ref'd. */
export interface HandleWrap extends AsyncWrap {
	/** Starts to keep the loop alive (uv_is_active). */
	activate(): void;
	deactivate(): void;
	/** Runs once, when JS closes the handle; override to release. */
	onClose(): void;
	readonly closing: boolean;
	ref(): void;
	unref(): void;
	hasRef(): boolean;
	close(callback?: () => void): void;
}

export interface Environment {
	/** The browser's functions, kept from before its globals were taken away. */
	readonly browser: BrowserGlobals;
	readonly engine: Engine;
	/** What the real binary says about each binding: constants, class statics, error map, options. */
	readonly facts: Facts;
	/** Posts or waits. Throws before `start`. */
	readonly kernel: KernelClient;
	/** Reads files of images without asking the kernel. */
	readonly images: ImageMounts;
	/** Runs `callback` when the worker becomes a process: for what a binding keeps of its start. */
	whenStarted(callback: () => void): void;
	/** Who this process is. Throws before the pooled worker became a process. */
	readonly start: ProcessStart;
	readonly loop: EventLoop;
	/** Values of node's own options, as getOptionValue gives them: from the command line and NODE_OPTIONS. */
	readonly options: Readonly<Record<string, unknown>>;
	/** Like process.argv before lib changes it: the interpreter's name, the script, its arguments. */
	readonly argv: readonly string[];
	readonly execArgv: readonly string[];
	/** Node's `process` object. */
	readonly process: NodeJsProcess;
	/** By the names of `internalBinding('util').privateSymbols` and `internalBinding('symbols')`. */
	readonly privateSymbols: Readonly<Record<string, symbol>>;
	readonly isolateSymbols: Readonly<Record<string, symbol>>;
	/** Objects exported by internal/per_context/*: DOMException, emitMessage, ... */
	readonly perContextExports: Record<string, unknown>;
	/** Proxies made in this process -> [target, handler]. */
	readonly proxies: WeakMap<object, [object, object]>;

	/** What AsyncLocalStorage reads; see engine/async-frame.ts. */
	readonly asyncFrame: AsyncFrame;
	/** What v8.promiseHooks and async_hooks hear of promises. */
	readonly promiseHooks: PromiseHooks;
	/** What util.inspect shows of promises. */
	readonly promiseStates: PromiseStates;
	/** Runs `listener` in the poll phase for every event of that type. Nothing is kept alive by it. */
	onKernelEvent<Type extends KernelEvent['type']>(
		type: Type,
		listener: (event: Extract<KernelEvent, { type: Type }>) => void,
	): void;
	/** Ids, stack and native hooks of async_hooks. */
	readonly asyncHooks: AsyncHooks;
	/** Callbacks of lib for stacks and fatal errors. */
	readonly errorHooks: ErrorHooks;
	/** Puts the places in stacks right; compilers tell it what they put before a file's first line. */
	readonly places: StackPlaces;
	/** Namespace objects that module_wrap made. */
	readonly moduleNamespaces: WeakSet<object>;
	/** Handles that are not closed. */
	readonly openHandles: ReadonlySet<HandleWrap>;
	/** Requests of the file system that are under way. */
	readonly activeRequests: Set<object>;
	/** Node's lib, by module id. */
	readonly natives: NativeModules;
	readonly AsyncWrap: new () => AsyncWrap;
	readonly HandleWrap: new () => HandleWrap;
	/** Requests (FSReqCallback, WriteWrap, ...): an AsyncWrap that JS puts fields on. */
	readonly ReqWrap: new () => AsyncWrap;

	/** Node's `internalBinding`, cached. */
	internalBinding: (name: string) => Binding;
	/** Node's internal `require`. */
	requireBuiltin: (id: string) => Record<string, unknown>;

	/** node::MakeCallback: calls `owner[name]` in the owner's async context; nothing if it is no function. */
	makeCallback(owner: CallbackOwner, name: string | symbol | number, ...args: unknown[]): unknown;

	/**
	 * One kernel call, posted. Keeps the loop alive until the answer, then runs `done` as a callback of the poll
	 * phase. `errno` is 0 or negative.
	 */
	post<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
		done: (errno: number, result: SyscallResult<Name>) => void,
	): void;

	/** One kernel call, waited for. Throws `UVException`s only through the binding: gives `{ errno, result }`. */
	wait<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
	): { errno: number; result: SyscallResult<Name> };

	/** node::UVException: an Error with errno, code, syscall, path, dest and Node's message. */
	uvException(errno: number, syscall: string, path?: string, dest?: string): Error;
	/** An Error with `code`, as THROW_ERR_* makes. */
	nodeError(code: string, message: string, Base?: ErrorConstructor): Error;
	/** What a binding that cannot exist in a browser throws: ERR_FEATURE_UNAVAILABLE_ON_PLATFORM with one sentence. */
	unavailable(feature: string, why: string): Error;
	/** The same for what boot/unavailable-features.ts lists. */
	lacks(name: UnavailableName): Error;

	/** The text of a line of a program, and the column in it; undefined when its source is not known. */
	sourceLine(
		file: string,
		line: number,
		column: number,
	): { text: string; column: number } | undefined;

	/** The working directory. */
	cwd: string;
	/** Path made absolute against process.cwd(); Uint8Array paths are decoded as UTF-8. */
	resolvePath(path: string | Uint8Array): string;
	/** ProcessEmitWarningSync: a warning of the runtime, told at once. Set by lib. */
	emitWarning: (message: string) => void;
	/** Ends this process; never returns. */
	exit(code: number): never;
	/** Writes to descriptor 2, waiting: for the runtime's own last words. */
	writeError(text: string): void;
	/** Reports an uncaught error as Node does, and exits unless handled. */
	triggerUncaughtException(error: unknown, fromPromise: boolean): void;
}

/** The part of `process` that bindings use. */
export interface NodeJsProcess {
	env: Record<string, string>;
	pid: number;
	cwd(): string;
	emit(event: string, ...args: unknown[]): boolean;
	exitCode?: number | string | null;
	[key: string | symbol]: unknown;
}
