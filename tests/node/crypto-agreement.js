// Shared secrets: ECDH classes, X25519 and EC key objects, classic groups; hkdf of the result; async key pairs.
'use strict';
const crypto = require('node:crypto');

for (const curve of ['prime256v1', 'secp384r1', 'secp256k1']) {
	const [a, b] = [crypto.createECDH(curve), crypto.createECDH(curve)];
	a.generateKeys();
	const compressed = b.generateKeys('hex', 'compressed');
	console.log(
		curve,
		a.computeSecret(compressed, 'hex').equals(b.computeSecret(a.getPublicKey())),
		compressed.length,
	);
	console.log(
		crypto.ECDH.convertKey(compressed, curve, 'hex', 'hex', 'uncompressed') ===
			b.getPublicKey('hex'),
	);
}
const fixed = crypto.createECDH('prime256v1');
fixed.setPrivateKey('11'.repeat(32), 'hex');
console.log(fixed.getPublicKey('hex', 'compressed'));
const pairs = [0, 1].map(() => crypto.generateKeyPairSync('x25519'));
const secrets = [0, 1].map((i) =>
	crypto.diffieHellman({ privateKey: pairs[i].privateKey, publicKey: pairs[1 - i].publicKey }),
);
console.log(secrets[0].equals(secrets[1]), secrets[0].length);
const group = crypto.getDiffieHellman('modp14');
group.generateKeys();
console.log(
	group.getPrime().length,
	group.getGenerator('hex'),
	group.verifyError,
	crypto.getCurves().includes('prime256v1'),
);
const key = Buffer.from(crypto.hkdfSync('sha256', 'secret', 'salt', 'info', 16));
console.log(key.toString('hex'));
const tell = (act) => {
	try {
		console.log(act());
	} catch ({ name, code }) {
		console.log(name, code);
	}
};
tell(() => crypto.createECDH('nope'));
tell(() => fixed.setPrivateKey('ff'.repeat(32), 'hex'));
tell(() =>
	crypto.diffieHellman({
		privateKey: pairs[0].privateKey,
		publicKey: crypto.generateKeyPairSync('ed25519').publicKey,
	}),
);
crypto.generateKeyPair(
	'ec',
	{
		namedCurve: 'P-256',
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'sec1', format: 'pem' },
	},
	(error, publicKey, privateKey) => {
		console.log(error, publicKey.split('\n')[0], privateKey.split('\n')[0]);
	},
);
