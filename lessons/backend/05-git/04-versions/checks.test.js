import assert from 'node:assert/strict';
import { check, client, expect, random, repo, server } from '@slipway/check';

const TAG = 'v1.1.0';
const OLD = ['Make the sum shorter', 'Name the currency of the total', 'Describe the orders in the README'];
const app = await server.start({ at: TAG });
const http = client(app);

/** Grace's and Linus's commits as main has them. One that was made anew has another committer. */
async function kept() {
	const git = await repo();
	return (await git.log('main')).filter(({ committer }) => /^(grace|linus)@/.test(committer.email));
}

check('history-kept: all commits that were there are still there', async () => {
	const titles = (await kept()).map(({ title }) => title);
	for (const title of OLD.toReversed()) {
		assert.ok(titles.includes(title), `"${title}" is no longer in the history of main`);
	}
});

check('reverted: a new commit on main undoes the bad one, and nothing else', async () => {
	const git = await repo();
	const old = new Set((await kept()).map(({ id }) => id));
	const made = (await git.log('main')).filter(({ id }) => !old.has(id));
	assert.notEqual(made.length, 0, 'there is no commit of yours on main yet');
	const paths = (await Promise.all(made.map(({ id }) => git.changes(id)))).flat();
	const others = paths.filter((path) => path !== 'total.js');
	assert.deepEqual(others, [], `your commits also change ${others.join(', ')}`);
	assert.equal(await git.read('total.js', 'main'), await git.read('total.js', 'v1.0.0'), 'total.js of main is not as it was in v1.0.0');
});

check('tag: v1.1.0 is a tag with a message, in the history of main', async () => {
	const git = await repo();
	const tag = await git.tag(TAG);
	assert.ok(tag, `there is no tag ${TAG}`);
	assert.ok(tag.annotated, `${TAG} has no message: it is a bare name, without -a`);
	assert.ok(tag.message.length >= 10, `the message of ${TAG} is "${tag.message}", shorter than ten characters`);
	assert.ok(await git.isAncestor(TAG, 'main'), `main does not lead to ${TAG}`);
});

check('total-at-tag: in v1.1.0, the total counts each piece', async () => {
	const before = (await http.get('/total')).json.cents;
	const [price, quantity] = [random.int(100, 900), random.int(2, 9)];
	await http.post('/orders', { json: { item: random.word(), price, quantity } });
	expect(await http.get('/total')).status(200).json('cents', before + price * quantity);
});

check('keeps-newer: v1.1.0 has what came after v1.0.0', async () => {
	expect(await http.get('/total')).status(200).json('currency', 'EUR');
	const item = random.word();
	await http.post('/orders', { json: { item, price: 100, quantity: 1 } });
	expect(await http.get('/orders')).status(200).json('[0].item', item);
});

check('back: you are on main, and everything is committed', async () => {
	const git = await repo();
	const branch = await git.currentBranch();
	assert.equal(branch, 'main', branch ? `you are on ${branch}` : 'you are at a single commit, on no branch (detached HEAD)');
	const waiting = await git.uncommitted();
	assert.deepEqual(waiting, [], `not committed yet: ${waiting.join(', ')}`);
	assert.ok(await git.tag(TAG), `there is no tag ${TAG} yet`);
});
