// console.log of many kinds of values.
class Foo { #secret = 1; constructor() { this.a = 1; } get b() { return 2; } [Symbol.toStringTag] = 'Bar'; }
console.log(new Foo(), Foo, class extends Foo {}, [1, , 3], new Map([[{ a: 1 }, 'b']]), new Set([1, [2]]));
console.log(Object.create(null), Object.create({}), function named() {}, () => {}, async () => {}, Symbol('x'), 10n, -0);
console.log([new Date(0), /re/g, new Error('e').message], { get x() { return 1; }, set y(v) {}, get z() { return 1; }, set z(v) {} });
console.log(new Proxy({ a: 1 }, {}), new Proxy(function f() {}, {}), new WeakMap(), new WeakSet(), [undefined, null], 'a\nb', ['a\nb', "it's"]);
console.log({ a: { b: { c: { d: 1 } } } }, Array.from({ length: 120 }, (_, i) => i), 'x'.repeat(10), [['x'.repeat(80)]]);
const circular = { name: 'loop' }; circular.self = circular; console.log(circular);
console.log('%s %d %i %f %j %o %O %c %%', 'text', 1.5, 1.5, '2.5', { a: 1 }, { f() {} }, { a: 1 }, 'css');
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.group('group'); console.log('inside'); console.groupEnd(); console.dir({ a: { b: { c: {} } } }, { depth: 0 });
console.log(process.versions.node.split('.').length, new (class A extends Map {})([[1, 2]]), Object.assign(() => {}, { a: 1 }), new Number(3), new String('abc'), [1.0, -0, 'x'], globalThis === global);
console.log([new (class extends Array {})(3), new Uint8Array(3), Buffer.from('abc'), new ArrayBuffer(2)], { [Symbol('k')]: 1, 'a-b': 2 });
