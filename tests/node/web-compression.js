// CompressionStream and DecompressionStream, form data with files, TextDecoderStream.
async function textOf(stream) {
	let text = '';
	for await (const chunk of stream) text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
	return text;
}
async function main() {
	for (const format of ['gzip', 'deflate', 'deflate-raw']) {
		const packed = new Blob(['hello '.repeat(1000)]).stream().pipeThrough(new CompressionStream(format));
		console.log(format, (await textOf(packed.pipeThrough(new DecompressionStream(format)))).length);
	}
	const form = new FormData();
	form.set('file', new Blob(['content'], { type: 'text/x' }), 'name.txt');
	form.append('field', 'value \u20ac');
	const back = await new Response(form).formData();
	console.log([...back.keys()], back.get('field'), back.get('file').name, back.get('file').type, await back.get('file').text());
	const decoder = new TextDecoderStream();
	const writer = decoder.writable.getWriter();
	for (const byte of [0xe2, 0x82, 0xac, 0x21]) writer.write(Uint8Array.of(byte));
	writer.close();
	console.log(await textOf(decoder.readable), await new Response('text').bytes());
}
main();
