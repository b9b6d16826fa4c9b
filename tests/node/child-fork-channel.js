// fork(): advanced serialization, disconnect, execArgv, env, silent, and sending when the channel is closed.
'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');

if (process.argv[2] === 'child') {
	process.on('message', (message) => {
		if (message === 'leave') return process.disconnect();
		process.send({
			got: message,
			argv: process.execArgv,
			env: process.env.MARK,
			connected: process.connected,
		});
	});
	process.on('disconnect', () => console.log('child: disconnected', process.connected));
	return;
}
(async () => {
	const child = fork(__filename, ['child'], {
		serialization: 'advanced',
		execArgv: ['--no-warnings'],
		env: { ...process.env, MARK: 'marked' },
		silent: true,
	});
	child.stdout.on('data', (text) => console.log(String(text).trim()));
	const odd = {
		map: new Map([[1, new Set(['a'])]]),
		big: 10n,
		date: new Date(0),
		bytes: Buffer.from('hi'),
		none: undefined,
	};
	console.log(child.send(odd), child.connected);
	console.log((await once(child, 'message'))[0]);
	child.send('leave');
	await once(child, 'disconnect');
	console.log('parent: disconnected', child.connected, child.channel);
	console.log(await once(child, 'exit'));
	child.send('late', (error) => console.log('late', error.code));

	const json = fork(__filename, ['child'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	json.send({ ...odd, big: undefined }, (error) => console.log('sent', error));
	console.log((await once(json, 'message'))[0].got);
	json.disconnect();
	console.log(await once(json, 'exit'));
})();
