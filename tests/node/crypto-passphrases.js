// Private keys that a passphrase locks, in PKCS#8 and in OpenSSL's older form.
const crypto = require('node:crypto');

function attempt(name, action) {
	try {
		const result = action();
		console.log(name, result instanceof crypto.KeyObject ? result.asymmetricKeyType : result);
	} catch (error) {
		console.log(name, error.name, error.code, error.message);
	}
}

const passphrase = 'open sesame é';
const { privateKey, publicKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
const opens = (key, options) => crypto.createPrivateKey({ key, passphrase, ...options });
for (const cipher of ['aes-128-cbc', 'aes192', 'aes-256-cbc', 'nope']) {
	for (const type of ['pkcs8', 'sec1']) {
		attempt(`${cipher} ${type}`, () => {
			const pem = privateKey.export({ type, format: 'pem', cipher, passphrase });
			const [first, second, third] = pem.split('\n');
			const heads = [first, ...(type === 'sec1' ? [second, third.split(',')[0]] : [])];
			return [...heads, pem.length, opens(pem).equals(privateKey)].join(' | ');
		});
	}
}
const lock = { cipher: 'aes-256-cbc', passphrase };
const forms = {
	pem: { key: privateKey.export({ type: 'pkcs8', format: 'pem', ...lock }) },
	old: { key: privateKey.export({ type: 'sec1', format: 'pem', ...lock }) },
	der: { key: privateKey.export({ type: 'pkcs8', format: 'der', ...lock }), format: 'der', type: 'pkcs8' },
};
for (const [name, form] of Object.entries(forms)) {
	attempt(`${name}, opened`, () => crypto.createPrivateKey({ ...form, passphrase }));
	attempt(`${name}, as bytes`, () => {
		const bytes = Buffer.from(passphrase);
		return crypto.createPrivateKey({ ...form, passphrase: bytes }).equals(privateKey);
	});
	attempt(`${name}, without`, () => crypto.createPrivateKey(form));
	attempt(`${name}, public half`, () => crypto.createPublicKey({ ...form, passphrase }).equals(publicKey));
	attempt(`${name}, signs`, () => {
		const made = crypto.sign('sha256', Buffer.from('text'), { ...form, passphrase });
		return crypto.verify('sha256', Buffer.from('text'), publicKey, made);
	});
}
attempt('sec1 as DER', () => privateKey.export({ type: 'sec1', format: 'der', ...lock }));
attempt('no passphrase', () => privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes256' }));
attempt('JWK', () => privateKey.export({ format: 'jwk', ...lock }));

const rsa = crypto.generateKeyPairSync('rsa', {
	modulusLength: 1024,
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs1', format: 'pem', ...lock },
});
console.log(rsa.privateKey.split('\n')[1], opens(rsa.privateKey).asymmetricKeyDetails);

// Made by the openssl command: `openssl pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA512 -passout pass:secret`.
const foreign = `-----BEGIN ENCRYPTED PRIVATE KEY-----
MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjlCtQXZrXycAICCAAw
DAYIKoZIhvcNAgsFADAdBglghkgBZQMEAQIEEFYBRGbilj25FOZFNInoWpQEQAZt
KO79ljTDe0XG46JKPGfk0pB6zVMuBQoQhbOEPt1Cv5GDWecC8vr6LyPBlh2Yvpmz
5IurZbjitsmuqKhTTDA=
-----END ENCRYPTED PRIVATE KEY-----
`;
attempt('of the command', () => {
	const key = crypto.createPrivateKey({ key: foreign, passphrase: 'secret' });
	return crypto.createPublicKey(key).export({ format: 'jwk' }).x;
});
