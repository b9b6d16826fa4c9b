// Named, numbered and nameless parameters, and what is said about wrong ones.
const { DatabaseSync } = require('node:sqlite');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode, error.errstr);
	}
};
const database = new DatabaseSync(':memory:');
const one = database.prepare('select $a as a, :b as b, @c as c, ? as d, ?2 as e');
say(() => one.get({ a: 1, b: 2, c: 3 }, 4));
say(() => one.get({ $a: 1, ':b': 2, '@c': 3 }, 4));
say(() => one.get({ a: 1 }));
say(() => one.get());
say(() => one.get({ a: 1, x: 2 }));
one.setAllowUnknownNamedParameters(true);
say(() => one.get({ a: 1, x: 2 }));
one.setAllowBareNamedParameters(false);
say(() => one.get({ a: 1, $a: 5 }));
one.setAllowUnknownNamedParameters(false);
say(() => one.get({ a: 1 }));
say(() => database.prepare('select $x, :x').get({ x: 1 }));
say(() => database.prepare('select $x, :x').get({ $x: 1, ':x': 2 }));
say(() => database.prepare('select $x as p, $x as q').get({ x: 1 }));
say(() => database.prepare('select ? as p, ? as q').get(1));
say(() => database.prepare('select ? as p, ? as q').get(1, 2, 3));
say(() => database.prepare('select ?3 as p, ? as q').get(1, 2, 3, 4));
say(() => database.prepare('select 1').get({}));
say(() => database.prepare('select ? as p').get([5]));
say(() => database.prepare('select ? as p').get(Buffer.from('ab')));
const kept = database.prepare('select ? as p');
console.log(kept.get('first'), kept.get(), kept.sourceSQL, kept.expandedSQL, database.prepare('select :a, ?').expandedSQL);
kept.get("it's");
console.log(kept.expandedSQL);
for (const method of ['setAllowBareNamedParameters', 'setAllowUnknownNamedParameters', 'setReadBigInts', 'setReturnArrays']) say(() => one[method](1));
for (const options of [5, null, { readBigInts: 1 }, { allowBareNamedParameters: 'x' }, { allowBareNamedParameters: false }]) say(() => database.prepare('select $a as a', options).get({ a: 1 }));
const strict = new DatabaseSync(':memory:', { allowBareNamedParameters: false, allowUnknownNamedParameters: true });
say(() => strict.prepare('select $a as a').get({ a: 1 }));
