// Array buffer views by their tag in V8's format.

export type ViewConstructor = new (
	buffer: ArrayBufferLike,
	byteOffset?: number,
	length?: number,
) => ArrayBufferView;

export const viewTypes: readonly (readonly [tag: string, name: string, bytesPerElement: number])[] =
	[
		['b', 'Int8Array', 1],
		['B', 'Uint8Array', 1],
		['C', 'Uint8ClampedArray', 1],
		['w', 'Int16Array', 2],
		['W', 'Uint16Array', 2],
		['d', 'Int32Array', 4],
		['D', 'Uint32Array', 4],
		['h', 'Float16Array', 2],
		['f', 'Float32Array', 4],
		['F', 'Float64Array', 8],
		['q', 'BigInt64Array', 8],
		['Q', 'BigUint64Array', 8],
		['?', 'DataView', 1],
	];
