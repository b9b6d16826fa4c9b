import assert from 'node:assert/strict';
import { check, client, expect, random, repo, server } from '@slipway/check';

const THEIRS = 'feature/limit';
const http = client(await server.start({ at: 'main' }));

/** Adds notes with a word that no note has had before. */
async function addNotes(count) {
	const word = random.word(12);
	for (let at = 0; at < count; at++) await http.post('/notes', { json: { title: `${random.word()} ${word}` } });
	return word;
}

check('merged: the newest commit of main has two parents, your change and that of feature/limit', async () => {
	const git = await repo();
	assert.ok(!git.merging, 'the merge has begun, and waits for your commit');
	const { title, parents } = await git.commit('main');
	assert.equal(parents.length, 2, `"${title}", the newest commit of main, has ${parents.length} parent${parents.length === 1 ? '' : 's'}, expected two`);
	const [mine, theirs] = await Promise.all(parents.map((id) => git.commit(id)));
	assert.equal(mine.title, 'Say what was searched for', `the first parent is "${mine.title}"`);
	assert.equal(theirs.id, await git.find(THEIRS), `the second parent is "${theirs.title}", not that of ${THEIRS}`);
});

check('no-marks: no conflict marks are left', async () => {
	const marked = await (await repo()).conflictMarks('main');
	assert.deepEqual(marked, [], `conflict marks are committed in ${marked.join(', ')}`);
});

check('query: the answer says what was searched for', async () => {
	const word = await addNotes(2);
	expect(await http.get(`/search?q=${word}`)).status(200).json('query', word).json('count', 2);
});

check('limit: the answer has ten titles at most, and count says how many were found', async () => {
	const many = random.int(11, 20);
	const word = await addNotes(many);
	const answer = await http.get(`/search?q=${word}`);
	expect(answer).status(200).json('count', many);
	const { length } = answer.json.titles;
	assert.equal(length, 10, `${many} notes were found and ${length} titles came, expected 10`);
	const few = await addNotes(3);
	expect(await http.get(`/search?q=${few}`)).json('titles.length', 3);
});

check('nothing-else: only routes/search.js is otherwise than before the merge', async () => {
	const git = await repo();
	const others = (await git.changes('main')).filter((path) => path !== 'routes/search.js');
	assert.deepEqual(others, [], `the merge also changes ${others.join(', ')}`);
	assert.ok((await git.log('main')).length > 2, 'nothing is merged yet');
});

check('done: the merge is complete, and everything is committed', async () => {
	const git = await repo();
	assert.ok(!git.merging, 'the merge has begun, and waits for your commit');
	const waiting = await git.uncommitted();
	assert.deepEqual(waiting, [], `not committed yet: ${waiting.join(', ')}`);
	assert.ok(await git.isAncestor(THEIRS, 'main'), `${THEIRS} is not merged yet`);
});
