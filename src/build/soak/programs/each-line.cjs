// Does the work that each line of stdin asks for, and says when it is done.
const readline = require('node:readline');

exports.eachLine = (work) => {
	readline.createInterface({ input: process.stdin }).on('line', async (line) => {
		const nextDescriptor = await work(Number(line));
		console.log(`done ${nextDescriptor}.`);
	});
	console.log('ready.');
};
