// The state of one process, and the services every binding gets. Stands for src/env.cc.
import { KernelClient } from '#kernel/client.ts';
import { ImageMounts } from '#kernel/image/mounts.ts';
import type { PortLike } from '#kernel/port-like.ts';
import type {
	KernelEvent,
	ProcessStart,
	SyscallName,
	Syscalls,
	SyscallResult,
} from '#kernel/syscalls.ts';
import { holdPosts } from '../loop/hold-posts.ts';
import { registry } from '../bindings/registry.ts';
import { AsyncFrame } from '../engine/async-frame.ts';
import { PromiseHooks } from '../engine/promise-hooks.ts';
import { PromiseStates } from '../engine/promise-states.ts';
import type { Binding, Environment, HandleWrap, NodeJsProcess } from '../environment.ts';
import { StackPlaces } from '../engine/stack-places.ts';
import { EventLoop } from '../loop/event-loop.ts';
import { AsyncHooks } from '../wraps/async-hooks.ts';
import { asyncWrap } from '../wraps/async-wrap.ts';
import type { AsyncWrapObject } from '../wraps/async-wrap.ts';
import { handleWrap } from '../wraps/handle-wrap.ts';
import type { HandleWrapObject } from '../wraps/handle-wrap.ts';
import { makeCallback } from '../wraps/make-callback.ts';
import { reqWrap } from '../wraps/req-wrap.ts';
import { bindingBase } from './binding-base.ts';
import { environmentVariables } from './environment-variables.ts';
import type { EngineState } from './engine-state.ts';
import { processObject } from './process-object.ts';
import { reportUncaught } from './report-uncaught.ts';
import { resolvePath } from './resolve-path.ts';
import { sourceLine, type SourceLine } from './source-line.ts';
import { unavailableFeatures, type UnavailableName } from './unavailable-features.ts';
import { uvException } from './uv-exception.ts';

type Listener = (event: KernelEvent) => void;

export class ProcessEnvironment implements Environment {
	readonly browser: Environment['browser'];
	readonly engine: Environment['engine'];
	readonly facts: Environment['facts'];
	readonly natives: Environment['natives'];
	readonly privateSymbols: Environment['privateSymbols'];
	readonly isolateSymbols: Environment['isolateSymbols'];
	readonly proxies: Environment['proxies'];
	readonly perContextExports: Record<string, unknown> = {};
	readonly asyncFrame: AsyncFrame = new AsyncFrame();
	readonly promiseHooks: PromiseHooks = new PromiseHooks();
	readonly promiseStates: PromiseStates;
	readonly asyncHooks: AsyncHooks = new AsyncHooks();
	readonly errorHooks: Environment['errorHooks'] = {};
	readonly places: StackPlaces;
	readonly moduleNamespaces: WeakSet<object> = new WeakSet();
	readonly openHandles: Set<HandleWrap> = new Set();
	readonly activeRequests: Set<object> = new Set();
	readonly loop: EventLoop;
	readonly process: NodeJsProcess;
	readonly AsyncWrap: new () => AsyncWrapObject;
	readonly HandleWrap: new () => HandleWrapObject;
	readonly ReqWrap: new () => AsyncWrapObject;
	readonly makeCallback: Environment['makeCallback'];
	/** Behind process.env. */
	readonly variables: Record<string, string> = {};
	options: Readonly<Record<string, unknown>>;
	argv: readonly string[] = [];
	execArgv: readonly string[] = [];
	cwd = '/';
	internalBinding: Environment['internalBinding'] = (name) => this.loadBinding(name);
	requireBuiltin: Environment['requireBuiltin'] = (id) => {
		throw new Error(`${id} was required before Node's loader was there`);
	};
	emitWarning: Environment['emitWarning'] = () => undefined;
	readonly #bindings = new Map<string, Binding>();
	readonly #startCallbacks: (() => void)[] = [];
	readonly #listeners = new Map<string, Listener[]>();
	#start: ProcessStart | undefined;
	#kernel: KernelClient | undefined;
	#images: ImageMounts | undefined;

