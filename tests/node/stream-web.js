// Web streams: readers, tee, piping with back pressure, transforms, byte streams, and to and from Node's streams.
'use strict';
const { Readable, Writable, Duplex } = require('node:stream');
const { text, json, arrayBuffer } = require('node:stream/consumers');

const counting = (n) =>
	new ReadableStream({
		start: (c) => {
			for (let i = 1; i <= n; i++) c.enqueue(i);
			c.close();
		},
	});
(async () => {
	const [left, right] = counting(3).tee();
	console.log(await Array.fromAsync(left), await Array.fromAsync(right.values()));
	const doubled = counting(3).pipeThrough(
		new TransformStream({ transform: (n, c) => c.enqueue(n * 2), flush: (c) => c.enqueue('end') }),
	);
	console.log(await Array.fromAsync(doubled), doubled.locked);
	const written = [];
	await counting(2).pipeTo(
		new WritableStream({ write: (n) => void written.push(n), close: () => written.push('close') }),
	);
	console.log(written);
	const bytes = new ReadableStream(
		{ type: 'bytes', pull: (c) => (c.byobRequest.view.set([7, 8]), c.byobRequest.respond(2)) },
		{ highWaterMark: 0 },
	);
	const reader = bytes.getReader({ mode: 'byob' });
	console.log((await reader.read(new Uint8Array(4))).value);
	await reader.cancel('enough');
	console.log(
		await text(Readable.toWeb(Readable.from(['a', 'b'], { objectMode: false }))),
		await json(new Blob(['[1]']).stream()),
	);
	console.log((await arrayBuffer(ReadableStream.from([new Uint8Array(3)]))).byteLength);
	for await (const chunk of Readable.fromWeb(counting(2), { objectMode: true })) console.log(chunk);
	const { readable, writable } = new TransformStream();
	const duplex = Duplex.fromWeb({ readable, writable }, { objectMode: true });
	duplex.write({ a: 1 });
	console.log(await new Promise((resolve) => duplex.once('data', resolve)));
	const locked = counting(1);
	locked.getReader();
	for (const act of [
		() => locked.getReader(),
		() => locked.tee(),
		() => new ReadableStream({ type: 'odd' }),
	]) {
		try {
			act();
		} catch ({ name, code }) {
			console.log(name, code);
		}
	}
	const failing = new ReadableStream({ pull: () => Promise.reject(new Error('pull')) });
	await Array.fromAsync(failing).catch(({ message }) => console.log(message));
	const node = Writable.toWeb(
		new Writable({ write: (chunk, _, done) => done(new Error('no')) }),
	).getWriter();
	await node.write('x').catch(({ message }) => console.log(message));
	await node.closed.catch(({ message }) => console.log('closed', message));
	console.log(
		new TextDecoderStream().encoding,
		new CountQueuingStrategy({ highWaterMark: 3 }).highWaterMark,
	);
})();
