// v8.promiseHooks and the PROMISE resources of async_hooks, for promises that programs make and then().
'use strict';
const { createHook, executionAsyncId } = require('node:async_hooks');
const { promiseHooks } = require('node:v8');

const names = new Map();
const log = [];
const name = (promise) => names.get(promise) ?? 'new';
const stop = promiseHooks.createHook({
	init: (promise, parent) => log.push(`init, parent ${parent && name(parent)}`),
	before: (promise) => log.push(`before ${name(promise)}`),
	after: (promise) => log.push(`after ${name(promise)}`),
	settled: (promise) => log.push(`settled ${name(promise)}`),
});
const called = (text, promise) => names.set(promise, text) && promise;
const first = called('first', Promise.resolve(1));
const same = Promise.resolve(first);
let finish;
const made = called('made', new Promise((resolve) => (finish = resolve)));
finish('x');
finish('y');
const second = called('second', first.then((value) => log.push(`in second: ${value}`)));
const third = called('third', second.then(() => { throw new Error('third'); }));
const fourth = called('fourth', third.catch((error) => log.push(`caught ${error.message}`)));
called('rejected', Promise.reject(new Error('no'))).catch(() => {});
class Special extends Promise {}
const special = new Special((resolve) => resolve(3));

setTimeout(() => {
	stop();
	console.log(log.join('\n'));
	console.log(same === first, special instanceof Promise, special.constructor === Special);
	console.log(Promise.name, Promise.length, made instanceof Promise, Object.prototype.toString.call(made));
	withAsyncHooks();
}, 20);

function withAsyncHooks() {
	const types = [];
	const hook = createHook({ init: (id, type, trigger, resource) => types.push([type, resource instanceof Promise]) });
	hook.enable();
	const outer = executionAsyncId();
	Promise.resolve().then(() => {
		console.log('own id in a callback:', executionAsyncId() !== outer);
		hook.disable();
		console.log(JSON.stringify(types.filter(([type]) => type === 'PROMISE')));
	});
}
