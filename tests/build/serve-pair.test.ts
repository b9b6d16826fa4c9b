import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { servePair } from '#build/serve/serve-pair.ts';

const WANTED = 4830;

test('a taken port moves both, and says so', async () => {
	const blocker = createServer();
	await new Promise<void>((resolve) => blocker.listen(WANTED + 1, 'localhost', resolve));
	const pair = await servePair(
		WANTED,
		(_request, response) => response.end('app'),
		(_request, response) => response.end('container'),
	);
	const texts = await Promise.all(
		[pair.app, pair.container].map(async (url) => (await fetch(url)).text()),
	);
	pair.close();
	blocker.close();
	expect(pair).toMatchObject({
		app: `http://localhost:${WANTED + 2}`,
		container: `http://localhost:${WANTED + 3}`,
		taken: WANTED,
	});
	expect(texts).toEqual(['app', 'container']);
});
