// TextDecoder and TextEncoder: labels, byte order marks, streams, fatal errors.
const show = (make) => {
	try {
		console.log(make());
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
};
for (const label of ['utf8', 'latin1', 'utf-16le', 'UTF-16', 'utf-16be', 'euc-jp', 'shift_jis', 'gbk', 'big5', 'windows-1251', 'koi8-r', 'nope']) {
	show(() => new TextDecoder(label).encoding);
	show(() => new TextDecoder(label).decode(Buffer.from('41a4e2b0b142', 'hex')));
	if (label !== 'big5') 	show(() => new TextDecoder(label, { fatal: true }).decode(Buffer.from('41ffffffff', 'hex')));
}
const marked = Buffer.from('efbbbf61', 'hex');
show(() => [new TextDecoder().decode(marked).length, new TextDecoder('utf-8', { ignoreBOM: true }).decode(marked).length]);
for (const label of ['utf-8', 'utf-16le']) {
	const decoder = new TextDecoder(label);
	const bytes = Buffer.from('\ufeffh\u20ac\u{1f600}', label === 'utf-8' ? 'utf8' : 'ucs2');
	show(() => JSON.stringify(Array.from(bytes, (byte) => decoder.decode(Buffer.of(byte), { stream: true })).concat(decoder.decode())));
}
show(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from('e282', 'hex'), { stream: true }));
show(() => new TextEncoder().encode('h\ud800\u20ac'));
show(() => new TextEncoder().encodeInto('\u20ac\u20ac', new Uint8Array(4)));
show(() => new TextDecoder().decode(5));
console.log(new TextDecoder('latin1', { fatal: true }), new TextEncoder());
