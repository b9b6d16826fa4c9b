// Templates with loops, escapes, includes and layouts; as a view engine; errors with their line.
const ejs = require('ejs');
const express = require('express');
const fs = require('node:fs');

fs.mkdirSync('views', { recursive: true });
fs.writeFileSync(
	'views/list.ejs',
	'<%- include("head", { title }) -%>\n<ul>\n<% for (const item of items) { -%>\n  <li><%= item %></li>\n<% } -%>\n</ul>\n<%# a comment %>',
);
fs.writeFileSync('views/head.ejs', '<h1><%= title %></h1>');
fs.writeFileSync('views/broken.ejs', '<p>\n<%= missing.name %>\n</p>');
console.log(ejs.render('<%= a %> <%- a %> <%_ if (b) { _%>yes<%_ } _%>', { a: '<b>', b: true }));
console.log(
	ejs.render('[? a ?]', { a: 1 }, { delimiter: '?', openDelimiter: '[', closeDelimiter: ']' }),
);
try {
	ejs.render('<% if (x { %>', {});
} catch (error) {
	console.log(error.name, error.message.split('\n')[0]);
}
const app = express();
app.set('view engine', 'ejs');
app.get('/', (request, response) =>
	response.render('list', { title: 'A & B', items: ['x', '<y>'] }),
);
app.get('/broken', (request, response) => response.render('broken'));
app.use((error, request, response, next) =>
	response.status(500).send(error.message.replaceAll(process.cwd(), '.')),
);
const server = app.listen(0, async () => {
	for (const path of ['/', '/broken'])
		console.log(await (await fetch(`http://localhost:${server.address().port}${path}`)).text());
	server.close();
});
