// Names by hash, random ones, ones that sort by time, and what can be read from them.
import * as uuid from 'uuid';

console.log(uuid.v5('example.org', uuid.v5.DNS), uuid.v3('example.org', uuid.v3.DNS));
const random = uuid.v4();
console.log(uuid.validate(random), uuid.version(random), random.length, uuid.v4() !== random);
const sorted = Array.from({ length: 50 }, () => uuid.v7());
console.log(
	sorted.every((id, index) => index === 0 || id > sorted[index - 1]),
	uuid.version(sorted[0]),
);
console.log(uuid.v1({ msecs: 1_700_000_000_000, nsecs: 1, clockseq: 2, node: [1, 2, 3, 4, 5, 6] }));
console.log(
	uuid.stringify(uuid.parse('6ba7b810-9dad-11d1-80b4-00c04fd430c8')),
	uuid.validate('nope'),
	uuid.NIL,
	uuid.MAX,
);
