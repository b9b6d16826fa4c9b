// One question to the learner's program, and its answer.
import { connect } from 'node:net';
import type { ControlReply, ControlRequest } from './control-message.ts';

/** @throws Error with the words of the program's preload */
export async function askProgram(port: number, request: ControlRequest): Promise<unknown> {
	const socket = connect(port, '127.0.0.1');
	socket.setEncoding('utf8');
	socket.write(`${JSON.stringify(request)}\n`);
	let text = '';
	for await (const piece of socket) text += String(piece);
	if (text === '') throw new Error('the program ended instead of answering');
	const reply = JSON.parse(text) as ControlReply;
	if ('error' in reply) throw new Error(reply.error);
	return reply.ok;
}
