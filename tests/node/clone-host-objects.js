// Node's own objects in structuredClone and postMessage.
const { MessageChannel } = require('node:worker_threads');
const { createSecretKey } = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const attempt = (action) => {
	try {
		return action();
	} catch (error) {
		return `${error.name} ${error.code} ${error.message}`;
	}
};
(async () => {
	const blob = structuredClone(new Blob(['text'], { type: 'text/plain' }));
	console.log(blob, await blob.text());
	console.log(structuredClone(createSecretKey(Buffer.from('key'))).export().toString());
	const list = new net.BlockList();
	list.addAddress('1.2.3.4');
	console.log(structuredClone(list).check('1.2.3.4'));
	console.log(structuredClone(new DOMException('m', 'AbortError')).name);
	console.log(attempt(() => structuredClone(new net.Socket())));
	console.log(attempt(() => structuredClone(new URL('http://x'))));
	console.log(attempt(() => structuredClone(process.stdout)).slice(0, 60));
	console.log(attempt(() => structuredClone({ get a() { throw new RangeError('getter') } })));
	console.log(attempt(() => structuredClone(new (class Own { x = 1; method() {} })())));
	console.log(structuredClone(Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } })));
	const { port1, port2 } = new MessageChannel();
	const file = await fs.promises.open(__filename);
	port1.postMessage({ file }, [file]);
	const { file: moved } = await new Promise((resolve) => port2.once('message', resolve));
	console.log((await moved.read(Buffer.alloc(7), 0, 7, 0)).buffer.toString(), file.fd);
	await moved.close();
	port1.close();
	const controller = new AbortController();
	console.log(attempt(() => structuredClone(controller.signal)));
	const stream = new ReadableStream({ start(c) { c.enqueue('chunk'); c.close(); } });
	const { moved: there } = structuredClone({ moved: stream }, { transfer: [stream] });
	for await (const chunk of there) console.log(chunk, stream.locked);
	console.log(attempt(() => structuredClone()));
	console.log(attempt(() => structuredClone(1, { transfer: [{}] })));
})();
