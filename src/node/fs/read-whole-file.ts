// The fs binding's readFileUtf8: a whole file in one kernel call, or by descriptor.
import { errno as codes } from '#kernel/errno.ts';
import type { Binding, Environment } from '../environment.ts';
import { creationMode } from './creation-mode.ts';
import { gatherBytes } from './gather-bytes.ts';

type PathOrFd = string | Uint8Array | number;

const CHUNK = 512 * 1024;
const O_RDONLY = 0;
/** lib strips a byte order mark where it wants to. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const pathDecoder = new TextDecoder();

function shown(path: string | Uint8Array): string {
	return typeof path === 'string' ? path : pathDecoder.decode(path);
}

export function readWholeFile(environment: Environment): Binding {
	function readDescriptor(fd: number): Uint8Array {
		const pieces: Uint8Array[] = [];
		for (;;) {
			const { errno, result } = environment.wait('read', [fd, CHUNK, -1]);
			if (errno < 0) throw environment.uvException(errno, 'read');
			if (result.byteLength === 0) return gatherBytes(pieces);
			pieces.push(result);
		}
	}

	/** With flags other than reading (a+, w+) the file is opened for its side effects first. */
	function readOpened(path: string | Uint8Array, flags: number): Uint8Array {
		const mode = creationMode(environment, 0o666);
		const opened = environment.wait('open', [environment.resolvePath(path), flags, mode]);
		if (opened.errno < 0) throw environment.uvException(opened.errno, 'open', shown(path));
		try {
			return readDescriptor(opened.result);
		} finally {
			environment.wait('close', [opened.result]);
		}
	}

	function readPath(path: string | Uint8Array): Uint8Array {
		const absolute = environment.resolvePath(path);
		const known = environment.images.readFile(absolute);
		if (known) return known;
		const { errno, result } = environment.wait('readFile', [absolute]);
		if (errno >= 0) return result;
		// A device or a pipe (/dev/stdin) has no size: it is read to its end.
		if (errno === codes['ENOTSUP']) return readOpened(path, O_RDONLY);
		if (errno === codes['EISDIR']) throw environment.uvException(errno, 'read');
		throw environment.uvException(errno, 'open', shown(path));
	}

	return {
		readFileUtf8(path: PathOrFd, flags: number): string {
			if (typeof path === 'number') return decoder.decode(readDescriptor(path));
			const bytes = flags === O_RDONLY ? readPath(path) : readOpened(path, flags);
			return decoder.decode(bytes);
		},
	};
}
