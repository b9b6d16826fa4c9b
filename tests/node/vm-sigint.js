// breakOnSigint: a SIGINT ends the script, whatever it catches, and the process's own listeners hear nothing of it.
const { fork } = require('node:child_process');
const vm = require('node:vm');

const methods = {
	context: (code) => vm.runInContext(code, vm.createContext({ process }), { breakOnSigint: true }),
	here: (code) => vm.runInThisContext(code, { breakOnSigint: true }),
};

function child(name) {
	let heard = 0;
	process.on('SIGINT', () => heard++);
	try {
		methods[name](
			'process.send("loops"); while (true) { try { for (;;); } catch { process.exit() } }',
		);
	} catch (error) {
		console.log(name, error.code, error.message);
	}
	console.log(name, process.listenerCount('SIGINT'), heard);
	process.disconnect();
}

async function parent() {
	for (const name of Object.keys(methods)) {
		const running = fork(__filename, [name]);
		running.on('message', () => running.kill('SIGINT'));
		const [code, signal] = await new Promise((resolve) =>
			running.on('close', (...how) => resolve(how)),
		);
		console.log(name, 'ended', code, signal);
	}
}

if (process.argv[2]) child(process.argv[2]);
else parent();
