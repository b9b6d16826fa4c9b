// `node --run` runs scripts of the nearest package.json, and says what it cannot run.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'run-'));
const folder = path.join(root, 'inner', 'deep');
fs.mkdirSync(path.join(root, 'node_modules', '.bin'), { recursive: true });
fs.mkdirSync(path.join(folder, 'node_modules', '.bin'), { recursive: true });
const write = (content) => fs.writeFileSync(path.join(root, 'package.json'), content);

function run(...args) {
	const cwd = folder;
	const { status, stdout, stderr } = spawnSync('node', args, { cwd, encoding: 'utf8' });
	const text = `${stdout}${stderr}`.replaceAll(fs.realpathSync(root), 'ROOT');
	console.log(`${args.join(' ')}: ${status}\n${text}`);
}

const scripts = {
	where: 'pwd; echo $NODE_RUN_SCRIPT_NAME $NODE_RUN_PACKAGE_JSON_PATH',
	path: 'echo $PATH | cut -d: -f1-2',
	say: 'echo said',
	fails: 'exit 7',
	wrong: 5,
};
write(JSON.stringify({ name: 'a', scripts }));
run('--run', 'where');
run('--run', 'path');
run('--run', 'say', '--', 'two words', '$HOME', 'plain', '');
run('--run', 'fails');
run('--run', 'wrong');
write('{"scripts":{"one":"echo 1","two":"echo 2"}}');
run('--run', 'none');
write('{}');
run('--run', 'none');
write('{');
run('--run', 'none');
fs.rmSync(path.join(root, 'package.json'));
run('--run', 'none');
fs.rmSync(root, { recursive: true });
