// The page that the official client embeds: it offers the client a channel, or says why it does not.
import { expose, transferHandlers } from 'comlink';
import { allowedOrigin } from './allowed-origin.ts';
import { ContainerServer } from './container-server.ts';
import { errorTransfer } from './error-transfer.ts';

/** Set by the build. */
declare const APP_ORIGINS: readonly string[];

const origin = allowedOrigin(APP_ORIGINS);

if (parent === window) {
	document.body.append('It does nothing by itself.');
} else if (origin === undefined) {
	const message = `The container at ${location.origin} may not be embedded by this page: its deployment allows ${APP_ORIGINS.join(', ')} only.`;
	document.body.replaceChildren(message);
	parent.postMessage({ type: 'warning', level: 'error', message }, '*');
} else {
	transferHandlers.set('throw', errorTransfer());
	const { port1, port2 } = new MessageChannel();
	expose(new ContainerServer(), port1);
	parent.postMessage({ type: 'init' }, origin, [port2]);
}
