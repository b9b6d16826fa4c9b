// fork: messages both ways, disconnect, 'advanced' serialization.
'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');

if (process.argv[2] === 'child') {
	process.on('message', (message) => {
		process.send({ echo: message, connected: process.connected });
		if (message === 'last') process.disconnect();
	});
	process.on('disconnect', () => console.log('child disconnected'));
	process.send('ready');
} else {
	(async () => {
		for (const serialization of ['json', 'advanced']) {
			const child = fork(__filename, ['child'], { serialization, silent: true });
			child.stdout.on('data', (data) => console.log(String(data)));
			console.log(await once(child, 'message'));
			child.send({ date: new Date(0), list: [1, , 3], nothing: undefined });
			console.log((await once(child, 'message'))[0]);
			child.send('last');
			console.log((await once(child, 'message'))[0]);
			console.log(await once(child, 'close'), child.connected);
		}
	})();
}
