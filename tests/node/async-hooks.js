// async_hooks: init, before, after of timers and ticks.
const hooks = require('node:async_hooks');
const log = [];
const names = new Map();
const hook = hooks.createHook({
	init(id, type, trigger) {
		names.set(id, type);
		log.push(`init ${type} by ${names.get(trigger) ?? 'main'}`);
	},
	before: (id) => log.push(`before ${names.get(id)}`),
	after: (id) => log.push(`after ${names.get(id)}`),
	destroy: (id) => log.push(`destroy ${names.get(id)}`),
}).enable();
setTimeout(() => process.nextTick(() => {}), 1);
setImmediate(() => {});
setTimeout(() => {
	hook.disable();
	console.log(log.filter((x) => !/PROMISE|WRAP/.test(x)).join('\n'));
	console.log(hooks.executionAsyncId() > 1, hooks.triggerAsyncId());
}, 200);
console.log(hooks.executionAsyncId(), hooks.triggerAsyncId());
