// Bytes as one of Node's Buffers, on memory of its own (node::Buffer::Copy).
import type { Environment } from '../environment.ts';

type BufferClass = new (memory: ArrayBuffer) => Uint8Array<ArrayBuffer>;

export function nodeBuffer(environment: Environment, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const { FastBuffer } = environment.requireBuiltin('internal/buffer');
	const memory = new ArrayBuffer(bytes.length);
	new Uint8Array(memory).set(bytes);
	return new (FastBuffer as BufferClass)(memory);
}
