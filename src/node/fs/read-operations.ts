// The fs binding's read and readBuffers.
import { asBytes } from '../buffer/as-bytes.ts';
import type { Binding, Environment } from '../environment.ts';
import { fileOperation } from './file-operation.ts';
import { filePosition } from './file-position.ts';
import { kernelQuestion } from './kernel-question.ts';
import { validateFd } from './validate-fd.ts';

export function readOperations(environment: Environment): Binding {
	const validate = ([fd]: unknown[]): void => validateFd(environment, fd);
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
	};
}
