// The warm part: everything that does not depend on which process this will be.
import { disposableStacks } from '../engine/disposable-stacks.ts';
import { disposeSymbols } from '../engine/dispose-symbols.ts';
import type { BrowserGlobals } from '../engine/browser-globals.ts';
import { promiseFrames } from '../engine/promise-frames.ts';
import { promiseMakers } from '../engine/promise-makers.ts';
import { privateSymbols } from '../engine/private-symbols.ts';
import { proxyRegistry } from '../engine/proxy-registry.ts';
import { removeBrowserGlobals } from '../engine/remove-browser-globals.ts';
import { Engine } from '../engine/engine.ts';
import { jsonWords } from '../engine/json-words.ts';
import { TextStack } from '../engine/text-stack.ts';
import { v8Stack } from '../engine/v8-stack.ts';
import { wasmDescriptors } from '../engine/wasm-descriptors.ts';
import { wasmKeepsAlive } from '../engine/wasm-keeps-alive.ts';
import { facts } from '../facts/facts.ts';
import { consoleExtras } from './console-extras.ts';
import { NativeModules } from './native-modules.ts';
import { Preload } from './preload.ts';
import { importsOfMadeFunctions } from '../modules/imports-of-made-functions.ts';
import { moduleHostOf } from '../modules/module-host-of.ts';
import { ProcessEnvironment } from './process-environment.ts';
import { bootstrapRealm } from './realm.ts';
import { runScript } from './run-script.ts';

export interface Realm {
	environment: ProcessEnvironment;
	preload: Preload;
	/** Runs a bootstrap or main script. */
	run(id: string): void;
}

const scripts = [
	'internal/bootstrap/node',
	'internal/bootstrap/web/exposed-wildcard',
	'internal/bootstrap/web/exposed-window-or-worker',
	// A thread undoes these two by its own.
	'internal/bootstrap/switches/is_main_thread',
	'internal/bootstrap/switches/does_own_process_state',
];

/** `scope`: the global object. Afterwards it has Node's globals and not the browser's. */
export function boot(scope: object, browser: BrowserGlobals, eager: string): Realm {
	const natives = new NativeModules(scope, browser, eager);
	disposeSymbols();
	disposableStacks(scope);
	const hidden = privateSymbols(facts.privateSymbols);
	const proxies = proxyRegistry(scope as typeof globalThis);
	const isolate = facts.isolateSymbols.map(([name, text]) => [name, Symbol(text)] as const);
	removeBrowserGlobals(scope);
	const engine = new Engine(browser);
	const environment = new ProcessEnvironment({
		browser,
		engine,
		facts,
		natives,
		privateSymbols: hidden,
		isolateSymbols: Object.fromEntries(isolate),
		proxies,
	});
	const { places, errorHooks } = environment;
	if (!engine.isV8) {
		jsonWords();
		wasmDescriptors();
		const stacks = new TextStack(places, errorHooks, browser);
		engine.adopt = (error) => stacks.adopt(error);
		engine.isHandedOn = (error) => stacks.isHandedOn(error);
	}
	const { promiseHooks, promiseStates } = environment;
	const then = promiseFrames(
		environment.asyncFrame,
		promiseHooks,
		promiseStates,
		engine.isV8 ? undefined : engine.adopt,
	);
	const { telling, builtIn } = promiseMakers(promiseStates, promiseHooks);
	const modules = moduleHostOf(environment);
	modules.awaiting.promise = telling;
	natives.followAwait(modules.awaiting);
	modules.scripts.texts.install([then, ...builtIn]);
	wasmKeepsAlive(environment.loop);
	importsOfMadeFunctions(environment, scope);
	const primordials = bootstrapRealm(environment);
	if (engine.isV8) v8Stack(places, errorHooks);
	const run = (id: string): void => runScript(environment, primordials, id);
	for (const id of scripts) run(id);
	consoleExtras(environment);
	const preload = new Preload(environment);
	preload.run();
	return { environment, preload, run };
}
