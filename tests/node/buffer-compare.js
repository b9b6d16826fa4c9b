// Order, equality, swaps, concatenation, copies, and numbers in all widths.
const [one, two] = [Buffer.from('abcd'), Buffer.from('abce')];
console.log(Buffer.compare(one, two), two.compare(one), one.compare(two, 0, 3, 0, 3), one.equals(Buffer.from('abcd')));
console.log([two, one, Buffer.from('ab')].sort(Buffer.compare).map(String));
const eight = Buffer.from('0102030405060708', 'hex');
console.log(Buffer.from(eight).swap16(), Buffer.from(eight).swap32(), Buffer.from(eight).swap64());
const long = Buffer.concat(Array(30).fill(eight));
console.log(Buffer.from(long).swap16().equals(Buffer.from(long).swap32()), Buffer.from(long).swap64().subarray(0, 10));
console.log(Buffer.concat([one, two], 6), Buffer.concat([one], 6));
const target = Buffer.alloc(6, '.');
console.log(one.copy(target, 3, 1), target, target.copy(target, 1, 0, 5), target);
const numbers = Buffer.alloc(8);
numbers.writeDoubleBE(Math.PI);
console.log(numbers, numbers.readDoubleBE(), numbers.readBigInt64LE(), numbers.readIntLE(1, 6), numbers.readFloatLE(2));
for (const broken of [() => one.swap32.call(one.subarray(1)), () => numbers.writeUInt8(256), () => numbers.readInt32LE(5)]) {
	try {
		broken();
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
