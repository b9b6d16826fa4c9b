import assert from 'node:assert/strict';
import { check, client, expect, random, repo, server } from '@slipway/check';

const BRANCH = 'feature/search';

/** The program as the newest commit of main has it, and as the one before has it. */
const [now, before] = await Promise.all([server.start({ at: 'main' }), server.start({ at: 'main^1' })]);

/** Adds notes with a word that no note has had before, and says which. */
async function addNotes(http, count) {
	const word = random.word(12);
	const titles = Array.from({ length: count }, () => `${random.word()} ${word.toUpperCase()}`);
	for (const title of titles) await http.post('/notes', { json: { title } });
	return { word, titles: titles.sort() };
}

check('branch: the search is committed on a branch feature/search', async () => {
	const git = await repo();
	assert.ok((await git.branches()).includes(BRANCH), `there is no branch ${BRANCH}`);
	const line = await git.log(BRANCH);
	const own = line.filter(({ author }) => author.email !== 'grace@example.org');
	assert.notEqual(own.length, 0, `${BRANCH} has no commit of its own: it leads to Grace's newest one`);
	const files = await git.files(BRANCH);
	assert.ok(files.includes('routes/search.js'), `routes/search.js is not committed on ${BRANCH}`);
});

check('merged: main contains that branch', async () => {
	const git = await repo();
	const { title } = await git.commit(BRANCH);
	assert.ok(await git.isAncestor(BRANCH, 'main'), `main does not contain "${title}" of ${BRANCH}`);
});

check('merge-commit: the newest commit of main has two parents, main as it was and the branch', async () => {
	const git = await repo();
	const { title, parents } = await git.commit('main');
	assert.equal(parents.length, 2, `"${title}", the newest commit of main, has ${parents.length} parent${parents.length === 1 ? '' : 's'}, expected two`);
	const [before, merged] = await Promise.all(parents.map((id) => git.commit(id)));
	assert.equal(before.author.email, 'grace@example.org', `the first parent is "${before.title}", not main as Grace left it`);
	assert.equal(merged.id, await git.find(BRANCH), `the second parent is "${merged.title}", not the newest commit of ${BRANCH}`);
});

check('search-works: at the newest commit of main, GET /search finds the notes with a word', async () => {
	const http = client(now);
	const { word, titles } = await addNotes(http, random.int(2, 5));
	expect(await http.get(`/search?q=${word}`)).status(200).json({ count: titles.length, titles });
	expect(await http.get(`/search?q=${random.word(20)}`)).status(200).json({ count: 0, titles: [] });
});

check('before: at the commit before, /search is not there yet', async () => {
	const http = client(before);
	expect(await http.get('/notes')).status(200);
	expect(await http.get(`/search?q=${random.word()}`)).status(404);
});

check('tidy: you are on main, and everything is committed', async () => {
	const git = await repo();
	const branch = await git.currentBranch();
	assert.equal(branch, 'main', branch ? `you are on ${branch}` : 'you are on no branch, but at a single commit');
	const waiting = await git.uncommitted();
	assert.deepEqual(waiting, [], `not committed yet: ${waiting.join(', ')}`);
	assert.ok(await git.isAncestor(BRANCH, 'main'), `${BRANCH} is not merged yet`);
});
