// The shell in the container's terminal: what a person types there works as on any machine.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
	terminal = await Terminal.open(inject('containerUrl'));
	await terminal.until('~/project $ ');
});
afterAll(() => terminal?.close());

/** What a line prints, without the line itself and the prompt after it. */
async function output(line: string): Promise<string> {
	const shown = await terminal.line(line);
	return shown.slice(shown.indexOf('\n') + 1, shown.lastIndexOf('\n') + 1);
}

test('commands, programs, pipes, files', async () => {
	expect(await output('echo hello; pwd')).toBe('hello\n/home/project\n');
	expect(await output('echo "console.log(6 * 7)" > a.js && node a.js')).toBe('42\n');
	expect(await output('cat a.js | wc -l; node -p 1 | cat')).toBe('1\n1\n');
	expect(await output('mkdir -p d/e; cp a.js d; ls d; x=$(node -p 40+2); echo "<$x>"')).toBe(
		'a.js  e\n<42>\n',
	);
	expect(await output('nosuch; echo $?; node -e "process.exit(3)"; echo $?')).toBe(
		'sh: nosuch: command not found\n127\n3\n',
	);
	expect(await terminal.line('cd d')).toContain('~/project/d $ ');
	expect(await terminal.line('cd -')).toContain('/home/project\n~/project $ ');
});

test('scripts with an interpreter line', async () => {
	const make = 'printf "#!/bin/sh\\necho script \\$1\\n" > s.sh; chmod +x s.sh';
	expect(await output(`${make}; ./s.sh arg`)).toBe('script arg\n');
});

test('npm scripts and curl against a server in the background', async () => {
	await terminal.client.page.evaluate(async () => {
		const scripts = { start: 'node server.js', hi: 'echo hi from npm' };
		await container.fs.writeFile('package.json', JSON.stringify({ name: 'p', scripts }));
		const code = `require('http').createServer((q, s) => s.end(q.method + ' ' + q.url + '\\n')).listen(3000, () => console.log('ready'))`;
		await container.fs.writeFile('server.js', code);
	});
	expect(await output('npm run -s hi')).toBe('hi from npm\n');
	await terminal.keys('npm start &\r');
	await terminal.until('ready');
	expect(await output('curl -s localhost:3000/users')).toContain('GET /users\n');
	expect(await output('curl -si -X DELETE localhost:3000/ | head -n 1')).toContain(
		'HTTP/1.1 200 OK',
	);
	expect(await output('curl -sS localhost:3999')).toMatch(
		/curl: \(7\) Failed to connect to localhost port 3999/,
	);
});

test('^C ends what runs and not the shell; ^D ends its input', async () => {
	for (const command of ['sleep 100', 'node -e "setInterval(() => {}, 1000); console.log(1)"']) {
		await terminal.keys(`${command}\r`);
		await terminal.until(command.startsWith('node') ? '1\n' : 'sleep 100\n');
		await terminal.interrupt();
		await terminal.until('~/project $ ');
	}
	expect(await output('echo $?')).toBe('130\n');
	await terminal.keys('cat\r');
	await terminal.until('cat\n');
	await terminal.handedOver();
	await terminal.keys('typed\r');
	await terminal.until('typed\ntyped\n');
	await terminal.keys('\x04');
	await terminal.until('~/project $ ');
});

test('editing: history, completion, ^C at the prompt, lines that go on', async () => {
	await output('echo first');
	await terminal.keys('\x1b[A\r');
	expect(await terminal.until('first\n~/project $ ')).toContain('echo first');
	await terminal.keys('cat pack');
	await terminal.keys('\t');
	await terminal.until('package.json');
	await terminal.keys('\x03');
	await terminal.until('~/project $ ');
	await terminal.keys('if true\r');
	await terminal.until('> ');
	await terminal.keys('then echo multi; fi\r');
	await terminal.until('multi\n~/project $ ');
	await terminal.keys('echo one\recho two\r');
	expect(await terminal.until('two\n~/project $ ')).toContain('one\n');
});

test('a background job is none of ^C’s business, and ends by kill', async () => {
	expect(await output('jobs')).toMatch(/^\[1\]\+  Running +\d+ npm start &\n$/);
	await terminal.keys('sleep 100\r');
	await terminal.until('sleep 100\n');
	await terminal.interrupt();
	await terminal.until('~/project $ ');
	expect(await output('curl -s localhost:3000/still')).toBe('GET /still\n');
	await output('kill %1; wait');
	expect(await output('jobs; curl -s localhost:3000/; echo $?')).toBe('7\n');
});

test('exit', async () => {
	await terminal.keys('exit 7\r');
	const code = await terminal.client.page.evaluate('terminal.shell.exit');
	expect(code).toBe(7);
});
