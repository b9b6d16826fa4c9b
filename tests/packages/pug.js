// Templates with mixins, blocks, conditions, interpolation and filters of one's own.
const pug = require('pug');
const fs = require('node:fs');

fs.writeFileSync(
	'layout.pug',
	'doctype html\nhtml\n  head\n    title= title\n  body\n    block content\n',
);
fs.writeFileSync(
	'page.pug',
	'extends layout\nmixin card(name, age)\n  .card(data-age=age)\n    b= name\n    if block\n      block\nblock content\n  each person in people\n    +card(person.name, person.age)\n      i #{person.age > 30 ? "old" : "young"}\n  else\n    p nobody\n  p!= "<hr>"\n  :shout\n    hello\n',
);
const filters = { shout: (text) => text.toUpperCase() };
for (const people of [
	[
		{ name: 'A<da', age: 36 },
		{ name: 'Bob', age: 20 },
	],
	[],
])
	console.log(pug.renderFile('page.pug', { title: 'T & U', people, pretty: true, filters }));
console.log(
	pug.compileClient('p= x', { name: 'f', compileDebug: false }).includes('function f(locals)'),
);
try {
	pug.render('div\n  p(', { filename: 'x.pug' });
} catch (error) {
	console.log(error.code, error.line, error.msg);
}
