// A lesson's program that tries to reach what the app keeps. Answers with what it could and could not do.
import { createServer } from 'node:http';

const app = 'APP_ORIGIN';
// The worker's own globals, also where Node hides them.
const world = new Function('return globalThis')();
const none = (list) => {
	if (list.length === 0) throw new Error('nothing there');
	return list;
};
const tries = {
	localStorage: () =>
		none(Object.keys(world.localStorage).filter((key) => key.startsWith('slipway:'))),
	databases: async () =>
		none((await world.indexedDB.databases()).filter(({ name }) => /work|progress/.test(name))),
	opfs: async () => {
		const names = [];
		for await (const name of (await world.navigator.storage.getDirectory()).keys())
			names.push(name);
		return none(names);
	},
	caches: async () => none((await world.caches.keys()).filter((name) => /packs|shared/.test(name))),
	page: () => world.parent.document.title,
	top: () => (world.top.location.href = 'about:blank#process'),
	document: () => world.document.cookie,
	readPacks: async () => JSON.stringify(await (await fetch(`${app}/packs/index.json`)).json()),
	importApp: () => world.importScripts(`${app}/assets/x.js`),
	openTab: () => world.open(app).document.title,
};

const result = {};
for (const [name, attempt] of Object.entries(tries)) {
	try {
		result[name] = { got: String(await attempt()) };
	} catch (error) {
		result[name] = { refused: `${error.name}: ${error.message}` };
	}
}
world.postMessage?.({ type: 'init' });
if (world.BroadcastChannel) {
	const channel = new world.BroadcastChannel('slipway-work');
	channel.postMessage({ type: 'wanted', key: 'backend/first-response' });
	channel.unref?.();
}
createServer((request, response) => response.end(JSON.stringify(result))).listen(3000);
