// Tokens signed with a secret and with keys, checked for time, audience and issuer, tampered with.
const jwt = require('jsonwebtoken');
const { generateKeyPairSync } = require('node:crypto');

const token = jwt.sign({ sub: 'ada', iat: 1_700_000_000 }, 'secret', {
	issuer: 'me',
	audience: ['a', 'b'],
});
console.log(token, jwt.verify(token, 'secret', { audience: 'b', issuer: 'me' }));
console.log(jwt.decode(token, { complete: true }));
const attempt = (label, run) => {
	try {
		console.log(label, run());
	} catch (error) {
		console.log(label, error.name, error.message);
	}
};
attempt('secret', () => jwt.verify(token, 'other'));
attempt('audience', () => jwt.verify(token, 'secret', { audience: 'c' }));
attempt('expired', () => jwt.verify(jwt.sign({ exp: 1_600_000_000 }, 'x'), 'x'));
attempt('not yet', () => jwt.verify(jwt.sign({ nbf: 9_999_999_999 }, 'x'), 'x'));
attempt('none', () => jwt.verify('eyJhbGciOiJub25lIn0.e30.', 'x'));
attempt('malformed', () => jwt.verify('a.b', 'x'));
for (const [algorithm, pair] of [
	['RS256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
	['PS512', generateKeyPairSync('rsa', { modulusLength: 2048 })],
	['ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
	['ES384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
]) {
	const signed = jwt.sign({ algorithm, iat: 1 }, pair.privateKey, { algorithm });
	const pem = pair.publicKey.export({ type: 'spki', format: 'pem' });
	console.log(jwt.verify(signed, pem, { algorithms: [algorithm] }));
	attempt('confused', () => jwt.verify(signed, pem, { algorithms: ['HS256'] }));
}
jwt.sign({ a: 1, iat: 5 }, 'k', { algorithm: 'HS512' }, (error, text) => {
	jwt.verify(text, 'k', (failed, payload) => console.log(error, text.length, failed, payload));
});
