// diagnostics_channel: publish, bindStore, and what a tracing channel tells of sync, async and failed work.
'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');
const {
	channel,
	tracingChannel,
	hasSubscribers,
	subscribe,
	unsubscribe,
} = require('node:diagnostics_channel');

const news = channel('news');
const hear = (message, name) => console.log('heard', message, name);
console.log(news.hasSubscribers, hasSubscribers('news'), channel('news') === news);
subscribe('news', hear);
news.publish({ n: 1 });
console.log(unsubscribe('news', hear), unsubscribe('news', hear), news.hasSubscribers);

const store = new AsyncLocalStorage();
news.bindStore(store, (data) => `store of ${data}`);
console.log(
	news.runStores(
		'x',
		function (a) {
			return [this.me, a, store.getStore()];
		},
		{ me: 'self' },
		'argument',
	),
	store.getStore(),
);
news.unbindStore(store);

const work = tracingChannel('work');
for (const name of ['start', 'end', 'asyncStart', 'asyncEnd', 'error']) {
	work[name].subscribe(({ result, error, id }) => console.log(id, name, result, error?.message));
}
console.log(work.traceSync((a, b) => a + b, { id: 'sync' }, undefined, 1, 2));
try {
	work.traceSync(
		() => {
			throw new Error('no');
		},
		{ id: 'throws' },
	);
} catch ({ message }) {
	console.log('caught', message);
}
work
	.tracePromise(async () => 'later', { id: 'promise' })
	.then(() => work.tracePromise(async () => Promise.reject(new Error('bad')), { id: 'rejects' }))
	.catch(({ message }) => console.log('caught', message))
	.then(() => {
		work.traceCallback(
			(done) => setImmediate(done, null, 'called'),
			0,
			{ id: 'callback' },
			undefined,
			() => console.log('done'),
		);
	});
