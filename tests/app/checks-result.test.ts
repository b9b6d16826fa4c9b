// What a run says about the learner's program, and what only about us.
import { describe, expect, test } from 'vitest';
import type { CheckEvent, StartFailure } from '#course/check-event.ts';
import { differingPart } from '../../src/app/checks/differing-part.ts';
import { faultOf } from '../../src/app/checks/fault-of.ts';
import { startProblem } from '../../src/app/checks/start-problem.ts';

const FOLDER = '/home/slipway/backend/first';
const STDERR = [
	`file://${FOLDER}/server.js:3`,
	'nothing.here();',
	'^',
	'',
	'ReferenceError: nothing is not defined',
	`    at file://${FOLDER}/server.js:3:1`,
	'',
	'Node.js v24.21.0',
].join('\n');

function failed(start: Partial<StartFailure>): CheckEvent {
	const facts = { kind: 'crashed', code: 1, signal: null, stdout: '', stderr: '', waited: 8000 };
	return {
		type: 'check',
		id: 'a',
		says: 's',
		ok: false,
		ms: 1,
		start: { ...facts, ...start } as StartFailure,
	};
}

describe('the program did not start', () => {
	test('a crash has its place and its words', () => {
		const problem = startProblem([failed({ stderr: STDERR })], FOLDER);
		expect(problem?.title).toBe(
			'Your program stopped with an error before it listened (exit code 1)',
		);
		expect(problem?.crash).toMatchObject({
			file: 'server.js',
			line: 3,
			message: 'ReferenceError: nothing is not defined',
		});
	});

	test('a program that ends, and one that never listens', () => {
		expect(startProblem([failed({ kind: 'ended', code: 0 })], FOLDER)?.title).toBe(
			'Your program ended without listening on a port',
		);
		expect(startProblem([failed({ kind: 'not-listening' })], FOLDER)?.title).toBe(
			'Your program runs, but it did not listen on a port within 8 seconds',
		);
	});

	test("a mistake in a file of the learner's that the checks import", () => {
		const stack = `file://${FOLDER}/src/notes.js:2\nconst = 1\n      ^\n\nSyntaxError: Unexpected token '='\n    at compileSourceTextModule (node:internal/modules/esm/utils:318:16)`;
		const problem = startProblem([{ type: 'broken', message: 'x', stack }], FOLDER);
		expect(problem?.title).toBe("src/notes.js can't be loaded");
		expect(problem?.crash?.line).toBe(2);
	});

	test("a mistake in the check file is not the learner's", () => {
		const stack = `TypeError: x is not a function\n    at file://${FOLDER}/.slipway/checks.test.mjs:3:1`;
		expect(startProblem([{ type: 'broken', message: 'x', stack }], FOLDER)).toBeUndefined();
	});
});

describe('a run without a result', () => {
	const ended = { how: 'ended', code: 0, other: '' } as const;
	const end: CheckEvent = { type: 'end', passed: 0, failed: 1 };

	test('a complete run has no fault, however many checks failed', () => {
		expect(faultOf(ended, [end])).toBeUndefined();
	});

	test('one that broke off, broke, or took too long has', () => {
		expect(faultOf({ ...ended, code: 137 }, [])?.detail).toBe('exit code 137');
		expect(faultOf({ ...ended, other: 'No such binding\n' }, [])?.detail).toBe('No such binding');
		expect(faultOf(ended, [{ type: 'broken', message: 'bad' }, end])?.title).toContain(
			'not your mistake',
		);
		expect(faultOf({ ...ended, how: 'too-long' }, [])?.title).toContain('60 seconds');
	});

	test('one that was stopped for another is nothing', () => {
		expect(faultOf({ ...ended, how: 'stopped' }, [])).toBeUndefined();
	});
});

test('the part in which two texts differ', () => {
	expect(differingPart('{"status":"ok"}', '{"status":"up"}')).toEqual({
		before: '{"status":"',
		differs: 'ok',
		after: '"}',
	});
	expect(differingPart('aa', 'aaa')).toEqual({ before: 'aa', differs: '', after: '' });
	expect(differingPart('aaa', 'aa')).toEqual({ before: 'aa', differs: 'a', after: '' });
	expect(differingPart('', 'x')).toEqual({ before: '', differs: '', after: '' });
});
