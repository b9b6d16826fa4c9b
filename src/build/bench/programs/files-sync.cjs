// Files of 4 KiB written and read back per second, synchronously.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
const data = Buffer.alloc(4096, 'x');
const end = performance.now() + Number(process.argv[2]) * 1000;
const start = performance.now();
let count = 0;
for (; performance.now() < end; count++) {
	const file = path.join(folder, String(count % 100));
	fs.writeFileSync(file, data);
	if (fs.readFileSync(file).length !== data.length) throw new Error('short file');
}
console.log(JSON.stringify((count * 1000) / (performance.now() - start)));
fs.rmSync(folder, { recursive: true });
