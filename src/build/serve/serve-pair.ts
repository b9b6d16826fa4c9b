// Two static servers: the app at a port, the container at the next one. If either is taken, the next
// free pair.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Pair {
	app: string;
	container: string;
	/** The port asked for, when it was not free. */
	taken: number | undefined;
	/** Sent so far, with headers, compressed as it went. */
	bytesSent(): number;
	close(): void;
}

const ATTEMPTS = 100;

export async function servePair(
	wanted: number,
	app: RequestListener,
	container: RequestListener,
): Promise<Pair> {
	for (let port = wanted; port < wanted + 2 * ATTEMPTS; port += 2) {
		const first = await listen(app, port);
		if (!first) continue;
		const second = await listen(container, port + 1);
		if (!second) {
			first.close();
			continue;
		}
		const counters = [first, second].map(countBytes);
		return {
			app: `http://localhost:${port}`,
			container: `http://localhost:${port + 1}`,
			taken: port === wanted ? undefined : wanted,
			bytesSent: () => counters.reduce((sum, count) => sum + count(), 0),
			close: () => [first, second].forEach(stop),
		};
	}
	throw new Error(`No two free ports in a row between ${wanted} and ${wanted + 2 * ATTEMPTS}.`);
}

/** Undefined when the port is taken. */
function listen(listener: RequestListener, port: number): Promise<Server | undefined> {
	const server = createServer(listener);
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen(port, 'localhost', () => resolve(server));
	});
}

function countBytes(server: Server): () => number {
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => sockets.add(socket));
	return () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
}

function stop(server: Server): void {
	server.close();
	server.closeAllConnections();
}
