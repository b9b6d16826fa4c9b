// The build of Node's lib: patches, sizes of modules, tables.
import { expect, test } from 'vitest';
import { applyPatches } from '#build/natives/apply-patches.ts';
import { lazyArea } from '#build/natives/lazy-area.ts';
import { minifyModule } from '#build/natives/minify-module.ts';
import { nativeScript } from '#build/natives/native-script.ts';
import { nodeBinary } from '#build/natives/node-binary.ts';
import { patches } from '#build/natives/patches.ts';
import { readSources } from '#build/natives/read-sources.ts';
import { throwTable } from '#build/natives/throw-table.ts';

const sources = readSources(nodeBinary().path);

test.each(Object.keys(patches))('the patches match in %s', (id) => {
	expect(applyPatches(id, sources[id] ?? '')).not.toBe(sources[id]);
});

test('a patch that does not match stops the build', () => {
	expect(() => applyPatches('internal/timers', 'nothing')).toThrow('must match once');
});

test('names of functions and classes survive', async () => {
	const wrapper = await minifyModule(
		'x',
		'exports.f = function named() {}; exports.C = class Kept {};',
	);
	const exports: Record<string, { name: string }> = {};
	(new Function(`return ${wrapper}`)() as (exports: object) => void)(exports);
	expect([exports['f']?.name, exports['C']?.name]).toEqual(['named', 'Kept']);
});

test('throw statements are found again', () => {
	const original = 'function f(e) {\n  // throw it\n  throw e; // here\n}';
	expect(throwTable('x', original, 'function f(e){throw e}')).toEqual([
		[1, 15, 3, '  throw e; // here', 3],
	]);
});

test('so are new errors, thrown at once or handed on', () => {
	const original = "function f(e) {\n  if (e)\n    cb(new ERR_A('x'));\n  throw new ERR_B();\n}";
	const small = 'function f(e){e&&cb(new ERR_A("x"));throw new ERR_B}';
	const thrown = [4, '  throw new ERR_B();', 3];
	expect(throwTable('x', original, small)).toEqual([
		[1, small.indexOf('throw') + 1, ...thrown],
		[1, small.indexOf('new ERR_B') + 1, ...thrown],
		[1, small.indexOf('new ERR_A') + 1, 3, "    cb(new ERR_A('x'));", 8],
	]);
});

test('a script fills the table and says where modules begin', () => {
	const scope: { slipwayNatives?: { modules: Record<string, () => number>; scripts: unknown[] } } =
		{};
	const script = nativeScript('n.js', [
		['a', '(function(){return `\n`,1})'],
		['b', '(function(){return 2})'],
	]);
	new Function('globalThis', script)(scope);
	expect(scope.slipwayNatives?.modules['b']?.()).toBe(2);
	expect(scope.slipwayNatives?.scripts).toEqual({ 'n.js': { a: 2, b: 4 } });
});

test('areas', () => {
	expect(lazyArea('internal/deps/undici/undici')).toBe('fetch');
	expect(lazyArea('internal/test_runner/runner')).toBe('test');
	expect(lazyArea('internal/quic/quic')).toBe('dropped');
	expect(lazyArea('os')).toBe('rest');
});
