// The runtime of a process: boots Node's lib up to the point where a process differs from another, says it is ready, and
// becomes the process that the kernel then names.
import type { FromProcessWorker, ProcessStart } from '#kernel/syscalls.ts';
import { boot, type Realm } from './boot/boot.ts';
import { startProcess } from './boot/start-process.ts';
import { brokenMessage } from './broken-message.ts';
import { browserGlobals } from './engine/browser-globals.ts';
import { warmUp } from './modules/warm-up.ts';
import type { RuntimeScope } from './runtime-scope.ts';

const eager = 'natives-eager.js';
const scope = globalThis as RuntimeScope;
const browser = browserGlobals(scope);

const serve = (port: MessagePort, realm: Realm): void => {
	// Not at once: this worker may be wanted already.
	const warming = browser.setTimeout(() => warmUp(realm.environment), 100);
	port.onmessage = ({ data: start }: MessageEvent<ProcessStart>) => {
		browser.clearTimeout(warming);
		try {
			startProcess(realm, start);
		} catch (error) {
			port.postMessage(brokenMessage(error));
		}
	};
	port.postMessage({ type: 'ready' } satisfies FromProcessWorker);
};

scope.slipwayBoot = () => {
	delete scope.slipwayBoot;
	const realm = boot(scope, browser, eager);
	return (port) => serve(port, realm);
};
