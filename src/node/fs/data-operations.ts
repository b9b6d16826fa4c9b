// The fs binding's read, readBuffers, writeBuffer, writeBuffers and writeString.
import type { Binding, Environment } from '../environment.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import { fileOperation } from './file-operation.ts';
import { gatherBytes } from './gather-bytes.ts';
import { kernelQuestion, type Question } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';
import type { QuietOutput } from '../streams/quiet-output.ts';
import { validateFd } from './validate-fd.ts';
import { asBytes } from '../buffer/as-bytes.ts';

/** A position as lib gives it: null, undefined, -1 or a bigint below 0 mean the file's own. */
function filePosition(position: unknown): number {
	return typeof position === 'number' || typeof position === 'bigint' ? Number(position) : -1;
}

export function dataOperations(environment: Environment, output: QuietOutput): Binding {
	const validate = ([fd]: unknown[]): void => validateFd(environment, fd);

	function askWrite(fd: number, bytes: Uint8Array, position: unknown): Question<number> {
		const at = filePosition(position);
		if (at < 0 && output.takes(fd, bytes.byteLength)) {
			output.write(fd, bytes);
			return knownAnswer(environment, 0, bytes.byteLength);
		}
		return kernelQuestion(environment, 'write', fd, bytes, at);
	}

	return {
		read: fileOperation(environment, {
			syscall: 'read',
			request: 5,
			paths: 0,
			validate,
			ask: ([fd, , , length, position]) =>
				kernelQuestion(environment, 'read', fd as number, Number(length), filePosition(position)),
			convert: (bytes, [, buffer, offset]) => {
				asBytes(buffer as ArrayBufferView).set(bytes, Number(offset));
				return bytes.byteLength;
			},
		}),

		readBuffers: fileOperation(environment, {
			syscall: 'read',
			request: 3,
			paths: 0,
			validate,
			ask: ([fd, buffers, position]) => {
				const wanted = (buffers as ArrayBufferView[]).reduce(
					(sum, view) => sum + view.byteLength,
					0,
				);
				return kernelQuestion(environment, 'read', fd as number, wanted, filePosition(position));
			},
			convert: (bytes, [, buffers]) => {
				let taken = 0;
				for (const view of buffers as ArrayBufferView[]) {
					const piece = bytes.subarray(taken, taken + view.byteLength);
					asBytes(view).set(piece);
					taken += piece.byteLength;
				}
				return bytes.byteLength;
			},
		}),

		writeBuffer: fileOperation(environment, {
			syscall: 'write',
			request: 5,
			paths: 0,
			validate,
			ask: ([fd, buffer, offset, length, position]) => {
				const start = Number(offset);
				const whole = asBytes(buffer as ArrayBufferView);
				return askWrite(fd as number, whole.subarray(start, start + Number(length)), position);
			},
		}),

		writeBuffers: fileOperation(environment, {
			syscall: 'write',
			request: 3,
			paths: 0,
			validate,
			ask: ([fd, buffers, position]) =>
				askWrite(fd as number, gatherBytes((buffers as ArrayBufferView[]).map(asBytes)), position),
		}),

		writeString: fileOperation(environment, {
			syscall: 'write',
			request: 4,
			paths: 0,
			validate,
			ask: ([fd, text, position, encoding]) =>
				askWrite(fd as number, encodeString(String(text), parseEncoding(encoding)), position),
		}),
	};
}
