// Blobs of blobs and their slices, read in every way; object URLs; files.
const { Blob, File, resolveObjectURL } = require('node:buffer');
const { openAsBlob, writeFileSync } = require('node:fs');
async function main() {
	const one = new Blob(['h\u00e9llo ', new Uint8Array([119, 111]), Buffer.from('rld')], { type: 'Text/Plain' });
	const two = new Blob([one, '\r\n!\n', new ArrayBuffer(2)], { endings: 'native' });
	console.log(one, two.size, two.type, await two.text(), await one.arrayBuffer(), await one.slice(1, 4).bytes());
	for (const [start, end] of [[0], [-3], [2, -2], [5, 2], [100], [3, 100]]) console.log(start, end, await two.slice(start, end).text());
	console.log(await new Blob([]).text(), (await two.slice(7, 9, 'a/b').text()).length, two.slice(0, 1, 'A/B').type);
	for await (const chunk of two.stream()) console.log(chunk);
	const file = new File([one], 'name.txt', { type: 'text/x', lastModified: 5 });
	console.log(file, file.name, await file.text());
	const address = URL.createObjectURL(one);
	console.log(address.slice(0, 14), await resolveObjectURL(address).text());
	URL.revokeObjectURL(address);
	console.log(resolveObjectURL(address));
	writeFileSync('blob.txt', 'from a file');
	const opened = await openAsBlob('blob.txt', { type: 'text/f' });
	console.log(opened.size, opened.type, await opened.text(), await opened.slice(5, 6).text());
	writeFileSync('blob.txt', 'changed since');
	await opened.text().catch((error) => console.log(error.name, error.message));
	try {
		await openAsBlob('missing.txt');
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
	console.log(structuredClone(new Uint8Array(2)), await new Response(one).text());
}
main();
