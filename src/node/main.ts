// A process worker: boots Node's lib up to the point where a process differs from another, says it is ready, and
// becomes the process that the kernel then names.
import type { FromProcessWorker, ProcessStart } from '#kernel/syscalls.ts';
import { boot, type Realm } from './boot/boot.ts';
import { startProcess } from './boot/start-process.ts';
import { browserGlobals } from './engine/browser-globals.ts';
import { hasV8Stacks } from './engine/has-v8-stacks.ts';
import { warmUp } from './modules/warm-up.ts';

const eager = 'natives-eager.js';
const scope = globalThis as object;
const browser = browserGlobals(scope);

const broken = (error: unknown): FromProcessWorker => {
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return { type: 'broken', message, stack: stack ?? '' };
};

/**
 * V8 keeps what it compiled of a module for the next worker, of what importScripts() loads it keeps nothing. Elsewhere
 * that is the safer way.
 */
const loadEager = async (): Promise<void> => {
	const { href } = new browser.URL(eager, browser.location.href);
	if (hasV8Stacks()) await import(href);
	else browser.importScripts(href);
};

const begin = async (): Promise<{ realm: Realm } | { broken: FromProcessWorker }> => {
	try {
		await loadEager();
		return { realm: boot(scope, browser, eager) };
	} catch (error) {
		return { broken: broken(error) };
	}
};

const serve = (port: MessagePort, realm: Realm): void => {
	// Not at once: this worker may be wanted already.
	const warming = browser.setTimeout(() => warmUp(realm.environment), 100);
	port.onmessage = ({ data: start }: MessageEvent<ProcessStart>) => {
		browser.clearTimeout(warming);
		try {
			startProcess(realm, start);
		} catch (error) {
			port.postMessage(broken(error));
		}
	};
	port.postMessage({ type: 'ready' } satisfies FromProcessWorker);
};

const begun = begin();

// The host's first message: the way to the kernel.
browser.addEventListener(
	'message',
	async (event) => {
		const port = (event as MessageEvent<MessagePort>).data;
		const outcome = await begun;
		if ('realm' in outcome) serve(port, outcome.realm);
		else port.postMessage(outcome.broken);
	},
	{ once: true },
);
