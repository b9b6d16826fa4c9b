// The service worker of previews, and why it is as it is.
//
// A learner's server listens on a port inside the container, where no browser can reach it. But a
// service worker may answer the requests of every page in its scope, so this one takes the scope of the
// whole container origin and answers requests by speaking HTTP/1.1 to the server, over a connection of
// the container's kernel. Nothing is emulated on the way: what the server sees is what a browser on
// http://localhost:3000 would have sent it, byte for byte HTTP; what it answers is parsed by Node's parser.
//
// One origin serves many ports, so the port is in the address: /~3000/users. Pages do not know that. They
// say <a href="/users"> and fetch('/api'), which lack the prefix; such a request belongs to the port of the page it
// came from. Which that is tells the client id, a navigation's referrer, or else the last page that was
// loaded. A navigation is redirected to the address with the prefix, so that the next one knows its port again;
// with 307, so that a posted form stays posted.
//
// A browser stops a service worker that has nothing to do, or too much, and all its memory goes with it. So nothing
// here is the only copy of anything: the kernel runs in the page /headless, which is asked for a new channel
// ("who hosts?"); pages are known again from their addresses; cookies are in IndexedDB. Long streams are kept
// alive by a message from the host page every 20 seconds. WebSockets, which a service worker never gets to
// see, are spoken by the page itself over its own channel to the kernel; this worker only passes the channel on.
//
// Responses made by a service worker cannot set cookies and are not decoded by the browser, nor is their type
// guessed, nor kept in its cache; what is missed by that is done here: a cookie jar, gunzip, MIME sniffing. The
// embedding page is isolated (SharedArrayBuffer), so every response gets COEP and CORP headers. Where a header of
// the learner's would keep the preview from being shown at all (X-Frame-Options, frame-ancestors), it is
// dropped for pages, and the header Slipway-Adjusted says so.
//
// Redirects are given to the browser as they are, with the prefix put into Location: it follows them itself, with
// its own rules about methods and bodies, and `response.redirected` is right.
import { OwnAnswers } from './answers/own-answers.ts';
import { SentCookies } from './answers/sent-cookies.ts';
import { ServerAnswers } from './answers/server-answers.ts';
import { Containers } from './container/containers.ts';
import { CookieStore } from './cookies/cookie-store.ts';
import { Frames } from './frames/frames.ts';
import { RequestEvents } from './request-events.ts';
import { LlhttpSource } from './http/llhttp-source.ts';
import { IncomingMessages } from './incoming-messages.ts';
import type { ToPage } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

const store = new CookieStore();
const containers = new Containers(self.clients, store);
const frames = new Frames(async (id) => (await self.clients.get(id))?.url);
const cookies = new SentCookies(frames, self.clients);
const answers = new ServerAnswers({
	containers,
	frames,
	llhttp: new LlhttpSource('/llhttp.wasm'),
	sentCookies: cookies,
	tellPage: (id, text) => {
		const message: ToPage = { type: 'console', text };
		void self.clients.get(id).then((page) => page?.postMessage(message));
	},
});
const requests = new RequestEvents(frames, answers, new OwnAnswers(containers));
const messages = new IncomingMessages(containers, cookies, self.clients);

containers.onPort = async (container, port, open) => {
	const message: ToPage = { type: 'port', target: { port, tag: container.tag }, open };
	for (const page of await self.clients.matchAll({ includeUncontrolled: true })) {
		page.postMessage(message);
	}
};

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([self.clients.claim(), store.sweep()]));
});
self.addEventListener('fetch', (event) => requests.answer(event));
self.addEventListener('message', (event) => event.waitUntil(messages.receive(event)));
