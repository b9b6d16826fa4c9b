// Hashes by all their names, in pieces, copied, as streams, of free length.
const crypto = require('node:crypto');
const names = crypto.getHashes().filter((name) => !/sm3/i.test(name));
console.log(names.length, names);
for (const name of [...names, 'MD5', 'SHA-256', 'sha2-512', 'BLAKE2B-512']) {
	console.log(name, crypto.createHash(name).update('h\u00e9llo').update('ff', 'hex').digest('hex'));
}
const hash = crypto.createHash('sha256').update('one');
const copy = hash.copy().update('two');
console.log(hash.digest('base64'), copy.digest('base64url'), crypto.createHash('sha1').update(new Uint16Array([1, 2])).digest());
console.log(crypto.createHash('shake128', { outputLength: 40 }).update('x').digest('hex'), crypto.hash('sha512', 'x'), crypto.hash('md5', Buffer.from('x'), 'base64'));
for (const wrong of [() => crypto.createHash('nope'), () => crypto.createHash('sha256', { outputLength: 5 }), () => crypto.createHash(), () => hash.update('x'),
	() => crypto.createHash('sha1').update(5), () => crypto.hash('nope', 'x'), () => crypto.createHash('md4')]) {
	try {
		wrong();
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
const stream = crypto.createHash('sha1');
stream.on('readable', () => console.log('stream', stream.read()?.toString('hex')));
stream.write('some');
stream.end(' text');
