// internalBinding('ipc_serdes'): src/node_ipc_serdes.cc. Messages with `serialization: 'advanced'`, length first.
import type { BindingFactory } from '../environment.ts';
import { gatherBytes } from '../fs/gather-bytes.ts';

interface V8 {
	serialize(value: unknown): Uint8Array;
	deserialize(bytes: Uint8Array): unknown;
}

interface NodeBuffer {
	from(memory: ArrayBufferLike): Uint8Array;
}

const LENGTH_BYTES = 4;

export const ipc_serdes: BindingFactory = (environment, base) => {
	const v8 = (): V8 => environment.requireBuiltin('v8') as unknown as V8;
	return Object.assign(base, {
		serialize(message: unknown, Buffer: NodeBuffer): Uint8Array {
			const body = v8().serialize(message);
			const head = new DataView(new ArrayBuffer(LENGTH_BYTES));
			head.setUint32(0, body.byteLength);
			return Buffer.from(gatherBytes([new Uint8Array(head.buffer), body]).buffer);
		},
		deserialize: (bytes: Uint8Array): unknown => v8().deserialize(bytes),
	});
};
