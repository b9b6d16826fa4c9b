// Boots a container, mounts a server, runs it, shows it: all by the official client's public API.
// The client reads this before its first boot.
const { searchParams } = new URL(location.href);
globalThis.WEBCONTAINER_API_IFRAME_URL = searchParams.get('container') ?? 'http://localhost:4001';
const { WebContainer } = await import('@webcontainer/api');

const server = `
const http = require('node:http');

http.createServer((request, response) => {
	response.setHeader('Content-Type', 'text/html');
	response.end('<h2>Hello from Node ' + process.version + '</h2>');
}).listen(3000, () => console.log('listening on 3000'));
`;

const terminal = document.querySelector('#terminal');
const container = await WebContainer.boot({ workdirName: 'example' });
await container.mount({ 'server.js': { file: { contents: server } } });
container.on('server-ready', (port, url) => {
	document.querySelector('#preview').src = url;
});
const process = await container.spawn('node', ['server.js']);
await process.output.pipeTo(new WritableStream({ write: (text) => terminal.append(text) }));
