// Diffie-Hellman with groups, given primes and new ones, and what it refuses.
const crypto = require('node:crypto');
for (const name of ['modp1', 'modp2', 'modp5', 'modp14', 'modp15', 'modp16', 'modp17', 'modp18']) {
	const group = crypto.getDiffieHellman(name);
	console.log(name, group.getPrime('hex').slice(-40), group.getGenerator(), group.verifyError);
}
const [one, two] = [crypto.getDiffieHellman('modp14'), crypto.getDiffieHellman('modp14')];
one.generateKeys();
two.generateKeys();
console.log(one.computeSecret(two.getPublicKey()).equals(two.computeSecret(one.getPublicKey('hex'), 'hex')), one.computeSecret(two.getPublicKey()).length);
const given = crypto.createDiffieHellman(one.getPrime(), 5);
given.setPrivateKey(Buffer.from([9]));
console.log(given.generateKeys('hex'), given.getPrivateKey(), given.getGenerator('hex'), given.verifyError);
console.log(crypto.createDiffieHellman(Buffer.from([23])).verifyError, crypto.createDiffieHellman('ff', 'hex').verifyError, crypto.createDiffieHellman(Buffer.alloc(0)).verifyError);
console.log(crypto.createDiffieHellman(512).getPrime().length);
const attempts = [
	() => crypto.getDiffieHellman('nope'), () => crypto.createDiffieHellman(1), () => crypto.createDiffieHellman(Buffer.from([23]), 1), () => crypto.createDiffieHellman(64),
	() => crypto.getDiffieHellman('modp5').getPublicKey(), () => crypto.getDiffieHellman('modp5').getPrivateKey(), () => crypto.getDiffieHellman('modp5').computeSecret(Buffer.from([2])),
	() => one.computeSecret(Buffer.from([1])), () => one.computeSecret(Buffer.alloc(300, 255)), () => one.setPrivateKey,
];
for (const attempt of attempts) {
	try {
		console.log(attempt());
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
