// Many messages through one raw stream each way, ended by sync flushes, with resets between: WebSocket compression.
const zlib = require('node:zlib');
const tail = Buffer.from([0, 0, 255, 255]);
function compress(deflate, text) {
	return new Promise((resolve) => {
		const parts = [];
		const collect = (chunk) => parts.push(chunk);
		deflate.on('data', collect);
		deflate.write(text);
		deflate.flush(zlib.constants.Z_SYNC_FLUSH, () => {
			deflate.off('data', collect);
			resolve(Buffer.concat(parts).subarray(0, -4));
		});
	});
}
function decompress(inflate, bytes) {
	return new Promise((resolve) => {
		const parts = [];
		const collect = (chunk) => parts.push(chunk);
		inflate.on('data', collect);
		inflate.write(bytes);
		inflate.write(tail);
		inflate.flush(() => {
			inflate.off('data', collect);
			resolve(String(Buffer.concat(parts)));
		});
	});
}
async function main() {
	for (const windowBits of [9, 12, 15]) {
		for (const keepsContext of [true, false]) {
			const deflate = zlib.createDeflateRaw({ windowBits });
			const inflate = zlib.createInflateRaw({ windowBits });
			const lengths = [];
			for (const text of ['hello', 'hello', 'x'.repeat(100_000), '', '\u20ac'.repeat(5000), 'hello']) {
				const packed = await compress(deflate, text);
				const plain = text === '' ? '' : await decompress(inflate, packed);
				lengths.push(plain === text, packed.length < 1000);
				if (keepsContext) continue;
				deflate.reset();
				inflate.reset();
			}
			console.log(windowBits, keepsContext, lengths.join());
			deflate.close();
			inflate.close(() => console.log('closed'));
		}
	}
	const gzip = zlib.createGzip();
	gzip.on('close', () => console.log('destroyed', gzip.destroyed));
	gzip.write('x');
	gzip.destroy();
	zlib.createGunzip().on('error', (error) => console.log(error.code)).on('close', () => console.log('closed after error')).end('nope');
	const text = 'abc'.repeat(1000);
	const emitted = [];
	const gunzip = zlib.createGunzip({ chunkSize: 256, highWaterMark: 100 });
	gunzip.on('data', (chunk) => emitted.push(chunk.length)).on('end', () => console.log(emitted.join(), gunzip.bytesWritten > 0));
	gunzip.end(zlib.gzipSync(text));
}
main();
