// randomInt, randomUUID, timingSafeEqual, scrypt's limits, hash lists, XOF lengths, copies of hashes, hash streams.
'use strict';
const crypto = require('node:crypto');
const { pipeline } = require('node:stream/promises');

const tell = (act) => {
	try {
		console.log(act());
	} catch ({ name, code, message }) {
		console.log(name, code, message);
	}
};
console.log(
	[1, 2, 3].every(() => crypto.randomInt(3, 5) >= 3),
	/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab]/.test(crypto.randomUUID()),
);
tell(() => crypto.randomInt(5, 5));
tell(() => crypto.randomInt(0, 2 ** 48));
tell(() => crypto.randomBytes(-1));
tell(() => crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('a')));
tell(() => crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('ab')));
tell(() => crypto.timingSafeEqual('a', 'a'));
tell(() => crypto.scryptSync('p', 's', 16, { N: 16, r: 1, p: 1 }).toString('hex'));
tell(() => crypto.scryptSync('p', 's', 16, { N: 15 }));
tell(() => crypto.scryptSync('p', 's', 16, { N: 2 ** 20 }));
tell(() => crypto.createHash('shake128', { outputLength: 8 }).update('x').digest('hex'));
tell(() => crypto.hash('sha1', 'x'));
tell(() => crypto.hash('sha1', 'x', 'base64url'));
const hash = crypto.createHash('sha256').update('a');
const copy = hash.copy();
console.log(hash.digest('hex') === copy.digest('hex'));
tell(() => hash.update('b'));
tell(() => hash.digest());
console.log(
	crypto.getHashes().includes('sha256'),
	crypto.getCiphers().includes('aes-256-gcm'),
	crypto.getCipherInfo('aes-128-gcm'),
);
console.log(
	crypto.checkPrimeSync(97n),
	crypto.checkPrimeSync(91n),
	crypto.generatePrimeSync(16, { bigint: true }) > 32_768n,
);
(async () => {
	const sum = crypto.createHash('md5').setEncoding('hex');
	await pipeline(['one', 'two'], sum);
	console.log(
		sum.read(),
		(await crypto.webcrypto.subtle.digest('SHA-1', Buffer.from('a'))).byteLength,
	);
	console.log(crypto.getRandomValues(new Uint8Array(4)).length, typeof crypto.subtle.encrypt);
	crypto.scrypt('p', 's', 8, (error, key) => console.log(error, key.toString('hex')));
})();
