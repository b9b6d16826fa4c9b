import { expect, test } from 'vitest';
import { containerArguments } from '#build/container/container-arguments.ts';

const none = { dir: undefined, write: false, terminal: false, browser: 'chromium' };

test.each([
	['--dir . -- node a.js --flag', { ...none, dir: '.', command: 'node', args: ['a.js', '--flag'] }],
	['-- node -e 1', { ...none, command: 'node', args: ['-e', '1'] }],
	['node a.js', { ...none, command: 'node', args: ['a.js'] }],
	[
		'--dir d --write node -p 1',
		{ ...none, dir: 'd', write: true, command: 'node', args: ['-p', '1'] },
	],
	['--browser webkit node a.js', { ...none, browser: 'webkit', command: 'node', args: ['a.js'] }],
])('%s', (line, expected) => {
	expect(containerArguments(line.split(' '))).toEqual(expected);
});

test('says what is missing', () => {
	expect(() => containerArguments([])).toThrow('usage: npm run container');
	expect(() => containerArguments(['--write', '--', 'node'])).toThrow('--write needs --dir');
	expect(() => containerArguments(['--browser', 'lynx', 'node'])).toThrow('--browser is one of');
});
