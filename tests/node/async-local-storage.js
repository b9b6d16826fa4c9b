// AsyncLocalStorage follows promises, awaits, timers, ticks and emitters' handles.
const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks');
const storage = new AsyncLocalStorage();
const show = (where) => console.log(where, storage.getStore());
storage.run('A', async () => {
	show('sync');
	setTimeout(() => show('timeout'), 40);
	setImmediate(() => show('immediate'));
	process.nextTick(() => show('tick'));
	queueMicrotask(() => show('microtask'));
	Promise.resolve().then(() => show('then'));
	await null;
	show('after await');
	await Promise.reject(new Error('x')).catch(() => show('catch'));
	storage.enterWith('B');
	await null;
	show('after enterWith');
	try {
		await Promise.reject(new Error('y'));
	} catch {
		show('catch of await');
	} finally {
		show('finally');
	}
	for await (const x of [1]) show('for await');
});
show('outside');
const resource = storage.run('C', () => new AsyncResource('X'));
resource.runInAsyncScope(() => show('resource'));
const bound = storage.run('D', () => AsyncLocalStorage.snapshot());
bound(() => show('snapshot'));
storage.exit(() => show('exit'));
