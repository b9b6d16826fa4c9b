// JSON Schemas compiled to functions: errors, defaults, coercion, formats and keywords of one's own, references.
const Ajv = require('ajv');

const ajv = new Ajv({ allErrors: true, useDefaults: true, coerceTypes: true });
ajv.addFormat('even', { type: 'number', validate: (n) => n % 2 === 0 });
ajv.addKeyword({ keyword: 'startsWith', validate: (start, text) => text.startsWith(start) });
ajv.addSchema({
	$id: 'person',
	type: 'object',
	required: ['name'],
	properties: { name: { type: 'string', startsWith: 'A' }, age: { type: 'integer', default: 18 } },
});
const validate = ajv.compile({
	type: 'object',
	properties: {
		people: { type: 'array', items: { $ref: 'person' }, minItems: 1 },
		n: { type: 'number', format: 'even' },
	},
	additionalProperties: false,
});
for (const data of [
	{ people: [{ name: 'Ada' }], n: '4' },
	{ people: [{ name: 'Bob', age: 'x' }, {}], n: 3, more: 1 },
	{ people: [] },
])
	console.log(validate(data), JSON.stringify(data), ajv.errorsText(validate.errors));
try {
	ajv.compile({ type: 'nothing' });
} catch (error) {
	console.log(error.message);
}
