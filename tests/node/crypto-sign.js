// sign and verify for RSA, RSA-PSS, EC and Ed25519: what verifies, what does not, one-shot and streaming.
'use strict';
const crypto = require('node:crypto');

const data = Buffer.from('signed text');
const kinds = [
	['rsa', { modulusLength: 1024 }, 'sha256', {}],
	[
		'rsa',
		{ modulusLength: 1024 },
		'sha512',
		{ padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 },
	],
	['ec', { namedCurve: 'P-256' }, 'sha256', {}],
	['ec', { namedCurve: 'P-384' }, 'sha384', { dsaEncoding: 'ieee-p1363' }],
	['ec', { namedCurve: 'secp256k1' }, 'sha256', {}],
	['ed25519', {}, null, {}],
];
for (const [type, options, digest, extra] of kinds) {
	const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options);
	const signature = crypto.sign(digest, data, { key: privateKey, ...extra });
	const verify = (text, mark) => crypto.verify(digest, text, { key: publicKey, ...extra }, mark);
	console.log(type, publicKey.asymmetricKeyType, publicKey.asymmetricKeyDetails);
	console.log(
		verify(data, signature),
		verify(Buffer.from('other'), signature),
		verify(data, Buffer.alloc(signature.length)),
	);
	if (type === 'rsa' || type === 'ed25519' || extra.dsaEncoding) console.log(signature.length);
	if (!digest) continue;
	const streamed = crypto
		.createSign(digest)
		.update('signed ')
		.update('text')
		.sign({ key: privateKey, ...extra }, 'hex');
	console.log(
		crypto
			.createVerify(digest)
			.update(data)
			.verify({ key: publicKey, ...extra }, streamed, 'hex'),
	);
}
const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
for (const act of [
	() => crypto.sign('nope', data, privateKey),
	() => crypto.sign('sha256', data, 'not a key'),
	() => crypto.createSign('nope'),
	() => crypto.sign('sha256', 5, privateKey),
]) {
	try {
		act();
	} catch ({ code, name }) {
		console.log(name, code);
	}
}
