import assert from 'node:assert/strict';
import { check, client, expect, random, repo, server } from '@slipway/check';

const DIARY = /^(add|fix|chang|updat|remov|creat|implement|mak|us|read|mov)(ed|ing|es|s)\b/i;

/** The learner's commits, oldest first: what came after Grace's. */
async function commits() {
	const git = await repo();
	const all = (await git.log('HEAD')).reverse();
	return all.filter(({ author }) => author.email !== 'grace@example.org');
}

async function changes() {
	const git = await repo();
	const made = await commits();
	return Promise.all(made.map(async (commit) => ({ ...commit, paths: await git.changes(commit.id) })));
}

function someCommits(made) {
	assert.notEqual(made.length, 0, 'there is no commit of yours yet');
	return made;
}

check('who: your commits say who you are', async () => {
	for (const { title, author } of someCommits(await commits())) {
		const placeholder = /your name/i.test(author.name) || /^you@example\.com$/.test(author.email);
		assert.ok(!placeholder, `"${title}" is signed by ${author.name} <${author.email}>, which is git's example`);
		assert.match(author.email, /^\S+@\S+$/, `"${title}" is signed with the address "${author.email}"`);
	}
});

check('two-commits: there are two commits after the first one', async () => {
	const { length } = someCommits(await commits());
	assert.ok(length >= 2, `there is ${length} commit after Grace's, expected two`);
});

check('one-change-each: each commit changes one file, app.js or server.js', async () => {
	const made = someCommits(await changes());
	for (const { title, paths } of made) {
		assert.ok(paths.length <= 1, `"${title}" changes ${paths.join(' and ')}, expected one file`);
	}
	const kept = made.flatMap(({ paths }) => paths);
	for (const path of ['app.js', 'server.js']) {
		assert.ok(kept.includes(path), `no commit changes ${path}`);
	}
});

check('messages: each message says what its commit does', async () => {
	for (const { title } of someCommits(await commits())) {
		const [word] = title.split(' ');
		assert.ok(title.length >= 10, `"${title}" is shorter than ten characters`);
		assert.ok(!DIARY.test(title), `"${title}" begins with "${word}": write it as a command, as in "Add a health check"`);
	}
});

check('clean: everything is committed', async () => {
	const waiting = await (await repo()).uncommitted();
	assert.deepEqual(waiting, [], `not committed yet: ${waiting.join(', ')}`);
});

check('kept: the program of the newest commit answers /health, on the port that PORT says', async () => {
	const port = random.int(4000, 60_000);
	const app = await server.start({ at: 'HEAD', env: { PORT: String(port) } });
	expect(await client(app).get('/health')).status(200).json({ status: 'ok' });
	assert.equal(app.requestedPort, port, `with PORT=${port} the committed program listens on ${app.requestedPort}`);
});
