// What is printed of promises: their state and value, wherever the program or the runtime saw them settle.
'use strict';
const { promisify, inspect } = require('node:util');
const { setTimeout: sleep } = require('node:timers/promises');

const show = (name, promise) => console.log(`${name}:`, promise);
const later = (callback) => setTimeout(callback, 5);
const quiet = (promise) => (promise.catch(() => {}), promise);

// Made settled.
show('resolve', Promise.resolve(1));
show('resolve with nothing', Promise.resolve());
show('resolve with an object', Promise.resolve({ a: { b: [1, 2] } }));
show('resolve with a function', Promise.resolve(show));
show('resolve with itself', Promise.resolve(Promise.resolve(2)));
show('reject', quiet(Promise.reject('no')));
show('try', Promise.try((a, b) => a + b, 1, 2));
show('new', new Promise((resolve) => resolve('made')));
show('new that throws', quiet(new Promise(() => { throw 'thrown'; })));
show('new, twice', new Promise((resolve, reject) => { resolve(1); reject(2); resolve(3); }));
show('new, never', new Promise(() => {}));
show('nested', Promise.resolve([Promise.resolve(1), new Promise(() => {})]));
const { promise: deferred, resolve: finish } = Promise.withResolvers();
show('deferred', deferred);
finish('finished');
show('deferred, finished', deferred);
const strict = Promise.resolve(5);
strict.extra = true;
show('with a property', strict);
show('frozen', Object.isFrozen(Object.freeze(Promise.resolve(1))));
class Special extends Promise {}
show('subclass', new Special(() => {}));
console.log(inspect(Promise.resolve(new Map([[1, 2]])), { compact: false }));

// A promise that follows another is not settled before its turn.
const known = Promise.resolve('followed');
const following = new Promise((resolve) => resolve(known));
const inThen = Promise.resolve().then(() => known);
show('following', following);
for (let tick = 1, at = Promise.resolve(); tick <= 6; tick++) {
	at = at.then(() => {
		const states = [following, inThen].map((promise) => inspect(promise));
		if (tick === 1 || tick === 6) console.log(`after ${tick}:`, ...states);
	});
}
const thenable = Promise.resolve({ then(resolve) { resolve('of a thenable'); } });
show('thenable', thenable);

// Reactions.
const first = new Promise((resolve) => later(() => resolve('first')));
const second = first.then((value) => `${value}, second`);
const third = second.then(() => { throw new TypeError('third'); });
const passed = third.then(() => 'never');
const caught = passed.catch((error) => error.name);
const lastly = caught.finally(() => 'ignored');
const twice = lastly.then(undefined, () => {});
const all = Promise.all([first, second, 3]);
const settledAll = Promise.allSettled([first, quiet(Promise.reject(1))]);
const race = Promise.race([sleep(1000, 'late', { ref: false }), first]);
const any = Promise.any([quiet(Promise.reject(1)), first]);
const none = quiet(Promise.any([quiet(Promise.reject(1))]));
const slept = sleep(1, 'slept');
const promised = promisify((value, callback) => later(() => callback(null, value)))('promised');
show('before', [first, second, third, caught, all, race, slept, promised]);

setTimeout(async () => {
	const short = (promise) => inspect(promise).split('\n')[0];
	console.log([first, second, third, passed].map(short));
	console.log([caught, lastly, twice].map(short));
	console.log(all, settledAll, race, any, inspect(none).includes('<rejected>'));
	console.log(slept, promised);
	await following;
	show('following, later', following);
	await awaited();
}, 40);

// Awaited.
async function awaited() {
	const work = (value) => sleep(1).then(() => value);
	const good = (async () => work('good'))();
	const bad = (async () => { await sleep(1); throw 'bad'; })();
	console.log(good, bad);
	show('awaited', [await good, good]);
	try {
		await bad;
	} catch (error) {
		show(`caught ${error}`, bad);
	}
	try {
		await good;
		JSON.parse('{');
	} catch (error) {
		show(error.name, good);
	}
	const values = [];
	for (const promise of [work(1), work(2)]) values.push([await promise, promise]);
	console.log(values);
	console.log(await Promise.all([good, quiet(bad).catch(() => 'mended')]), await (await thenable));
	process.once('unhandledRejection', (reason, promise) => show(`unhandled ${reason}`, promise));
	(async () => { throw 'nobody'; })();
	await sleep(10);
	order();
}

// The order of what runs stays that of the language.
function order() {
	const log = [];
	const say = (text) => () => log.push(text);
	const later = (text, count) => {
		let at = Promise.resolve();
		for (let tick = 0; tick < count; tick++) at = at.then(say(`${text}${tick}`));
	};
	later('a', 6);
	new Promise((resolve) => resolve(Promise.resolve())).then(say('new of a promise'));
	Promise.resolve().then(() => Promise.resolve()).then(say('then of a promise'));
	Promise.reject().catch(() => {}).finally(say('finally')).then(say('after finally'));
	Promise.reject().then(say('not')).then(say('not')).catch(say('passed on'));
	Promise.all([1, Promise.resolve(2)]).then(say('all'));
	Promise.race([Promise.resolve(2)]).then(say('race'));
	(async () => { await null; log.push('await 1'); await Promise.resolve(); log.push('await 2'); })();
	(async () => Promise.resolve())().then(say('async of a promise'));
	(async () => { try { await Promise.reject(); } catch { log.push('caught'); } })();
	Promise.resolve({ then: (resolve) => { log.push('then called'); resolve(); } }).then(say('thenable'));
	process.nextTick(say('tick'));
	setImmediate(() => {
		console.log(log.join(', '));
		console.log(String(Promise.all), Promise.all.length, Promise.withResolvers.length, Promise.try.name);
		console.log(Promise === Promise.prototype.constructor, Promise.resolve(known) === known);
		console.log(`${function () { return new Promise((resolve) => resolve()); }}`);
		try {
			Promise.resolve.call(undefined);
		} catch (error) {
			console.log(error.name);
		}
	});
}
