// AsyncResource: ids, the scope it runs in, hooks for its life; executionAsyncResource.
'use strict';
const hooks = require('node:async_hooks');
const fs = require('node:fs');

const types = new Map();
const hook = hooks
	.createHook({
		init(id, type, trigger, resource) {
			types.set(id, { type, trigger, resource: typeof resource });
		},
		before: (id) => types.get(id) && (types.get(id).before = true),
		destroy: (id) => types.get(id) && (types.get(id).destroyed = true),
	})
	.enable();

class Query extends hooks.AsyncResource {
	constructor() {
		super('QUERY', { requireManualDestroy: true });
	}
}
const query = new Query();
const outer = hooks.executionAsyncId();
query.runInAsyncScope(
	function (a) {
		console.log(this.x, a, hooks.executionAsyncId() === query.asyncId());
		console.log(
			hooks.triggerAsyncId() === query.triggerAsyncId(),
			hooks.executionAsyncResource() === query,
		);
	},
	{ x: 1 },
	2,
);
console.log(hooks.executionAsyncId() === outer, query.triggerAsyncId() === outer);
console.log(query.emitDestroy() === query);
setTimeout(() => {}, 1);
setImmediate(() => {});
process.nextTick(() => {});
fs.stat('.', () => {});
setTimeout(() => {
	hook.disable();
	const names = [...types.values()]
		.filter(({ type }) => /Timeout|Immediate|QUERY|Tick/.test(type))
		.map(({ type, before, destroyed }) => `${type} ${!!before} ${!!destroyed}`);
	console.log([...new Set(names)].sort().join('\n'));
}, 30);
for (const wrong of [[''], [5], ['x', { triggerAsyncId: -5 }]]) {
	try {
		new hooks.AsyncResource(...wrong);
	} catch ({ code, message }) {
		console.log(code, message);
	}
}
