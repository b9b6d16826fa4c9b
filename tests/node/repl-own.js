// repl: a server of one's own: context, commands, writer, completion, multi-line input, errors, await.
'use strict';
const repl = require('node:repl');
const { PassThrough } = require('node:stream');
const { setTimeout: wait } = require('node:timers/promises');

(async () => {
	const input = new PassThrough();
	const output = new PassThrough().setEncoding('utf8');
	const server = repl.start({
		input,
		output,
		prompt: '> ',
		terminal: false,
		ignoreUndefined: true,
	});
	server.context.answer = 42;
	server.defineCommand('hello', {
		help: 'greets',
		action(name) {
			this.output.write(`hello ${name}\n`);
			this.displayPrompt();
		},
	});
	const ask = async (line, time = 0) => {
		input.write(`${line}\n`);
		await wait(time);
		await new Promise(setImmediate);
		console.log(JSON.stringify(output.read()));
	};
	await ask('answer + 1');
	await ask('_ * 2');
	await ask('function f() {');
	await ask('return 5 }');
	await ask('f()');
	await ask('.hello you');
	await ask('missing');
	await ask('const a = 1; let b = { c: [a] }');
	await ask('b');
	await ask('await Promise.resolve(9)', 20);
	await ask('.nothing');
	await ask('throw "text"');
	await ask('_error');
	await new Promise((resolve) =>
		server.complete('answ', (error, [matches, part]) => resolve(console.log(error, matches, part))),
	);
	server.on('exit', () => console.log('exit'));
	await ask('.exit');
})();
