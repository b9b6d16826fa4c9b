// Templates with helpers, partials, blocks, paths and precompiling.
const Handlebars = require('handlebars');

Handlebars.registerHelper(
	'loud',
	(text, options) => `${text.toUpperCase()}${options.hash.end ?? ''}`,
);
Handlebars.registerHelper('twice', function twice(options) {
	return options.fn(this) + options.fn({ ...this, name: 'again' });
});
Handlebars.registerPartial('row', '<li>{{@index}} {{name}}{{#unless @last}},{{/unless}}</li>');
const template = Handlebars.compile(
	'{{#each people}}{{> row}}{{else}}none{{/each}} {{loud title end="!"}} {{{raw}}} {{raw}} {{#with deep}}{{../title}} {{a.b}}{{/with}}{{#twice}}[{{name}}]{{/twice}}',
);
console.log(
	template({
		people: [{ name: 'Ada' }, { name: '<Bob>' }],
		title: 'hi',
		raw: '<b>',
		deep: { a: { b: 1 } },
		name: 'n',
	}),
);
console.log(template({ title: 'x', deep: {} }));
const spec = eval(`(${Handlebars.precompile('Hello {{who}}')})`);
console.log(Handlebars.template(spec)({ who: 'you' }));
try {
	Handlebars.compile('{{#if a}}x')({});
} catch (error) {
	console.log(error.message);
}
