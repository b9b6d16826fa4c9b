// A process worker's own script: so short that compiling it takes no time. It loads Node's lib and the runtime, and hands
// over the way to the kernel, which comes as the host's first message.
import { brokenMessage } from './broken-message.ts';
import { hasV8Stacks } from './engine/has-v8-stacks.ts';
import type { RuntimeScope } from './runtime-scope.ts';

/** In any order. acorn is for modules and for what the engine lacks: a process that waits compiles a little with it. */
const scripts = ['natives-eager.js', 'natives-lazy-acorn.js', 'runtime.js'];
const scope = globalThis as RuntimeScope;
const port = new Promise<MessagePort>((resolve) => {
	addEventListener('message', (event) => resolve((event as MessageEvent<MessagePort>).data), {
		once: true,
	});
});

/**
 * V8 keeps what it compiled of a module for the next worker, of what importScripts() loads it keeps nothing. Elsewhere
 * that is the safer way, and everywhere for what got lost on the network: a module that failed once stays failed.
 */
async function load(script: string): Promise<void> {
	const { href } = new URL(script, location.href);
	const isLoaded = hasV8Stacks() && (await isImported(href));
	if (!isLoaded) importScripts(href);
}

async function isImported(href: string): Promise<boolean> {
	try {
		await import(href);
		return true;
	} catch {
		return false;
	}
}

async function begin(): Promise<void> {
	try {
		await Promise.all(scripts.map(load));
		const serve = scope.slipwayBoot?.();
		serve?.(await port);
	} catch (error) {
		(await port).postMessage(brokenMessage(error));
	}
}

void begin();
