// Several commands at once: prefixes, names, one that fails and ends the others; and as a library.
const { spawnSync } = require('node:child_process');
const concurrently = require('concurrently');

const run = (...args) => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/concurrently/dist/bin/concurrently.js', ...args],
		{ encoding: 'utf8' },
	);
	console.log(status, stdout.trim().split('\n').sort(), stderr);
};
run('-n', 'a,b', 'echo one', 'node -e "console.log(2)"');
run('--raw', 'echo raw');
run('-k', '-s', 'first', 'exit 3', 'sleep 20');
run('--group', 'echo x; echo y', 'echo z');
const { result } = concurrently(['echo lib', { command: 'node -e "process.exit(0)"', name: 'n' }], {
	raw: true,
});
result.then((ends) =>
	console.log(ends.map(({ command, exitCode }) => [command.name, exitCode]).sort()),
);