	constructor(engine: EngineState) {
		({
			browser: this.browser,
			engine: this.engine,
			facts: this.facts,
			natives: this.natives,
			privateSymbols: this.privateSymbols,
			isolateSymbols: this.isolateSymbols,
			proxies: this.proxies,
		} = engine);
		this.places = new StackPlaces(this.browser.location.href, this.natives);
		this.promiseStates = new PromiseStates(this.proxies);
		this.options = this.facts.options.values;
		this.loop = new EventLoop(this.browser, this.engine.isV8);
		this.makeCallback = makeCallback(this.asyncHooks, this.asyncFrame);
		this.promiseHooks.onError = (error) => this.triggerUncaughtException(error, false);
		this.asyncHooks.scheduleDestroy = (flush) => this.loop.enqueueCheck(flush);
		const env = environmentVariables(this.variables, this.browser, (message) =>
			this.nodeError('ERR_INVALID_OBJECT_DEFINE_PROPERTY', message, TypeError),
		);
		const { exit_info_private_symbol: exitInfo, handle_onclose: onclose } = {
			...this.privateSymbols,
			...this.isolateSymbols,
		} as Record<string, symbol>;
		if (!exitInfo || !onclose) throw new Error('The facts lack the symbols of this Node version.');
		this.process = processObject(this.facts, env, exitInfo);
		const providers = this.facts.bindings['async_wrap']?.data['Providers'] as Record<
			string,
			number
		>;
		this.AsyncWrap = asyncWrap({ hooks: this.asyncHooks, frame: this.asyncFrame, providers });
		this.ReqWrap = reqWrap(this.AsyncWrap);
		this.HandleWrap = handleWrap({
			AsyncWrap: this.AsyncWrap,
			hooks: this.asyncHooks,
			loop: this.loop,
			open: this.openHandles,
			onclose,
			call: this.makeCallback,
		});
	}

	get start(): ProcessStart {
		if (!this.#start) throw new Error('This worker is not a process yet.');
		return this.#start;
	}

	get kernel(): KernelClient {
		if (!this.#kernel) throw new Error('This worker is not a process yet.');
		return this.#kernel;
	}

	get images(): ImageMounts {
		if (!this.#images) throw new Error('This worker is not a process yet.');
		return this.#images;
	}

	/** From now on this worker is that process. */
	become(start: ProcessStart): void {
		this.#start = start;
		this.#kernel = new KernelClient(start.port as PortLike, start.waitMemory);
		this.#kernel.onEvent = (event) => this.#onEvent(event);
		holdPosts(this.#kernel, this.loop);
		this.#images = new ImageMounts(start.mounts, start.status, () =>
			this.kernel.post('imageMounts', [], (_errno, { version, mounts }) =>
				this.images.update(version, mounts),
			),
		);
		this.cwd = start.cwd;
		Object.assign(this.variables, start.env);
		for (const callback of this.#startCallbacks) callback();
	}

	whenStarted(callback: () => void): void {
		if (this.#start) callback();
		else this.#startCallbacks.push(callback);
	}

	loadBinding(name: string): Binding {
		const known = this.#bindings.get(name);
		if (known) return known;
		const facts = this.facts.bindings[name];
		const factory = registry[name];
		if (!facts && !factory) throw new Error(`No such binding: ${name}`);
		const base = facts ? bindingBase(name, facts, this) : {};
		const binding = factory ? factory(this, base) : base;
		this.#bindings.set(name, binding);
		return binding;
	}

	onKernelEvent<Type extends KernelEvent['type']>(
		type: Type,
		listener: (event: Extract<KernelEvent, { type: Type }>) => void,
	): void {
		const listeners = this.#listeners.get(type);
		if (listeners) listeners.push(listener as Listener);
		else this.#listeners.set(type, [listener as Listener]);
	}

	post<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
		done: (errno: number, result: SyscallResult<Name>) => void,
	): void {
		const { loop } = this;
		loop.requestStarted();
		this.kernel.post(name, args, (errno, result) => {
			loop.arrive(() => {
				loop.requestEnded();
				done(errno, result);
			});
		});
	}

	wait<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
	): { errno: number; result: SyscallResult<Name> } {
		return this.kernel.wait(name, args);
	}

	uvException(errno: number, syscall: string, path?: string, dest?: string): Error {
		return uvException(this.facts.errorMap, errno, syscall, path, dest);
	}

	nodeError(code: string, message: string, Base: ErrorConstructor = Error): Error {
		return Object.assign(new Base(message), { code });
	}

	unavailable(feature: string, why: string): Error {
		return this.nodeError(
			'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
			`${feature} is not available in the browser: ${why}`,
			TypeError,
		);
	}

	lacks(name: UnavailableName): Error {
		const { feature, why } = unavailableFeatures[name];
		return this.unavailable(feature, why);
	}

	sourceLine(file: string, line: number, column: number): SourceLine | undefined {
		return sourceLine(this, file, line, column);
	}

	resolvePath(path: string | Uint8Array): string {
		const text = typeof path === 'string' ? path : new this.browser.TextDecoder().decode(path);
		return resolvePath(this.cwd, text);
	}

	writeError(text: string): void {
		this.wait('write', [2, new this.browser.TextEncoder().encode(text), -1]);
	}

	exit(code: number): never {
		this.loop.end();
		this.wait('exit', [code]);
		throw new Error('The kernel answered exit().');
	}

	triggerUncaughtException(error: unknown, fromPromise: boolean): void {
		reportUncaught(this, { error, url: '', line: 0, column: 0 }, fromPromise);
	}

	#onEvent(event: KernelEvent): void {
		for (const listener of this.#listeners.get(event.type) ?? []) {
			this.loop.arrive(() => listener(event));
		}
	}
}
