import { createServer } from 'node:http';
import express from 'express';
import { WebSocketServer } from 'ws';

const app = express();
app.use(express.static('public'));

const server = createServer(app);
const chat = new WebSocketServer({ server, path: '/chat' });
const last = [];

chat.on('connection', (socket) => {
	for (const line of last) socket.send(line);
	tellHowMany();

	socket.on('message', (data) => {
		const text = data.toString().slice(0, 500);
		const line = JSON.stringify({ type: 'line', text, time: Date.now() });
		last.push(line);
		if (last.length > 50) last.shift();
		sendToAll(line);
	});
	socket.on('close', tellHowMany);
});

function tellHowMany() {
	sendToAll(JSON.stringify({ type: 'people', count: chat.clients.size }));
}

function sendToAll(line) {
	for (const client of chat.clients) {
		if (client.readyState === client.OPEN) client.send(line);
	}
}

const port = process.env.PORT ?? 3000;
server.listen(port, () => console.log(`Chat at http://localhost:${port}`));
