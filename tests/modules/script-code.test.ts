import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { DisposableStack } from '#node/engine/disposable-stack.ts';
import { scriptCode } from '#node/modules/script-code.ts';

const rewrite = (source: string, awaits = true) => scriptCode(source, { parse, awaits });

interface Frames {
	current: unknown;
}

/** A runtime with the frame in plain sight. */
function runtimeOf(state: Frames) {
	return {
		frame: () => state.current ?? null,
		resume: (frame: unknown, value: unknown) => {
			state.current = frame ?? undefined;
			return value;
		},
		restore: (frame: unknown) => {
			if (frame !== undefined) state.current = frame ?? undefined;
		},
		adopt: (awaited: unknown) => awaited,
	};
}

async function run(source: string, state: Frames): Promise<unknown> {
	const { code, runtime = '$none' } = rewrite(source);
	const fn = new Function(runtime, 'state', code) as (...args: unknown[]) => Promise<unknown>;
	return fn(runtimeOf(state), state);
}

describe('what is left alone', () => {
	test.each([
		'const x = 1;',
		'// import(x)',
		"const s = 'await import(x)'",
		'x.import(1); y.await',
		"/** @type {import('.')} */ module.exports = 1; /**\n * @param {import('b').C} c\n */",
		'const = broken import(1)',
	])('%s', (source) => {
		const { code, runtime } = rewrite(source);
		expect(code).toBe(source);
		expect(runtime).toBeUndefined();
	});

	test('await, when it need not be followed', () => {
		expect(rewrite('async () => { await 1 }', false).runtime).toBeUndefined();
	});
});

test('a glob is no comment', () => {
	expect(rewrite("glob('/** /x/**'); import('y')").runtime).toBeDefined();
	expect(rewrite("glob('src/**/*.js'); import('y')").runtime).toBeDefined();
});

test('import() keeps its columns', () => {
	const { code, runtime, shifts } = rewrite('#!/bin/node\nimport("a").then(() => import ("b"))');
	expect(runtime).toHaveLength('import'.length);
	expect(code).toBe(`///bin/node\n${runtime}("a").then(() => ${runtime} ("b"))`);
	expect(shifts.isEmpty).toBe(true);
});

test('a name of the program is not taken', () => {
	expect(rewrite('const $mport = 1; import("a")').runtime).not.toBe('$mport');
});

describe('the async context', () => {
	const disturb = 'const disturb = async () => { await 0; state.current = "other"; };';

	test.each([
		['await', 'await disturb(); return state.current'],
		['in an expression', 'return [await disturb(), state.current][1]'],
		['catch', 'try { await disturb().then(() => { throw 1 }) } catch { return state.current }'],
		['finally', 'try { await disturb() } finally { return state.current }'],
		['for await', 'for await (const _ of [disturb()]) return state.current'],
		['after for await', 'for await (const _ of [disturb()]); return state.current'],
		[
			'for await without a block',
			'let r; for await (const _ of [disturb()]) r = state.current; return r',
		],
		['a nested arrow', 'return (async () => (await disturb(), state.current))()'],
	])('%s', async (_, body) => {
		const state = { current: 'mine' };
		expect(await run(`${disturb} return (async () => { "use strict"; ${body} })()`, state)).toBe(
			'mine',
		);
	});

	test('enterWith before finally stays', async () => {
		const body = 'try { await 0; state.current = "entered" } finally { return state.current }';
		expect(await run(`return (async () => { ${body} })()`, { current: 'mine' })).toBe('entered');
	});
});

test('columns of rewritten lines lead back', () => {
	const source = 'async () => {\n  const a = await b; c(await d);\n  e;\n}';
	const { code, shifts } = rewrite(source);
	const line = code.split('\n')[1] as string;
	const plain = source.split('\n')[1] as string;
	for (const name of ['const', 'await', ' b', 'c(', ' d']) {
		expect(shifts.original(2, line.lastIndexOf(name) + 1)).toBe(plain.lastIndexOf(name) + 1);
	}
	expect(shifts.original(3, 3)).toBe(3);
});

describe("what an engine without V8's ways needs", () => {
	const written = (source: string) =>
		scriptCode(source, { parse, awaits: false, needs: { disposes: true, frames: true } });

	test('using, in blocks and loops that end at one place', () => {
		const source = [
			'using last = end("last");',
			'all: for (using a = end("a");;) for (using b of [end("b")]) { log.push(1); break all; }',
			'class Once { static { using s = end("s"); log.push(2); } }',
			'try { using c = end("c", true); throw 0; } catch (error) { log.push(error.suppressed); }',
			'return log; // end',
		].join('\n');
		const { code, runtime = '' } = written(source);
		expect(
			code
				.split('\n')
				.slice(0, 5)
				.map((line) => line.length > 0),
		).not.toContain(false);
		const log: unknown[] = [];
		const end = (name: string, fails = false) => ({
			[Symbol.dispose]() {
				log.push(name);
				if (fails) throw new Error(name);
			},
		});
		const run = new Function(runtime, 'log', 'end', code) as (...args: unknown[]) => unknown[];
		run({ disposables: () => new DisposableStack() }, log, end);
		expect(log).toEqual([1, 'b', 'a', 2, 's', 'c', 0, 'last']);
	});

	test('a strict function that ends with a call keeps its frame', () => {
		const { code } = written(
			"'use strict'; const f = () => g(); function h() { return a ? b() : c; }",
		);
		expect(code).toContain('() => $mport.kept(g());');
		expect(code).toContain('return a ? $mport.kept(b()) : c;');
		expect(written('function h() { return b(); } async () => c();').runtime).toBeUndefined();
		expect(written("'use strict'; async () => c(); function* d() { return e(); }").runtime).toBe(
			undefined,
		);
	});
});
