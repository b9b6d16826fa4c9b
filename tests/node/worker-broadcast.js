// BroadcastChannel between threads and inside one; names, close, order.
'use strict';
const { Worker, isMainThread, BroadcastChannel: Imported } = require('node:worker_threads');

const channel = new BroadcastChannel('news');
if (!isMainThread) {
	channel.onmessage = ({ data }) => {
		if (data === 'stop') return channel.close();
		channel.postMessage(`thread heard ${data}`);
	};
	channel.postMessage('ready');
	return;
}
console.log(Imported === BroadcastChannel, channel.name, String(channel));
const same = new BroadcastChannel('news');
const other = new BroadcastChannel('other');
other.onmessage = () => console.log('never');
same.onmessage = ({ data, target, type }) => {
	console.log('same', data, type, target === same);
	if (data === 'ready') channel.postMessage({ map: new Map([['a', 1]]) }.map.get('a'));
	if (data === 'thread heard 1') channel.postMessage('stop');
	if (data === 'stop') same.close();
};
channel.onmessage = ({ data }) => console.log('channel', data);
const worker = new Worker(__filename);
worker.on('exit', (code) => {
	console.log('exit', code);
	channel.close();
	other.close();
	try {
		channel.postMessage('late');
	} catch ({ name, message }) {
		console.log(name, message);
	}
});
