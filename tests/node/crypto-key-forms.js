// Key objects in and out: PEM, DER, JWK, public from private, equality, secret keys.
'use strict';
const crypto = require('node:crypto');

for (const [type, options] of [
	['ec', { namedCurve: 'P-256' }],
	['ed25519', {}],
	['x25519', {}],
	['rsa', { modulusLength: 1024 }],
]) {
	const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options);
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
	const der = publicKey.export({ type: 'spki', format: 'der' });
	const jwk = privateKey.export({ format: 'jwk' });
	console.log(type, pem.split('\n')[0], Buffer.isBuffer(der), Object.keys(jwk).sort().join());
	console.log(
		crypto.createPrivateKey(pem).equals(privateKey),
		crypto.createPublicKey({ key: der, format: 'der', type: 'spki' }).equals(publicKey),
	);
	console.log(
		crypto.createPrivateKey({ key: jwk, format: 'jwk' }).equals(privateKey),
		crypto.createPublicKey(privateKey).equals(publicKey),
	);
}
const secret = crypto.createSecretKey('00ff', 'hex');
console.log(
	secret.type,
	secret.symmetricKeySize,
	secret.export({ format: 'jwk' }),
	secret.equals(crypto.createSecretKey(Buffer.from([0, 255]))),
);
console.log(
	crypto.generateKeySync('aes', { length: 256 }).symmetricKeySize,
	crypto.generateKeySync('hmac', { length: 64 }).export().length,
);
for (const wrong of [
	'-----BEGIN NOTHING-----',
	'',
	{ key: {}, format: 'jwk' },
	{ key: Buffer.alloc(3), format: 'der', type: 'pkcs8' },
]) {
	try {
		crypto.createPrivateKey(wrong);
	} catch ({ name, code }) {
		console.log(name, code);
	}
}
