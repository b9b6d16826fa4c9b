// Folders before files, each level sorted, every folder once.
import { expect, test } from 'vitest';
import { treeRows } from '../../src/app/editor/tree-rows.ts';

test('a tree of files as rows', () => {
	const paths = ['server.js', 'routes/notes.js', 'app.js', 'routes/admin/users.js', 'views/a.ejs'];
	expect(treeRows(paths).map(({ path, depth }) => `${'  '.repeat(depth)}${path}`)).toEqual([
		'routes',
		'  routes/admin',
		'    routes/admin/users.js',
		'  routes/notes.js',
		'views',
		'  views/a.ejs',
		'app.js',
		'server.js',
	]);
});
