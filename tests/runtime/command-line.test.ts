// The command line as node reads it: options, NODE_OPTIONS, .env files.
import { expect, test } from 'vitest';
import { commandLine } from '#node/boot/command-line.ts';
import { mainScript } from '#node/boot/main-script.ts';
import { splitNodeOptions } from '#node/boot/split-node-options.ts';
import { facts } from '#node/facts/facts.ts';

const read = (
	args: string[],
	env: Record<string, string> = {},
	files: Record<string, string> = {},
) => commandLine(facts.options, ['node', ...args], env, (path) => files[path]);

test('options end at the script', () => {
	const { argv, execArgv, options } = read(['--no-warnings', '-r', './a.js', 'x.js', '--flag']);
	expect(argv).toEqual(['node', 'x.js', '--flag']);
	expect(execArgv).toEqual(['--no-warnings', '-r', './a.js']);
	expect(options['--warnings']).toBe(false);
	expect(options['--no-warnings']).toBe(true);
	expect(options['--require']).toEqual(['./a.js']);
});

test('the command line goes over NODE_OPTIONS', () => {
	const env = { NODE_OPTIONS: '--stack-trace-limit=5 --require "a b.js"' };
	const { options } = read(['--stack-trace-limit=7', 'x.js'], env);
	expect(options['--stack-trace-limit']).toBe(7);
	expect(options['--require']).toEqual(['a b.js']);
});

test('what cannot be is said with the name of the interpreter', () => {
	expect(read(['--nope']).errors).toEqual(['node: bad option: --nope']);
	expect(read(['--eval']).errors).toEqual(['node: --eval requires an argument']);
	expect(read([], { NODE_OPTIONS: '-e 1' }).errors).toEqual([
		'node: -e is not allowed in NODE_OPTIONS',
	]);
	expect(read(['--env-file=x', 'y.js']).errors).toEqual(['node: x: not found']);
	expect(read(['--watch', '-i']).errors).toEqual([
		'node: either --watch or --interactive can be used, not both',
	]);
});

test('.env files do not overwrite', () => {
	const env: Record<string, string> = { HOME: '/home' };
	read(['--env-file=vars', 'x.js'], env, { vars: 'HOME=/other\nNEW=1' });
	expect(env).toEqual({ HOME: '/home', NEW: '1' });
});

test('words of NODE_OPTIONS', () => {
	expect(splitNodeOptions('a  b "c d" e"f g"').words).toEqual(['a', 'b', 'c d', 'ef g']);
	expect(splitNodeOptions('"a\\"b"').words).toEqual(['a"b']);
	expect(splitNodeOptions('"a').error).toContain('unterminated string');
});

test('which main script runs', () => {
	const main = (args: string[], stdin: 'tty' | 'pipe' = 'pipe') => {
		const { options, argv } = read(args);
		return mainScript(options, argv[1], stdin).replace('internal/main/', '');
	};
	expect(main(['x.js'])).toBe('run_main_module');
	expect(main([])).toBe('eval_stdin');
	expect(main([], 'tty')).toBe('repl');
	expect(main(['-'], 'pipe')).toBe('eval_stdin');
	expect(main(['-p', '1'])).toBe('eval_string');
	expect(main(['-i'])).toBe('repl');
	expect(main(['--test'])).toBe('test_runner');
	expect(main(['--watch', 'x.js'])).toBe('watch_mode');
	expect(main(['-c', 'x.js'])).toBe('check_syntax');
	expect(main(['-h'])).toBe('print_help');
});
