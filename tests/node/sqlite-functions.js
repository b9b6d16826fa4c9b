// JavaScript that SQL calls: functions, aggregates, windows; what they give back, what they throw.
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(':memory:');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode, error.errstr);
	}
};
const get = (sql) => say(() => database.prepare(sql).get());
const give = {};
database.function('given', () => give.value);
for (const value of [1, 2.5, 'text', null, undefined, Buffer.from('b'), new Uint16Array([258]), 5n, 2n ** 70n, {}, [], true, Symbol('x'), Promise.resolve(1), new Date(0)]) {
	give.value = value;
	get('select given() as v, typeof(given()) as t');
}
database.function('seen', { varargs: true }, (...args) => JSON.stringify(args, (_, v) => (typeof v === 'bigint' ? `${v}n` : v)));
get("select seen(1, 2.5, 'x', null, x'0102') as v");
get('select seen() as v');
database.function('big', { useBigIntArguments: true }, (a) => typeof a);
get('select big(1) as a, big(1.5) as b');
database.function('two', (a, b) => a + b);
get('select two(1, 2) as v');
get('select two(1) as v');
get('select two(9007199254740993, 1) as v');
database.function('fails', () => {
	throw new RangeError('from inside');
});
get('select fails()');
get('select 1 as still');
database.function('same', { deterministic: true, directOnly: true }, (x) => x);
say(() => database.exec('create table t (a); create index i on t (same(a))'));
database.function('nested', (x) => database.prepare('select ? * 2 as d').get(x).d);
get('select nested(nested(5)) as v');
for (const args of [[], ['x'], ['x', 5], ['x', {}, 5], ['x', 5, () => 1], ['x', { varargs: 1 }, () => 1]]) say(() => database.function(...args));
database.exec('create table n (x); insert into n values (1), (2), (3), (4)');
database.aggregate('total', { start: 0, step: (sum, x) => sum + x });
get('select total(x) as v from n');
database.aggregate('list', { start: () => [], step: (list, x) => [...list, x], result: (list) => list.join('-') });
get('select list(x) as v from n');
get('select list(x) as v from n where x > 9');
say(() => database.prepare('select x % 2 as odd, list(x) as v from n group by odd').all());
database.aggregate('moving', { start: 0, step: (sum, x) => sum + x, inverse: (sum, x) => sum - x, result: (sum) => sum * 10 });
say(() => database.prepare('select x, moving(x) over (order by x rows between 1 preceding and current row) as v from n').all());
get('select total(x) over () as v from n');
database.aggregate('breaks', { start: 0, step: () => { throw new Error('in step'); } });
get('select breaks(x) from n');
database.aggregate('breaksLater', { start: 0, step: (a) => a, result: () => { throw new Error('in result'); } });
get('select breaksLater(x) from n');
database.aggregate('breaksFirst', { start: () => { throw new Error('in start'); }, step: (a) => a });
get('select breaksFirst(x) from n');
for (const options of [{}, { start: 0 }, { start: 0, step: 5 }, { start: 0, step: () => 1, inverse: 5 }, { start: 0, step: () => 1, varargs: 5 }]) say(() => database.aggregate('x', options));
