// HMACs, secret keys, comparison in constant time.
const crypto = require('node:crypto');
for (const name of ['md5', 'sha1', 'sha256', 'sha512', 'sha3-384', 'ripemd160', 'blake2b512']) {
	console.log(name, crypto.createHmac(name, 'secret').update('data').digest('hex'), crypto.createHmac(name, Buffer.alloc(300, 1)).digest('base64'));
}
const key = crypto.createSecretKey('736563726574', 'hex');
console.log(key, key.type, key.symmetricKeySize, key.export(), key.export({ format: 'jwk' }), key.equals(crypto.createSecretKey(Buffer.from('secret'))));
console.log(crypto.createHmac('sha256', key).update('data').digest('hex'), key instanceof crypto.KeyObject);
console.log(crypto.timingSafeEqual(Buffer.from('abc'), Buffer.from('abc')), crypto.timingSafeEqual(Buffer.from('abc'), Buffer.from('abd')));
console.log(crypto.generateKeySync('hmac', { length: 64 }).symmetricKeySize, crypto.generateKeySync('aes', { length: 256 }).symmetricKeySize);
for (const wrong of [() => crypto.createHmac('nope', 'k'), () => crypto.createHmac('sha1', null), () => crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('bc')),
	() => crypto.timingSafeEqual('a', 'b'), () => crypto.createSecretKey(5), () => key.export({ format: 'pem' })]) {
	try {
		wrong();
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
