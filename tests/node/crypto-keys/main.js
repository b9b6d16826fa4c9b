// Keys that OpenSSL made, read and written in every encoding; its signatures and secrets, checked and opened.
const crypto = require('node:crypto');
const { keys, signatures, encrypted } = require('./keys.json');
const data = Buffer.from('signed text');
const show = (label, make) => {
	try {
		console.log(label, make());
	} catch (error) {
		console.log(label, error.name, error.code, error.message);
	}
};
for (const [name, text] of Object.entries(keys)) {
	const secret = crypto.createPrivateKey(text);
	const open = crypto.createPublicKey(text);
	console.log(name, secret, open, secret.type, open.type, secret.asymmetricKeyType, open.asymmetricKeyDetails);
	for (const type of ['pkcs1', 'sec1', 'pkcs8']) {
		show(type, () => secret.export({ type, format: 'pem' }));
		show(type, () => crypto.createPrivateKey({ key: secret.export({ type, format: 'der' }), type, format: 'der' }).equals(secret));
	}
	for (const type of ['pkcs1', 'spki']) {
		show(type, () => open.export({ type, format: 'pem' }));
		show(type, () => crypto.createPublicKey({ key: open.export({ type, format: 'der' }), type, format: 'der' }).equals(open));
	}
	show('jwk', () => [secret.export({ format: 'jwk' }), open.export({ format: 'jwk' })]);
	show('jwk', () => crypto.createPrivateKey({ key: secret.export({ format: 'jwk' }), format: 'jwk' }).equals(secret));
	show('jwk', () => crypto.createPublicKey({ key: open.export({ format: 'jwk' }), format: 'jwk' }).equals(open));
	const digest = /^ed/.test(name) ? null : 'sha256';
	show('sign', () => crypto.verify(digest, data, open, crypto.sign(digest, data, secret)));
	show('verify', () => signatures[name] && crypto.verify(digest, data, open, Buffer.from(signatures[name], 'base64')));
	show('other', () => signatures[name] && crypto.verify(digest, Buffer.from('other'), open, Buffer.from(signatures[name], 'base64')));
	show('rubbish', () => crypto.verify(digest, data, open, Buffer.from('rubbish')));
	show('agree', () => crypto.diffieHellman({ privateKey: secret, publicKey: open }).toString('hex'));
}
const { rsa, secp384r1, ed25519 } = keys;
for (const name of ['md5', 'sha1', 'RSA-SHA256', 'sha512', 'sha3-256', 'ripemd160']) {
	show(name, () => crypto.createSign(name).update('signed').update(' text').sign(rsa, 'base64'));
}
show('pss', () => crypto.verify('sha256', data, { key: rsa, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 }, Buffer.from(signatures.pss, 'base64')));
show('pss', () => crypto.verify('sha256', data, { key: rsa, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 19 }, Buffer.from(signatures.pss, 'base64')));
for (const saltLength of [undefined, -1, -2, 0, 10]) {
	const key = { key: rsa, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength };
	show('pss', () => crypto.verify('sha256', data, key, crypto.sign('sha256', data, key)));
}
show('compact', () => crypto.verify('sha384', data, { key: secp384r1, dsaEncoding: 'ieee-p1363' }, Buffer.from(signatures.compact, 'base64')));
show('compact', () => crypto.sign('sha384', data, { key: secp384r1, dsaEncoding: 'ieee-p1363' }).length);
show('stream', () => crypto.createVerify('sha256').update(data).verify(rsa, signatures.rsa, 'base64'));
show('oaep', () => String(crypto.privateDecrypt(rsa, Buffer.from(encrypted.oaep, 'base64'))));
show('oaep', () => String(crypto.privateDecrypt({ key: rsa, oaepHash: 'sha256', oaepLabel: 'l' }, Buffer.from(encrypted.oaep256, 'base64'))));
show('pkcs1', () => String(crypto.privateDecrypt({ key: rsa, padding: crypto.constants.RSA_PKCS1_PADDING }, Buffer.from(encrypted.pkcs1, 'base64'))));
for (const padding of [crypto.constants.RSA_PKCS1_PADDING, crypto.constants.RSA_PKCS1_OAEP_PADDING]) {
	const key = { key: rsa, padding };
	show('there and back', () => String(crypto.privateDecrypt(key, crypto.publicEncrypt(key, Buffer.from('there')))));
}
show('backwards', () => crypto.privateEncrypt(rsa, Buffer.from('open')).toString('hex'));
show('backwards', () => String(crypto.publicDecrypt(rsa, crypto.privateEncrypt(rsa, Buffer.from('open')))));
show('too long', () => crypto.publicEncrypt(rsa, Buffer.alloc(200)));
show('wrong', () => crypto.privateDecrypt(rsa, Buffer.alloc(128)));
show('no key', () => crypto.createPublicKey('x'));
show('no key', () => crypto.createPrivateKey('x'));
show('no key', () => crypto.createSign('sha256').update('x').sign('x'));
show('no jwk', () => crypto.createPrivateKey({ key: { kty: 'EC' }, format: 'jwk' }));
show('no jwk', () => crypto.createPrivateKey({ key: { kty: 'foo' }, format: 'jwk' }));
show('no digest', () => crypto.createSign('nope'));
show('digest', () => crypto.sign('sha256', data, ed25519));
show('digest', () => crypto.createSign('sha256').update('x').sign(ed25519));
crypto.sign('sha256', data, rsa, (error, made) => crypto.verify('sha256', data, rsa, made, (failure, good) => console.log('later', error, failure, good)));
