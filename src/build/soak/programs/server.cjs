// Answers with the lowest descriptor that is free: it rises if one is left behind. Prints its port.
const fs = require('node:fs');
const http = require('node:http');

const server = http.createServer((request, response) => {
	const nextDescriptor = fs.openSync(__filename);
	fs.closeSync(nextDescriptor);
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify({ nextDescriptor, path: request.url }));
});
server.listen(0, () => console.log(server.address().port));
