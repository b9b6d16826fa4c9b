// Signed and encrypted tokens, keys made, exported and imported as JWK and PEM, a set of keys.
import * as jose from 'jose';

const secret = new TextEncoder().encode('a secret of at least 32 bytes, ok');
const token = await new jose.SignJWT({ role: 'admin' })
	.setProtectedHeader({ alg: 'HS256' })
	.setIssuedAt(1_700_000_000)
	.setIssuer('me')
	.sign(secret);
console.log(token, await jose.jwtVerify(token, secret, { issuer: 'me' }));
for (const alg of ['RS256', 'PS256', 'ES256', 'ES512', 'EdDSA']) {
	const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
	const jwk = await jose.exportJWK(publicKey);
	const signed = await new jose.SignJWT({ alg })
		.setProtectedHeader({ alg, kid: 'k' })
		.sign(privateKey);
	const set = jose.createLocalJWKSet({ keys: [{ ...jwk, kid: 'k', alg }] });
	console.log(alg, jwk.kty, jwk.crv, (await jose.jwtVerify(signed, set)).payload);
	const again = await jose.importPKCS8(await jose.exportPKCS8(privateKey), alg);
	console.log(again.type, again.algorithm.name, (await jose.exportSPKI(publicKey)).split('\n')[0]);
}
for (const [alg, enc] of [
	['dir', 'A256GCM'],
	['A256KW', 'A128CBC-HS256'],
	['A256GCMKW', 'A256GCM'],
]) {
	const sealed = await new jose.EncryptJWT({ alg })
		.setProtectedHeader({ alg, enc })
		.encrypt(secret.slice(0, 32));
	console.log(alg, enc, (await jose.jwtDecrypt(sealed, secret.slice(0, 32))).payload);
}
const pair = await jose.generateKeyPair('ECDH-ES+A128KW');
const box = await new jose.CompactEncrypt(new TextEncoder().encode('hidden'))
	.setProtectedHeader({ alg: 'ECDH-ES+A128KW', enc: 'A128GCM' })
	.encrypt(pair.publicKey);
console.log(new TextDecoder().decode((await jose.compactDecrypt(box, pair.privateKey)).plaintext));
for (const [label, run] of [
	['tampered', () => jose.jwtVerify(`${token.slice(0, -3)}abc`, secret)],
	['issuer', () => jose.jwtVerify(token, secret, { issuer: 'you' })],
	['age', () => jose.jwtVerify(token, secret, { maxTokenAge: '1h' })],
])
	await run().catch((error) => console.log(label, error.code, error.message));
console.log(await jose.calculateJwkThumbprint({ kty: 'oct', k: 'AAAA' }));
