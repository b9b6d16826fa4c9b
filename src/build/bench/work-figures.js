// Runs in a page: how long the browser takes to store a change and to read a workspace of 400 files, and the
// same through the origin's private file system.
import { WorkStore } from '../../app/work/work-store.ts';

const FILES = 400;
const ROUNDS = 15;
const HEAD = { key: 'bench/work', title: '', within: '', changedAt: 0, conflicts: [] };

/** Half text of 2 kB, half bytes of 600 B, as a lesson with a repository has. */
function manyFiles() {
	return new Map(
		Array.from({ length: FILES }, (_, at) => [
			at % 2 === 0 ? `src/file-${at}.js` : `.git/objects/${at % 16}/${at}`,
			at % 2 === 0 ? `// ${at}\n`.padEnd(2000, 'x') : new Uint8Array(600).fill(at),
		]),
	);
}

async function medianOf(action) {
	const times = [];
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		await action(round);
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

async function indexedDb(files) {
	const store = new WorkStore('slipway-bench');
	const all = await medianOf(() => store.put([{ ...HEAD, base: new Map(), files }]));
	await store.claim(HEAD.key, 'me');
	const one = await medianOf((round) => {
		const changes = new Map([['src/file-0.js', `// ${round}`.padEnd(2000, 'y')]]);
		return store.save(HEAD, 'me', { files: changes });
	});
	// Each time with a connection of its own, as after a reload.
	const restore = await medianOf(async () => {
		const { files: found } = await new WorkStore('slipway-bench').load(HEAD.key);
		if (found.size !== FILES) throw new Error(`${found.size} files`);
	});
	return { all, one, restore };
}

async function writeOne(root, path, contents) {
	const names = path.split('/');
	let folder = root;
	for (const name of names.slice(0, -1)) {
		folder = await folder.getDirectoryHandle(name, { create: true });
	}
	const file = await folder.getFileHandle(names.at(-1), { create: true });
	const stream = await file.createWritable();
	await stream.write(contents);
	await stream.close();
}

async function readAll(folder) {
	const found = [];
	for await (const entry of folder.values()) {
		if (entry.kind === 'directory') found.push(...(await readAll(entry)));
		else found.push(new Uint8Array(await (await entry.getFile()).arrayBuffer()));
	}
	return found;
}

async function privateFiles(files) {
	const root = await (
		await navigator.storage.getDirectory()
	).getDirectoryHandle('bench', {
		create: true,
	});
	const start = performance.now();
	for (const [path, contents] of files) await writeOne(root, path, contents);
	const all = performance.now() - start;
	const one = await medianOf((round) => writeOne(root, 'src/file-0.js', `// ${round}`));
	const restore = await medianOf(async () => {
		const found = await readAll(root);
		if (found.length !== FILES) throw new Error(`${found.length} files`);
	});
	return { all, one, restore };
}

globalThis.workFigures = async () => ({
	indexedDb: await indexedDb(manyFiles()),
	privateFiles: await privateFiles(manyFiles()),
});
