// pipeline, finished, destroy and errors: who is told, in which order, and what is cleaned up.
'use strict';
const {
	Duplex,
	PassThrough,
	Readable,
	Writable,
	addAbortSignal,
	finished,
	pipeline,
	promises,
} = require('node:stream');

const watch = (name, stream) => {
	for (const event of ['error', 'end', 'finish', 'close'])
		stream.on(event, (error) => console.log(name, event, error?.message ?? ''));
	return stream;
};
(async () => {
	const source = watch('source', Readable.from(['a', 'b']));
	const sink = watch('sink', new Writable({ write: (chunk, _, done) => done(new Error('full')) }));
	await promises
		.pipeline(source, new PassThrough(), sink)
		.catch(({ message }) => console.log('pipeline', message));
	console.log(source.destroyed, sink.destroyed, sink.errored.message);
	await new Promise((resolve) =>
		finished(new Readable({ read() {} }).destroy(), (error) => resolve(console.log(error.code))),
	);
	const controller = new AbortController();
	const endless = addAbortSignal(controller.signal, new Readable({ read() {} }));
	controller.abort(new Error('mine'));
	await promises.finished(endless).catch(({ name, cause }) => console.log(name, cause.message));
	const writable = new Writable({
		highWaterMark: 2,
		write: (chunk, _, done) => setImmediate(done),
	});
	console.log(writable.write('abc'), writable.writableNeedDrain, writable.writableLength);
	writable.once('drain', () => console.log('drain'));
	writable.end(() => console.log('ended', writable.writableFinished));
	writable.write('late', (error) => console.log(error.code));
	writable.on('error', ({ code }) => console.log('error', code));
	await new Promise((resolve) => writable.on('close', resolve));
	const pair = Duplex.from({
		readable: Readable.from(['r']),
		writable: new Writable({ write: (c, e, d) => d() }),
	});
	console.log(await pair.toArray(), pair.writable);
	pipeline(
		Readable.from(['x']),
		async function* (input) {
			for await (const chunk of input) throw new Error(`in a generator ${chunk}`);
		},
		new PassThrough(),
		({ message }) => console.log(message),
	);
	for (const act of [
		() => new Writable().write(null),
		() => pipeline(new PassThrough()),
		() => new Readable({ highWaterMark: -1 }),
	]) {
		try {
			const stream = act();
			stream?.on?.('error', ({ code }) => console.log(code));
		} catch ({ code }) {
			console.log(code);
		}
	}
})();
