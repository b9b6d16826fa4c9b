import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { check, client, expect, server } from '@slipway/check';

const app = await server.start();
const http = client(app);
const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

check('module-type: package.json says that these are ES modules', async () => {
	const { type } = await readJson('package.json');
	assert.equal(type, 'module', `"type" in package.json is ${JSON.stringify(type)}`);
});

check('no-cycle: format.js does not import notes.js, and GET /notes answers', async () => {
	const answer = await http.get('/notes');
	expect(answer).status(200).json('[0].title', 'Buy milk').json('[1].title', 'Read the whole of RFC 9…');
	const format = await readFile('src/format.js', 'utf8');
	assert.doesNotMatch(format, /from\s+['"]\.\/notes\.js['"]/, 'src/format.js still imports ./notes.js');
});

check('npm-start: npm start starts the server', async () => {
	const started = await server.start({ command: ['npm', 'start'] });
	expect(await client(started).get('/notes')).status(200);
	await started.stop();
});

check('exports: the package can be imported by name, and its inner files can not', async () => {
	// A name is looked up from a file of the package itself.
	const { createRequire } = await import('node:module');
	const from = createRequire(pathToFileURL(`${process.cwd()}/server.js`));
	assert.match(resolveOr(from, 'notes-and-orders'), /src\/notes\.js$/, 'importing notes-and-orders does not give src/notes.js');
	for (const inner of ['notes-and-orders/src/format.js', 'notes-and-orders/server.js']) {
		assert.equal(resolveOr(from, inner), 'ERR_PACKAGE_PATH_NOT_EXPORTED', `${inner} can be imported from outside`);
	}
});

function resolveOr(require, name) {
	try {
		return require.resolve(name);
	} catch (error) {
		return error.code;
	}
}

check('versions: each version lists the ranges that accept it', async () => {
	const right = {
		'4.18.9': ['^4.18.2', '~4.18.2'],
		'4.19.0': ['^4.18.2'],
		'4.18.1': [],
		'5.0.0': [],
		'4.99.3': ['^4.18.2'],
	};
	const versions = await readJson('versions.json');
	for (const [version, ranges] of Object.entries(right)) {
		const said = [...(versions[version] ?? [])].sort();
		assert.deepEqual(said, ranges, `${version}: you say ${JSON.stringify(said)}; look at the table again`);
	}
});
