// New key pairs, at once and later, as objects and encoded; ECDH.
const crypto = require('node:crypto');
const { promisify } = require('node:util');
const data = Buffer.from('data');
async function main() {
	for (const [type, options] of [['ec', { namedCurve: 'P-256' }], ['ec', { namedCurve: 'secp521r1' }], ['ed25519'], ['x25519'], ['ed448'], ['x448'], ['rsa', { modulusLength: 1024 }]]) {
		const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options);
		console.log(type, publicKey.asymmetricKeyType, privateKey.asymmetricKeyDetails, crypto.createPublicKey(privateKey).equals(publicKey));
		if (!type.startsWith('x')) {
			const digest = type.startsWith('ed') ? null : 'sha256';
			console.log(crypto.verify(digest, data, publicKey, crypto.sign(digest, data, privateKey)));
		}
	}
	const later = await promisify(crypto.generateKeyPair)('rsa', {
		modulusLength: 2048,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'der' },
	});
	console.log(later.publicKey.split('\n')[0], later.privateKey instanceof Buffer, crypto.createPublicKey(later.publicKey).asymmetricKeyDetails);
	const jwk = crypto.generateKeyPairSync('ec', { namedCurve: 'P-384', publicKeyEncoding: { format: 'jwk' }, privateKeyEncoding: { type: 'sec1', format: 'pem' } });
	console.log(Object.keys(jwk.publicKey), jwk.privateKey.split('\n')[0]);
	for (const curve of ['secp256k1', 'prime256v1', 'secp384r1', 'secp521r1']) {
		const [one, two] = [crypto.createECDH(curve), crypto.createECDH(curve)];
		one.generateKeys();
		const open = two.generateKeys('hex', 'compressed');
		console.log(curve, open.length, one.computeSecret(open, 'hex').equals(two.computeSecret(one.getPublicKey())));
		one.setPrivateKey(Buffer.alloc(32, 1).fill(0, 0, 1));
		console.log(one.getPrivateKey('hex'));
		console.log(one.getPublicKey('hex', 'hybrid'), crypto.ECDH.convertKey(one.getPublicKey(), curve, null, 'hex', 'compressed'));
	}
	for (const wrong of [() => crypto.createECDH('nope'), () => crypto.createECDH('secp256k1').computeSecret(Buffer.alloc(3)), () => crypto.createECDH('secp256k1').getPublicKey(),
		() => crypto.generateKeyPairSync('ec', { namedCurve: 'nope' }), () => crypto.generateKeyPairSync('nope'), () => crypto.createECDH('secp256k1').setPrivateKey(Buffer.alloc(32))]) {
		try {
			wrong();
		} catch (error) {
			console.log(error.name, error.code, error.message);
		}
	}
}
main();
