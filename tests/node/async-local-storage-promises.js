// AsyncLocalStorage follows then, callbacks, events of emitters made inside, and enterWith.
const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks');
const fs = require('node:fs');
const storage = new AsyncLocalStorage();
const show = (label) => console.log(label, storage.getStore());
let resolveLater;
const later = new Promise((resolve) => (resolveLater = resolve));
storage.run(1, () => {
	later.then(() => show('then'));
	later.finally(() => show('finally'));
	Promise.reject(new Error('x')).catch(() => show('catch'));
	queueMicrotask(() => show('microtask'));
	process.nextTick(show, 'tick');
	fs.stat('.', () => show('stat'));
	fs.promises.stat('.').then(() => show('promise stat'));
	const bound = AsyncResource.bind(() => show('bound'));
	setTimeout(() => storage.exit(() => show('exit')), 300);
	setTimeout(bound, 400);
});
storage.run(2, resolveLater);
show('outside');
(async () => {
	storage.enterWith(3);
	await null;
	show('entered');
	const run = AsyncLocalStorage.snapshot();
	storage.enterWith(4);
	run(() => show('snapshot'));
	await new Promise(setImmediate);
	show('after immediate');
})();
show('after the call');
