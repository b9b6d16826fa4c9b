// The way from a page to the service worker that serves it.
import type { FromPage } from '../messages.ts';

export function postToWorker(message: FromPage, transfer: Transferable[] = []): void {
	// After a hard reload (shift) a page has no controller, but the worker of its scope still serves it.
	const { controller, ready } = navigator.serviceWorker;
	if (controller) controller.postMessage(message, transfer);
	else void ready.then(({ active }) => active?.postMessage(message, transfer));
}
