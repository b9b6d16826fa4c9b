// A process worker: boots Node's lib up to the point where a process differs from another, says it is ready, and
// becomes the process that the kernel then names.
import type { FromProcessWorker, ProcessStart } from '#kernel/syscalls.ts';
import { boot } from './boot/boot.ts';
import { startProcess } from './boot/start-process.ts';
import { browserGlobals } from './engine/browser-globals.ts';
import { warmUp } from './modules/warm-up.ts';

const eager = 'natives-eager.js';
const scope = globalThis as object;
const browser = browserGlobals(scope);

const tell = (message: FromProcessWorker): void => browser.postMessage(message);

const broken = (error: unknown): void => {
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	tell({ type: 'broken', message, stack: stack ?? '' });
};

try {
	browser.importScripts(new browser.URL(eager, browser.location.href).href);
	const realm = boot(scope, browser, eager);
	// Not at once: this worker may be wanted already.
	const warming = browser.setTimeout(() => warmUp(realm.environment), 100);
	browser.addEventListener('message', (event) => {
		const start = (event as MessageEvent<ProcessStart>).data;
		if (start.type !== 'start') return;
		browser.clearTimeout(warming);
		try {
			startProcess(realm, start);
		} catch (error) {
			broken(error);
		}
	});
	tell({ type: 'ready' });
} catch (error) {
	broken(error);
}
