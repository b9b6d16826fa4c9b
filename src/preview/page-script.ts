// Runs first in every page of a preview: what a service worker cannot do for a page is done in it.
import type { ToPage } from './messages.ts';
import { answerReload } from './page/answer-reload.ts';
import { cookiesFirst } from './page/cookies-first.ts';
import { DocumentCookie } from './page/document-cookie.ts';
import { pageSettings } from './page/page-settings.ts';
import { refuseServiceWorkers } from './page/refuse-service-workers.ts';
import { reportErrors } from './page/report-errors.ts';
import { tunnelWebSockets } from './page/tunnel-web-sockets.ts';

const settings = pageSettings(document.currentScript);
const consoleError = console.error;
const cookie = new DocumentCookie(settings);

cookie.install();
cookiesFirst(cookie);
reportErrors(settings);
answerReload();
tunnelWebSockets(settings.target);
refuseServiceWorkers();

navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
	if (data.type === 'console') consoleError.call(console, data.text);
	if (data.type !== 'cookies') return;
	cookie.replace(data.cookies);
	data.done?.postMessage(undefined);
});
navigator.serviceWorker.startMessages();
