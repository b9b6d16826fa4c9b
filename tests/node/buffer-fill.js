// fill() with strings, numbers and buffers, and what it refuses.
const fills = [
	['abc'], ['abc', 2], ['abc', 2, 4], ['h\u00e9'], ['\u0222', 'latin1'], ['\u0222', 0, 5, 'ucs2'], ['6869', 'hex'], ['aGk=', 'base64'],
	[''], [0x1ff], [-1], [Buffer.from([1, 2, 3])], [Buffer.alloc(0)], ['zz', 'hex'], ['x', 20], ['x', -1], ['x', 0, 20], ['x', 0, 1, 'nope'],
	[true], [{}], [null], [1.9],
];
for (const args of fills) {
	try {
		console.log(args, Buffer.alloc(9).fill(...args));
	} catch (error) {
		console.log(args, error.name, error.code, error.message);
	}
}
console.log(Buffer.alloc(5, 'ab'), Buffer.alloc(5, 'YQ==', 'base64'));
