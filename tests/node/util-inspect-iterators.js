// util.inspect of what cannot be read without using it up: iterators of Map and Set, generators, weak things, proxies.
'use strict';
const util = require('node:util');

const map = new Map([
	['a', 1],
	['b', { c: 2 }],
]);
console.log(
	map.entries(),
	map.keys(),
	map.values(),
	new Set([1, 2]).values(),
	new Set(['x']).entries(),
);
const used = map.entries();
used.next();
console.log(used);
for (const entry of used) console.log('left', entry);
const keys = new Set([1, 2, 3]).keys();
keys.next();
console.log(keys, util.inspect(keys));
console.log([...keys], keys.next());
console.log(
	map[Symbol.iterator](),
	[1, 2][Symbol.iterator](),
	'ab'[Symbol.iterator](),
	'ab'.matchAll(/a/g),
);
console.log(
	(function* gen() {
		yield 1;
	})(),
	(async function* () {})(),
	[1].values().map((n) => n),
);
console.log(new WeakMap([[{}, 1]]), new WeakSet([{}]), new WeakRef({ a: 1 }));
const proxy = new Proxy({ a: 1 }, { get: () => 'trapped' });
console.log(
	proxy,
	util.inspect(proxy, { showProxy: true }),
	new Proxy(function named() {}, {}),
	new Proxy([1], {}),
);
console.log(
	new (class Kind extends Map {})([[1, 2]]),
	Object.create(null, { x: { value: 1, enumerable: true } }),
);
console.log(
	new Proxy(new Proxy({}, {}), {}),
	util.types.isProxy(proxy),
	util.types.isMapIterator(map.keys()),
);
class Shown {
	#hidden = 1;
	get [Symbol.toStringTag]() {
		return 'Tagged';
	}
	[util.inspect.custom](depth, options, inspect) {
		return `Shown<${depth} ${inspect({ a: 1 }, { ...options, compact: true })}>`;
	}
}
console.log(new Shown(), [new Shown()], { deep: { deep: { deep: { deep: 1 } } } });
console.log(
	util.inspect(map, { depth: 0 }),
	util.inspect('a\'b"c`'),
	util.inspect(
		{
			get x() {
				return 1;
			},
			set y(v) {},
		},
		{ getters: true },
	),
);
