// The fs binding's writeFileUtf8: a whole file in one kernel call, or by descriptor.
import type { Binding, Environment } from '../environment.ts';
import type { QuietOutput } from '../streams/quiet-output.ts';
import { creationMode } from './creation-mode.ts';

type PathOrFd = string | Uint8Array | number;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function writeWholeFile(environment: Environment, output: QuietOutput): Binding {
	function writeDescriptor(fd: number, bytes: Uint8Array): void {
		if (output.takes(fd, bytes.byteLength)) {
			output.write(fd, bytes);
			return;
		}
		for (let offset = 0; offset < bytes.byteLength;) {
			const { errno, result } = environment.wait('write', [fd, bytes.subarray(offset), -1]);
			if (errno < 0) throw environment.uvException(errno, 'write');
			offset += result;
		}
	}

	return {
		writeFileUtf8(path: PathOrFd, text: string, flags: number, mode: number): void {
			const bytes = encoder.encode(text);
			if (typeof path === 'number') {
				writeDescriptor(path, bytes);
				return;
			}
			const { errno } = environment.wait('writeFile', [
				environment.resolvePath(path),
				bytes,
				flags,
				creationMode(environment, mode),
			]);
			if (errno < 0)
				throw environment.uvException(
					errno,
					'open',
					typeof path === 'string' ? path : decoder.decode(path),
				);
		},
	};
}
