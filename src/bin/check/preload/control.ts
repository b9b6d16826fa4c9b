// The end of the control channel inside the learner's program: a port of its own, which keeps no program alive.
import net from 'node:net';
import type { ControlReply, ControlRequest } from '../control-message.ts';
import type { MockClock } from './mock-clock.ts';
import type { WatchedCalls } from './watched-calls.ts';

interface Parts {
	clock: MockClock | undefined;
	calls: WatchedCalls;
	/** Node's own: a check's port is not the learner's. */
	listen: typeof net.Server.prototype.listen;
	/** Told when the port is open. */
	opened: (port: number) => void;
}

export function control({ clock, calls, listen, opened }: Parts): void {
	const server = net.createServer((socket) => {
		socket.unref();
		socket.setEncoding('utf8');
		let line = '';
		socket.on('error', () => socket.destroy());
		socket.on('data', (text: string) => {
			line += text;
			if (!line.endsWith('\n')) return;
			void answer(JSON.parse(line) as ControlRequest).then((reply) =>
				socket.end(`${JSON.stringify(reply)}\n`),
			);
		});
	});
	server.unref();
	server.once('listening', () => {
		const address = server.address();
		if (address !== null && typeof address === 'object') opened(address.port);
	});
	Reflect.apply(listen, server, [0, '127.0.0.1']);

	async function answer(request: ControlRequest): Promise<ControlReply> {
		switch (request.do) {
			case 'advance':
				return clock ? { ok: await clock.advance(request.ms) } : { error: 'its clock is not held' };
			case 'now':
				return { ok: Date.now() };
			case 'calls':
				return calls.has(request.name)
					? { ok: calls.of(request.name) }
					: { error: `${request.name} is not watched` };
			case 'fault':
				if (!calls.has(request.name)) return { error: `${request.name} is not watched` };
				calls.setFault(request.name, request.fault);
				return { ok: true };
		}
	}
}
