// The fs binding's writeFileUtf8: a whole file in one kernel call, or by descriptor.
import { errno as codes } from '#kernel/errno.ts';
import type { Binding, Environment } from '../environment.ts';
import type { QuietOutput } from '../streams/quiet-output.ts';
import { creationMode } from './creation-mode.ts';

type Path = string | Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function shown(path: Path): string {
	return typeof path === 'string' ? path : decoder.decode(path);
}

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

	/** A device, or one of the process's own descriptors (/dev/stdout). */
	function writeOpened(path: Path, bytes: Uint8Array, flags: number, mode: number): void {
		const opened = environment.wait('open', [environment.resolvePath(path), flags, mode]);
		if (opened.errno < 0) throw environment.uvException(opened.errno, 'open', shown(path));
		try {
			writeDescriptor(opened.result, bytes);
		} finally {
			environment.wait('close', [opened.result]);
		}
	}

	return {
		writeFileUtf8(path: Path | number, text: string, flags: number, mode: number): void {
			const bytes = encoder.encode(text);
			if (typeof path === 'number') {
				writeDescriptor(path, bytes);
				return;
			}
			const created = creationMode(environment, mode);
			const absolute = environment.resolvePath(path);
			const { errno } = environment.wait('writeFile', [absolute, bytes, flags, created]);
			if (errno === codes['ENOTSUP']) writeOpened(path, bytes, flags, created);
			else if (errno < 0) throw environment.uvException(errno, 'open', shown(path));
		},
	};
}
