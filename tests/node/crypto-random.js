// Random bytes, numbers, ids and primes: shapes, ranges and errors.
const crypto = require('node:crypto');
console.log(crypto.randomBytes(70_000).length, new Set(crypto.randomBytes(5000)).size, crypto.randomBytes(0));
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()), crypto.randomUUID() === crypto.randomUUID());
const filled = crypto.randomFillSync(Buffer.alloc(10), 2, 5);
console.log(filled.subarray(0, 2), filled.subarray(7), crypto.getRandomValues(new Uint32Array(3)).length);
const numbers = Array.from({ length: 300 }, () => crypto.randomInt(3, 6));
console.log([...new Set(numbers)].sort(), crypto.randomInt(1));
console.log(crypto.generatePrimeSync(32, { bigint: true }) > 2n ** 31n, crypto.checkPrimeSync(2n ** 127n - 1n), crypto.checkPrimeSync(91n));
for (const wrong of [() => crypto.randomBytes(-1), () => crypto.randomBytes('1'), () => crypto.randomInt(5, 5), () => crypto.randomFillSync('x'),
	() => crypto.getRandomValues(new Float32Array(1)), () => crypto.randomFillSync(Buffer.alloc(3), 9)]) {
	try {
		wrong();
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
crypto.randomBytes(8, (error, bytes) => {
	console.log('callback', error, bytes.length);
	crypto.randomInt(10, (failure, number) => {
		console.log(failure, number >= 0 && number < 10);
		crypto.checkPrime(7n, (no, prime) => console.log(no, prime));
	});
});
console.log('first');
