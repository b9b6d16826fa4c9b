// Immediates that keep nothing alive run in the round of whatever wakes the loop: a timer, a file, or a message that
// nobody takes.
const { readFile } = require('node:fs');
const { MessageChannel, receiveMessageOnPort } = require('node:worker_threads');

setImmediate(() => console.log('after a timer')).unref();
setTimeout(() => {
	readFile(__filename, () => {
		setImmediate(() => console.log('after a file, before the process ends')).unref();
		setTimeout(message, 5);
	});
}, 5);

function message() {
	const { port1, port2 } = new MessageChannel();
	const never = () => console.log('never');
	port1.on('message', never);
	port1.off('message', never);
	port1.ref();
	let looks = 0;
	const look = () => {
		looks++;
		const received = receiveMessageOnPort(port1);
		if (!received) return void setImmediate(look).unref();
		console.log(received.message, looks < 1000);
		port1.close();
		setImmediate(() => console.log('never: nothing is left to wake the loop')).unref();
	};
	setImmediate(look).unref();
	setTimeout(() => port2.postMessage('taken by an immediate'), 10);
}

process.on('exit', () => console.log('exit'));
