// pbkdf2, scrypt and hkdf, at once and with callbacks; async ones leave the loop alive and in order of call.
const crypto = require('node:crypto');
console.log(crypto.pbkdf2Sync('pass', 'salt', 1000, 40, 'sha256').toString('hex'), crypto.pbkdf2Sync('p', 's', 1, 5, 'ripemd160'));
console.log(crypto.scryptSync('pass', 'salt', 32, { N: 1024, r: 8, p: 2 }).toString('hex'), crypto.scryptSync('', '', 16));
console.log(Buffer.from(crypto.hkdfSync('sha512', 'key', 'salt', 'info', 64)).toString('hex'), crypto.hkdfSync('sha1', 'k', '', '', 4));
const attempts = [
	() => crypto.pbkdf2Sync('p', 's', 1, 20, 'nope'), () => crypto.pbkdf2Sync('p', 's', 0, 20, 'sha1'), () => crypto.hkdfSync('nope', 'k', 's', 'i', 5),
	() => crypto.hkdfSync('sha1', 'k', 's', 'i', 6000), () => crypto.scryptSync('p', 's', 5, { N: 3 }), () => crypto.scryptSync('p', 's', 5, { N: 2 ** 20 }),
];
for (const attempt of attempts) {
	try {
		console.log(attempt());
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
crypto.pbkdf2('pass', 'salt', 1000, 20, 'sha512', (error, result) => {
	console.log('pbkdf2', error, result.toString('hex'));
	crypto.pbkdf2('pass', 'salt', 10, 20, 'sha3-256', (failure, more) => {
		console.log('pbkdf2', failure, more.toString('hex'));
		crypto.scrypt('pass', 'salt', 20, { N: 512 }, (wrong, key) => {
			console.log('scrypt', wrong, key.toString('hex'));
			crypto.hkdf('sha256', 'key', 'salt', 'info', 20, (no, last) => console.log('hkdf', no, Buffer.from(last).toString('hex')));
		});
	});
});
console.log('first');
