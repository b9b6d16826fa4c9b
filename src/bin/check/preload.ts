// Loaded with --require into the learner's program: whatever port the code names, it gets a free one, so that a check run
// never collides with the program that the preview shows. Which one it got is reported in a file, one JSON line each: a file
// reaches the checks from any depth of processes (`npm start` -> sh -> node), an inherited descriptor does not.
import { appendFileSync } from 'node:fs';
import net from 'node:net';
import { control } from './preload/control.ts';
import { MockClock } from './preload/mock-clock.ts';
import { WatchedCalls } from './preload/watched-calls.ts';

const REPORT = process.env.SLIPWAY_PORTS ?? '';
/** Port the code names -> port it got. */
const ports = new Map<number, number>();

type Listen = (this: net.Server, ...args: unknown[]) => net.Server;
type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;

const listen = net.Server.prototype.listen as Listen;
net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]) {
	const requested = portOf(args[0]);
	if (requested === undefined) return listen.apply(this, args);
	this.once('listening', () => report(this, requested));
	return listen.apply(this, [withPort(args[0], ports.get(requested) ?? 0), ...args.slice(1)]);
} as typeof net.Server.prototype.listen;

// A program that calls itself by the port it named must reach itself.
const connect = net.Socket.prototype.connect as Connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
	const [first] = args;
	const options: unknown = Array.isArray(first) ? first[0] : first;
	const moved = ports.get(portOf(options) ?? -1);
	if (moved === undefined) return connect.apply(this, args);
	if (Array.isArray(first)) first[0] = withPort(options, moved);
	else args[0] = withPort(options, moved);
	return connect.apply(this, args);
} as typeof net.Socket.prototype.connect;

function portOf(target: unknown): number | undefined {
	const port: unknown =
		typeof target === 'object' && target !== null && 'port' in target ? target.port : target;
	if (typeof port !== 'number' && !(typeof port === 'string' && /^\d+$/.test(port)))
		return undefined;
	return Number(port);
}

function withPort(target: unknown, port: number): unknown {
	return typeof target === 'object' && target !== null ? { ...target, port } : port;
}

function report(server: net.Server, requested: number): void {
	const address = server.address();
	if (address === null || typeof address === 'string') return;
	ports.set(requested, address.port);
	tell({ requested, port: address.port });
}

function tell(facts: object): void {
	appendFileSync(REPORT, `${JSON.stringify({ ...facts, pid: process.pid })}\n`);
}

const { SLIPWAY_CLOCK, SLIPWAY_WATCH } = process.env;
if (SLIPWAY_CLOCK !== undefined || SLIPWAY_WATCH !== undefined) {
	// First, with the real timers: a call that is made slow waits in real time.
	const calls = new WatchedCalls(SLIPWAY_WATCH?.split(' ') ?? []);
	control({
		clock: SLIPWAY_CLOCK === undefined ? undefined : new MockClock(Number(SLIPWAY_CLOCK)),
		calls,
		listen: listen as typeof net.Server.prototype.listen,
		opened: (port) => tell({ control: port }),
	});
}
