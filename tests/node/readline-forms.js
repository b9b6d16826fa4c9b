// readline: questions, prompts, async iteration, history, keys, cursor control, and the promises form.
'use strict';
const readline = require('node:readline');
const { PassThrough } = require('node:stream');

const collect = () => {
	const stream = new PassThrough().setEncoding('utf8');
	return [stream, () => JSON.stringify(stream.read())];
};
(async () => {
	const input = new PassThrough();
	const [output, shown] = collect();
	const rl = readline.createInterface({
		input,
		output,
		prompt: '? ',
		historySize: 2,
		terminal: true,
	});
	rl.on('line', (line) => console.log('line', line)).on('history', (history) =>
		console.log(history),
	);
	rl.prompt();
	input.write('one\rtwo\rthr\x7fxee\x1b[D\x1b[D_\r');
	input.write('\x1b[A\r');
	rl.question('name? ', (answer) => console.log('answer', answer));
	input.write('me\r');
	console.log(rl.getCursorPos(), rl.line, shown());
	rl.write('typed');
	rl.write(null, { ctrl: true, name: 'u' });
	console.log(JSON.stringify(rl.line), rl.terminal, rl.getPrompt());
	rl.on('SIGINT', () => console.log('SIGINT')).on('close', () => console.log('close'));
	input.write('\x03\x04');
	const lines = readline.createInterface({ input: PassThrough.from(['a\nb', 'c\r\n', 'last']) });
	for await (const line of lines) console.log('>', line);
	const promised = readline.promises.createInterface({
		input: new PassThrough(),
		output: collect()[0],
	});
	// AbortSignal.timeout() would keep nothing alive.
	const stop = new AbortController();
	setTimeout(() => stop.abort(), 5);
	const asked = promised.question('q? ', { signal: stop.signal });
	await asked.catch(({ name }) => console.log(name));
	promised.close();
	await promised.question('late').catch(({ code }) => console.log(code));
	const [screen, drawn] = collect();
	readline.cursorTo(screen, 3, 4);
	readline.moveCursor(screen, -1, 2);
	readline.clearLine(screen, 0);
	readline.clearScreenDown(screen, () => console.log(drawn()));
	const keys = new PassThrough();
	readline.emitKeypressEvents(keys);
	keys.on('keypress', (text, { name, ctrl, meta, shift, sequence }) =>
		console.log(JSON.stringify([text, name, ctrl, meta, shift, sequence])),
	);
	keys.write('aB\x01\x1b[1;5C\x1bOP é');
})();
