// Every cipher both ways, in pieces of odd sizes, and the length of each piece that comes out.
const crypto = require('node:crypto');
const text = Buffer.from('The quick brown fox jumps over the lazy dog, twice: the quick brown fox.');
const names = ['aes-128-cbc', 'aes-192-cbc', 'aes256', 'aes-128-ecb', 'aes-256-ctr', 'aes-192-gcm', 'aes-128-gcm', 'id-aes256-GCM', 'aes-128-cfb', 'aes-256-ofb', 'chacha20', 'chacha20-poly1305'];
for (const name of names) {
	const info = crypto.getCipherInfo(name);
	const key = Buffer.alloc(info.keyLength, 7);
	const iv = info.ivLength ? Buffer.alloc(info.ivLength, 9) : null;
	const isAead = /gcm|poly/i.test(name);
	console.log(name, info, crypto.getCiphers().includes(name));
	for (const size of [1, 15, 16, 17, 100]) {
		const cipher = crypto.createCipheriv(name, key, iv);
		if (isAead) cipher.setAAD(Buffer.from('beside'));
		const parts = [];
		for (let at = 0; at < text.length; at += size) parts.push(cipher.update(text.subarray(at, at + size)));
		parts.push(cipher.final());
		const packed = Buffer.concat(parts);
		const decipher = crypto.createDecipheriv(name, key, iv);
		if (isAead) decipher.setAAD(Buffer.from('beside')).setAuthTag(cipher.getAuthTag());
		const lengths = [];
		let plain = '';
		for (let at = 0; at < packed.length; at += size) {
			const part = decipher.update(packed.subarray(at, at + size));
			lengths.push(part.length);
			plain += part;
		}
		plain += decipher.final();
		console.log(size, packed.toString('base64'), isAead && cipher.getAuthTag(), parts.map((part) => part.length).join(), lengths.join(), plain === String(text));
	}
}
const odd = crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(20, 1), { authTagLength: 12 });
console.log(odd.update('hello', 'utf8', 'hex') + odd.final('hex'), odd.getAuthTag());
const unpadded = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).setAutoPadding(false);
console.log(unpadded.update(Buffer.alloc(16)), unpadded.final());
const stream = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16));
stream.setEncoding('hex').on('data', (chunk) => console.log('stream', chunk));
stream.end('through a stream, more than one block');
