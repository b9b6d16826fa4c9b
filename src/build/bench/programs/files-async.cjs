// Files of 4 KiB written and read back per second, 16 at a time.
const fs = require('node:fs/promises');
const os = require('node:os');
const path = require('node:path');

const data = Buffer.alloc(4096, 'x');
const start = performance.now();
const end = start + Number(process.argv[2]) * 1000;
let count = 0;

async function work(file) {
	for (; performance.now() < end; count++) {
		await fs.writeFile(file, data);
		if ((await fs.readFile(file)).length !== data.length) throw new Error('short file');
	}
}

async function main() {
	const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'files-'));
	await Promise.all(Array.from({ length: 16 }, (_, i) => work(path.join(folder, String(i)))));
	console.log(JSON.stringify((count * 1000) / (performance.now() - start)));
	await fs.rm(folder, { recursive: true });
}
main();
