// The fs binding's writeBuffer, writeBuffers and writeString.
import { asBytes } from '../buffer/as-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import type { Binding, Environment } from '../environment.ts';
import type { QuietOutput } from '../streams/quiet-output.ts';
import { fileOperation } from './file-operation.ts';
import { filePosition } from './file-position.ts';
import { gatherBytes } from './gather-bytes.ts';
import type { Question } from './kernel-question.ts';
import { knownAnswer } from './known-answer.ts';
import type { OpenFiles } from './open-files.ts';
import { validateFd } from './validate-fd.ts';

export function writeOperations(
	environment: Environment,
	output: QuietOutput,
	files: OpenFiles,
): Binding {
	const validate = ([fd]: unknown[]): void => validateFd(environment, fd);

	function askWrite(fd: number, bytes: Uint8Array, position: unknown): Question<number> {
		const at = filePosition(position);
		if (at < 0 && output.takes(fd, bytes.byteLength)) {
			output.write(fd, bytes);
			return knownAnswer(environment, 0, bytes.byteLength);
		}
		return files.write(fd, bytes, at);
	}

	return {
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
