// TextEncoder and the UTF-8 half of TextDecoder: src/encoding_binding.cc.
import { asBytes } from '../buffer/as-bytes.ts';
import { unshared } from '../buffer/unshared.ts';
import { utf8Slice } from '../buffer/utf8-slice.ts';
import { utf8Write } from '../buffer/utf8-write.ts';
import type { Binding, Environment } from '../environment.ts';
import { idnaToASCII } from '../url/idna-to-ascii.ts';
import { idnaToUnicode } from '../url/idna-to-unicode.ts';

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

function hasMark(bytes: Uint8Array): boolean {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

export function encoding_binding(environment: Environment, base: Binding): Binding {
	// [read, written] of the last encodeInto, which encoding.js reads from here.
	const encodeIntoResults = new Uint32Array(2);

	function encodeInto(text: string, target: Uint8Array): void {
		if (target.buffer instanceof ArrayBuffer) {
			const { read, written } = encoder.encodeInto(text, asBytes(target));
			encodeIntoResults[0] = read;
			encodeIntoResults[1] = written;
			return;
		}
		// Shared memory: browsers refuse it.
		const copy = new Uint8Array(target.byteLength);
		const { read } = encoder.encodeInto(text, copy);
		encodeIntoResults[0] = read;
		encodeIntoResults[1] = utf8Write(text, asBytes(target), 0, target.byteLength);
	}

	function bytesOf(list: unknown): Uint8Array {
		if (ArrayBuffer.isView(list)) return asBytes(list);
		if (list instanceof ArrayBuffer) return list.detached ? new Uint8Array() : asBytes(list);
		if (list instanceof SharedArrayBuffer) return asBytes(list);
		const message =
			'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.';
		throw environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}

	function decodeUTF8(list: unknown, ignoreBOM: unknown, fatal: unknown): string {
		const bytes = bytesOf(list);
		const start = !ignoreBOM && hasMark(bytes) ? 3 : 0;
		if (!fatal) return utf8Slice(bytes, start, bytes.length);
		try {
			return strict.decode(unshared(bytes.subarray(start)));
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			const message = 'The encoded data was not valid for encoding utf-8';
			throw environment.nodeError('ERR_ENCODING_INVALID_ENCODED_DATA', message, TypeError);
		}
	}

	return {
		...base,
		encodeIntoResults,
		encodeInto,
		encodeUtf8String: (text: string) => encoder.encode(text),
		decodeUTF8,
		toASCII: idnaToASCII,
		toUnicode: idnaToUnicode,
	};
}
