// What is wrong with a JSON text, in V8's words in every browser.
const texts = [
	'{"a": }',
	'{"a": 1',
	'{"a": 1,}',
	'{a: 1}',
	'{"a" 1}',
	'[1 2]',
	'[1,]',
	'',
	' ',
	'nul',
	'undefined',
	'[object Object]',
	'01',
	'-',
	'1.',
	'1e',
	'"a',
	'"\\x"',
	'"\\u12g4"',
	'"line\nbreak"',
	'{"a": 1}\n x',
	'{"name": "Ada", "age": thirty-six, "likes": ["engines"]}',
	'["a long text before", "the mistake", tru]',
	"{'single': 'quotes'}",
];
for (const text of texts) {
	try {
		console.log(JSON.parse(text));
	} catch (error) {
		console.log(error.name, error.message);
	}
}
console.log(JSON.parse('{"a": [1, {"b": 2}]}', (key, value) => (key === 'b' ? value + 1 : value)));
