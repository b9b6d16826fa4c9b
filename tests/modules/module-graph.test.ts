import { describe, expect, test } from 'vitest';
import { ModuleGraph } from './module-graph.ts';

const run = (sources: Record<string, string>) => new ModuleGraph(sources).import('main');

describe('exports', () => {
	test('every form', async () => {
		const main = await run({
			main: `export const a = 1, { b, c: [d] } = { b: 2, c: [3] };
export function f() { return 'f'; }
export class C {}
const x = 5; export { x, x as 'a b', x as y };
export default class {}`,
		});
		expect(Object.keys(main)).toEqual(['C', 'a', 'a b', 'b', 'd', 'default', 'f', 'x', 'y']);
		expect([main.a, main.b, main.d, main['a b'], (main.f as () => string)()]).toEqual([
			1,
			2,
			3,
			5,
			'f',
		]);
		expect((main.default as { name: string }).name).toBe('default');
	});

	test.each([
		['export default function () { return 1 }', 'default'],
		['export default async function* () {}', 'default'],
		['export default () => 1;', 'default'],
		['export default (function () {})', 'default'],
		['export /* c */ default\nfunction named() {}', 'named'],
		['export default class Named {}', 'Named'],
	])('name of %s', async (source, name) => {
		expect(((await run({ main: source })).default as { name: string }).name).toBe(name);
	});

	test('a default function is hoisted', async () => {
		const main = await run({
			main: `import { g } from 'other'; export const r = g(); export default function () { return 7 }`,
			other: `import f from 'main'; export function g() { return f() }`,
		});
		expect(main.r).toBe(7);
	});

	test('star exports, a name of its own wins, an ambiguous one is not there', async () => {
		const main = await run({
			main: `export * from 'a'; export * from 'b'; export const own = 'main'; export * as ns from 'a';`,
			a: 'export const own = 1, both = 1, onlyA = 1; export default 9',
			b: 'export const both = 2, onlyB = 2;',
		});
		expect(Object.keys(main)).toEqual(['ns', 'onlyA', 'onlyB', 'own']);
		expect(main.own).toBe('main');
	});
});

describe('imports', () => {
	test('live bindings, and a scope that shadows', async () => {
		const main = await run({
			main: `import { count, add as more } from 'counter';
const seen = [count];
more();
seen.push(count, { count }.count);
const inner = (count) => [count, { count }, (() => { { let count = 3; return count } })()];
function f({ count = 5 }) { return count }
export const r = [...seen, inner('p'), f({}), typeof count, ((c = count) => c)()];`,
			counter: 'export let count = 0; export function add() { count++ }',
		});
		expect(main.r).toEqual([0, 1, 1, ['p', { count: 'p' }, 3], 5, 'number', 1]);
	});

	test('assignment to an import', async () => {
		const main = await run({
			main: `import { a } from 'a'; let e; try { a = 2 } catch (x) { e = x } export { e };
export let d; try { ({ a } = { a: 1 }) } catch (x) { d = x.message }`,
			a: 'export const a = 1',
		});
		expect(main.e).toBeInstanceOf(TypeError);
		expect(main.d).toBe('Assignment to constant variable.');
	});

	test('the call of a live import has no this, and does not continue the line before', async () => {
		const main = await run({
			main: `import { f } from 'a'
const one = 1
f()
export const r = [f(), f\`x\`, new f() instanceof f, f?.()]
export const after = one`,
			a: 'export let f = function () { return this }; export function set() { f = 1 }',
		});
		expect(main.r).toEqual([undefined, undefined, true, undefined]);
		expect(main.after).toBe(1);
	});

	test('cycles: functions at once, constants too early', async () => {
		const main = await run({
			main: `import { b } from 'b'; export const a = 1; export function early() { return 'hoisted' }; export { b }`,
			b: `import { a, early } from 'main'; export const b = [early()]; try { a } catch (e) { b.push(e.message) }`,
		});
		expect(main.b).toEqual(['hoisted', "Cannot access 'a' before initialization"]);
	});

	test('a module that imports itself', async () => {
		const main = await run({
			main: `import * as self from 'main'; import { x as y } from 'main'; export let x = 1; export const r = self.x + y;`,
		});
		expect(main.r).toBe(2);
	});

	test('missing and ambiguous names', async () => {
		await expect(run({ main: `import { x as y } from 'a'`, a: '' })).rejects.toThrow(
			"The requested module 'a' does not provide an export named 'x'",
		);
		const sources = {
			main: `import { x } from 'a'`,
			a: `export * from 'b'; export * from 'c'`,
			b: 'export const x = 1',
			c: 'export const x = 2',
		};
		await expect(run(sources)).rejects.toThrow('contains conflicting star exports for name');
	});
});

describe('namespace', () => {
	test('is one of a kind', async () => {
		const graph = new ModuleGraph({
			main: 'export let b = 1, a = 2; export function set() { b = 3 }',
		});
		const main = await graph.import('main');
		expect(graph.namespaces.has(main)).toBe(true);
		expect(Object.getPrototypeOf(main)).toBe(null);
		expect(Object.keys(main)).toEqual(['a', 'b', 'set']);
		expect(Object.prototype.toString.call(main)).toBe('[object Module]');
		expect(() => (main.b = 4)).toThrow(
			"Cannot assign to read only property 'b' of object '[object Module]'",
		);
		expect(() => delete main.b).toThrow("Cannot delete property 'b'");
		(main.set as () => void)();
		expect(main.b).toBe(3);
		expect(Object.getOwnPropertyDescriptor(main, 'b')).toEqual({
			value: 3,
			writable: true,
			enumerable: true,
			configurable: false,
		});
	});
});

describe('evaluation', () => {
	const log = (name: string) => `globalThis.log.push('${name}');`;
	const logged = async (sources: Record<string, string>) => {
		const scope = globalThis as unknown as { log: string[] };
		scope.log = [];
		await run(sources);
		return scope.log;
	};

	test('order of a diamond with top-level await', async () => {
		const order = await logged({
			main: `import 'a'; import 'b'; import 'sync'; ${log('main')}`,
			a: `import 'x'; ${log('a1')} await 0; ${log('a2')}`,
			b: `import 'x'; ${log('b')}`,
			x: `${log('x1')} await 0; ${log('x2')}`,
			sync: log('sync'),
		});
		expect(order).toEqual(['x1', 'sync', 'x2', 'a1', 'b', 'a2', 'main']);
	});

	test('a cycle with top-level await', async () => {
		const order = await logged({
			main: `import { b } from 'b'; export const a = 1; await b; ${log('main')}`,
			b: `import { a } from 'main'; export const b = 2; await 0; ${log('b')} export const f = () => a;`,
		});
		expect(order).toEqual(['b', 'main']);
	});

	test('errors reach every importer, and stay', async () => {
		const graph = new ModuleGraph({
			main: `import 'a'`,
			a: `await 0; throw new Error('boom')`,
		});
		await expect(graph.import('main')).rejects.toThrow('boom');
		await expect(graph.import('main')).rejects.toThrow('boom');
		await expect(graph.import('a')).rejects.toThrow('boom');
	});

	test('import() and import.meta', async () => {
		const main = await run({
			main: `export const r = (await import('other')).x + import.meta.name;`,
			other: 'export const x = 1',
		});
		expect(main.r).toBe('1main');
	});
});
