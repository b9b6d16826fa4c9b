// Web Crypto's subtle, operation by operation.
const { subtle } = globalThis.crypto;
const hex = (b) => Buffer.from(b).toString('hex');
const t = async (n, f) => {
	try {
		console.log(n, await f());
	} catch (e) {
		console.log(n, 'ERR', e.name, e.message, e.cause?.message);
	}
};
(async () => {
	const d = Buffer.from('data');
	for (const a of ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']) await t(a, async () => hex(await subtle.digest(a, d)));
	await t('hmac', async () => {
		const k = await subtle.importKey('raw', Buffer.from('key'), { name: 'HMAC', hash: 'SHA-256' }, true, ['sign', 'verify']);
		const s = await subtle.sign('HMAC', k, d);
		return [hex(s), await subtle.verify('HMAC', k, s, d), k];
	});
	await t('pbkdf2', async () => {
		const k = await subtle.importKey('raw', Buffer.from('key'), 'PBKDF2', false, ['deriveBits']);
		return hex(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: d, iterations: 10 }, k, 128));
	});
	await t('hkdf', async () => {
		const k = await subtle.importKey('raw', Buffer.from('key'), 'HKDF', false, ['deriveBits']);
		return hex(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: d, info: d }, k, 128));
	});
	for (const n of ['AES-CBC', 'AES-GCM', 'AES-CTR'])
		await t(n, async () => {
			const k = await subtle.importKey('raw', Buffer.alloc(16, 1), n, true, ['encrypt', 'decrypt']);
			const p = {
				name: n,
				iv: Buffer.alloc(n === 'AES-GCM' ? 12 : 16, 2),
				counter: Buffer.alloc(16, 3),
				length: 64,
				additionalData: n === 'AES-GCM' ? d : undefined,
			};
			const c = await subtle.encrypt(p, k, d);
			return [hex(c), Buffer.from(await subtle.decrypt(p, k, c)).toString(), await subtle.exportKey('jwk', k)];
		});
	await t('aesgen', async () => {
		const k = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
		return [k.algorithm, (await subtle.exportKey('raw', k)).byteLength];
	});
	await t('wrongtag', async () => {
		const k = await subtle.importKey('raw', Buffer.alloc(16, 1), 'AES-GCM', true, ['decrypt']);
		return await subtle.decrypt({ name: 'AES-GCM', iv: Buffer.alloc(12) }, k, Buffer.alloc(20));
	});
	await t('ecdsa', async () => {
		const { publicKey, privateKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
		const s = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, d);
		return [
			s.byteLength,
			await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, s, d),
			publicKey,
			(await subtle.exportKey('spki', publicKey)).byteLength,
			(await subtle.exportKey('raw', publicKey)).byteLength,
			Object.keys(await subtle.exportKey('jwk', privateKey)),
		];
	});
	await t('ecdh', async () => {
		const a = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
		const b = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
		const x = await subtle.deriveBits({ name: 'ECDH', public: b.publicKey }, a.privateKey, 256),
			y = await subtle.deriveBits({ name: 'ECDH', public: a.publicKey }, b.privateKey, 256);
		return hex(x) === hex(y);
	});
	await t('ed', async () => {
		const { publicKey, privateKey } = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
		const s = await subtle.sign('Ed25519', privateKey, d);
		return [s.byteLength, await subtle.verify('Ed25519', publicKey, s, d)];
	});
	await t('x', async () => {
		const a = await subtle.generateKey('X25519', true, ['deriveBits']);
		return (await subtle.deriveBits({ name: 'X25519', public: a.publicKey }, a.privateKey, 256)).byteLength;
	});
	for (const n of ['RSASSA-PKCS1-v1_5', 'RSA-PSS'])
		await t(n, async () => {
			const { publicKey, privateKey } = await subtle.generateKey(
				{ name: n, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
				true,
				['sign', 'verify'],
			);
			const s = await subtle.sign({ name: n, saltLength: 32 }, privateKey, d);
			return [publicKey.algorithm, s.byteLength, await subtle.verify({ name: n, saltLength: 32 }, publicKey, s, d)];
		});
	await t('oaep', async () => {
		const { publicKey, privateKey } = await subtle.generateKey(
			{ name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
			true,
			['encrypt', 'decrypt'],
		);
		const s = await subtle.encrypt({ name: 'RSA-OAEP' }, publicKey, d);
		return Buffer.from(await subtle.decrypt({ name: 'RSA-OAEP' }, privateKey, s)).toString();
	});
	await t('wrap', async () => {
		const k = await subtle.importKey('raw', Buffer.alloc(16, 1), 'AES-KW', true, ['wrapKey', 'unwrapKey']);
		const x = await subtle.importKey('raw', Buffer.alloc(16, 5), 'AES-GCM', true, ['encrypt']);
		return hex(await subtle.wrapKey('raw', x, k, 'AES-KW'));
	});
	console.log(crypto.getRandomValues(new Uint8Array(4)).length, typeof crypto.randomUUID());
})();
