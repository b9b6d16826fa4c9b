// EventEmitter: once and on as promises, captured rejections, errors without listeners, order, limits, EventTarget.
'use strict';
const events = require('node:events');
const { EventEmitter, once, on } = events;

const emitter = new EventEmitter({ captureRejections: true });
emitter.on('work', async () => {
	throw new Error('async');
});
emitter.on('error', ({ message }) => console.log('captured', message));
emitter.emit('work');
emitter.on('order', () => console.log('second'));
emitter.prependListener('order', () => console.log('first'));
emitter.once('order', function (...args) {
	console.log('once', this === emitter, args);
});
console.log(emitter.emit('order', 1, 2), emitter.emit('order'), emitter.emit('nobody'));
console.log(
	emitter.eventNames(),
	emitter.listenerCount('order'),
	emitter.rawListeners('order').length,
);
for (const value of [new Error('plain'), 'text', { a: 1 }, undefined]) {
	try {
		new EventEmitter().emit('error', value);
	} catch ({ code, message, context }) {
		console.log(code, message, context);
	}
}
(async () => {
	setImmediate(() => emitter.emit('value', 1, 2));
	console.log(await once(emitter, 'value'));
	const controller = new AbortController();
	setImmediate(() => {
		for (const n of [1, 2, 3]) emitter.emit('many', n);
		controller.abort();
	});
	try {
		for await (const [n] of on(emitter, 'many', { signal: controller.signal }))
			console.log('on', n);
	} catch ({ name, code }) {
		console.log(name, code);
	}
	const target = new EventTarget();
	const seen = [];
	target.addEventListener(
		'x',
		{ handleEvent: ({ type, detail }) => seen.push(type, detail) },
		{ once: true },
	);
	target.addEventListener('x', (event) => event.preventDefault());
	console.log(
		target.dispatchEvent(new CustomEvent('x', { detail: 5, cancelable: true })),
		target.dispatchEvent(new Event('x')),
		seen,
	);
	console.log(
		events.getEventListeners(target, 'x').length,
		EventEmitter.listenerCount(emitter, 'order'),
	);
	emitter.on('newListener', (name, listener) => console.log('new', name, listener.name));
	emitter.on('removeListener', (name) => console.log('removed', name));
	function named() {}
	emitter.on('a', named).off('a', named).removeAllListeners('order');
	console.log(emitter.setMaxListeners(1).getMaxListeners(), events.defaultMaxListeners);
	console.log(events.addAbortListener(AbortSignal.abort(), () => {})[Symbol.dispose]());
	for (const act of [
		() => emitter.on('x', 5),
		() => emitter.setMaxListeners(-1),
		() => events.setMaxListeners(1, {}),
	]) {
		try {
			act();
		} catch ({ code }) {
			console.log(code);
		}
	}
})();
