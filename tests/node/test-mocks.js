// node:test's mocks: functions, methods, getters, properties, timers, dates; counting, once, restore.
'use strict';
const { mock, test } = require('node:test');
const assert = require('node:assert');

const add = mock.fn((a, b) => a + b);
console.log(add(1, 2), add.mock.callCount(), add.mock.calls[0].arguments, add.mock.calls[0].result);
add.mock.mockImplementationOnce(() => 'once', 2);
add.mock.mockImplementation(() => 'always');
console.log(add(), add(), add.mock.calls.length);
add.mock.resetCalls();
add.mock.restore();
console.log(add(1, 1), add.mock.callCount());
const object = {
	value: 5,
	get half() {
		return 2;
	},
	greet(name) {
		return `hi ${name} ${this.value}`;
	},
};
const greet = mock.method(object, 'greet', () => 'mocked', { times: 1 });
console.log(
	object.greet('a'),
	object.greet('b'),
	greet.mock.calls.map(({ this: self }) => self === object),
);
mock.getter(object, 'half', () => 99);
console.log(object.half);
const property = mock.property(object, 'value', 6);
object.value = 7;
console.log(
	object.value,
	property.mock.accesses.map(({ type, value }) => [type, value]),
);
mock.restoreAll();
console.log(object.half, object.value, object.greet('c'));
const failing = mock.fn(() => {
	throw new Error('no');
});
assert.throws(failing);
console.log(failing.mock.calls[0].error.message, new (mock.fn(class A {}))() instanceof Object);
mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1000 });
const log = [];
setTimeout(() => log.push(['timeout', Date.now()]), 50);
const interval = setInterval(() => log.push(['interval', Date.now()]), 20);
mock.timers.tick(45);
mock.timers.setTime(2000);
clearInterval(interval);
mock.timers.runAll();
console.log(log, new Date().toISOString());
mock.timers.reset();
console.log(Date.now() > 2000);
for (const act of [
	() => mock.method(object, 'none'),
	() => mock.fn(5),
	() => mock.timers.tick(1),
]) {
	try {
		act();
	} catch ({ code }) {
		console.log(code);
	}
}
