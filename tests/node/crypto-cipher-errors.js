// Wrong ciphers, keys, vectors, tags, padding and order of calls.
const crypto = require('node:crypto');
const [key, longKey, iv, nonce] = [Buffer.alloc(16, 1), Buffer.alloc(32, 2), Buffer.alloc(16, 3), Buffer.alloc(12, 4)];
const cbc = (make = crypto.createCipheriv) => make('aes-128-cbc', key, iv);
const gcm = (make = crypto.createCipheriv, options) => make('aes-256-gcm', longKey, nonce, options);
const attempts = [
	() => crypto.createCipheriv('nope', key, iv), () => crypto.createCipheriv('aes-128-cbc', longKey, iv), () => crypto.createCipheriv('aes-128-cbc', key, nonce),
	() => crypto.createCipheriv('aes-128-cbc', key, null), () => crypto.createCipheriv('aes-128-ecb', key, iv), () => crypto.createCipheriv('aes-128-ecb', key, null).update('x').length,
	() => crypto.createCipheriv('aes-256-gcm', longKey, Buffer.alloc(0)), () => gcm(undefined, { authTagLength: 5 }), () => gcm().getAuthTag(),
	() => { const c = gcm(); c.update('x'); c.setAAD(Buffer.from('a')); }, () => { const c = gcm(); c.final(); c.update('y'); }, () => { const c = gcm(); c.final(); c.final(); },
	() => { const c = cbc(); c.final(); c.setAutoPadding(false); }, () => cbc().setAAD(Buffer.from('x')), () => cbc().getAuthTag(), () => cbc(crypto.createDecipheriv).setAuthTag(iv),
	() => { const d = gcm(crypto.createDecipheriv); d.update('xx'); d.final(); }, () => { const d = gcm(crypto.createDecipheriv); d.setAuthTag(iv); d.update('xx'); d.final(); },
	() => gcm(crypto.createDecipheriv).setAuthTag(Buffer.alloc(3)), () => gcm(crypto.createDecipheriv).setAuthTag(iv).setAuthTag(iv), () => gcm(crypto.createDecipheriv, { authTagLength: 12 }).setAuthTag(iv),
	() => { const d = cbc(crypto.createDecipheriv); d.update(Buffer.alloc(16)); d.final(); }, () => { const d = cbc(crypto.createDecipheriv); d.update(Buffer.alloc(15)); d.final(); },
	() => { const c = cbc().setAutoPadding(false); c.update('x'); c.final(); }, () => cbc(crypto.createDecipheriv).final(), () => crypto.createCipheriv('chacha20-poly1305', longKey, iv),
	() => cbc().update(5), () => cbc().update('zz', 'nope'), () => crypto.createCipheriv(5), () => crypto.createCipheriv('aes-128-cbc', 'short', iv),
	() => crypto.getCipherInfo('nope'), () => crypto.getCipherInfo('aes-128-cbc', { keyLength: 5 }), () => crypto.getCipherInfo('aes-128-gcm', { ivLength: 5 }), () => crypto.getCipherInfo(419), () => crypto.getCipherInfo(true),
];
for (const attempt of attempts) {
	try {
		console.log(attempt());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.library, error.opensslErrorStack);
	}
}
