// What SQLite's wasm imports: the part of Emscripten's C library that a system has to give. A failure is -errno for
// Linux's calls and errno for WASI's.
import { errno } from '#kernel/errno.ts';
import type { Environment } from '../environment.ts';
import { libcClock } from './libc-clock.ts';
import { LibcFailure } from './libc-failure.ts';
import { LibcFiles } from './libc-files.ts';
import type { WasmMemory } from './wasm-memory.ts';

type Imported = (...args: number[]) => number;

const PAGE = 65536;
const LARGEST = 0x8000_0000;

export function libc(environment: Environment, memory: WasmMemory): WebAssembly.Imports {
	const files = new LibcFiles(environment, memory).calls;
	const imports: Record<string, Imported> = {
		...libcClock(environment.browser, memory),
		environ_sizes_get: (count = 0, size = 0) => {
			memory.setWord(count, 0);
			memory.setWord(size, 0);
			return 0;
		},
		environ_get: () => 0,
		emscripten_get_heap_max: () => LARGEST,
		emscripten_resize_heap: (size = 0) => Number(grow(memory, size >>> 0)),
	};
	for (const [name, call] of Object.entries(files)) imports[name] = answering(name, call);
	for (const name of [
		'__syscall_ioctl',
		'__syscall_utimensat',
		'_mmap_js',
		'_munmap_js',
		'fd_fdstat_get',
	]) {
		imports[name] = answering(name, () => {
			throw new LibcFailure(errno.ENOSYS);
		});
	}
	return { env: { ...imports, memory: memory.memory }, wasi_snapshot_preview1: imports };
}

function answering(name: string, call: Imported): Imported {
	const sign = name.startsWith('fd_') ? 1 : -1;
	return (...args) => {
		try {
			return call(...args);
		} catch (error) {
			if (error instanceof LibcFailure) return sign * error.wasi;
			throw error;
		}
	};
}

/** More than asked for, so that it is not asked for often. */
function grow(memory: WasmMemory, size: number): boolean {
	const present = memory.memory.buffer.byteLength;
	const wanted = Math.min(Math.max(size, present * 1.2), LARGEST);
	try {
		memory.memory.grow(Math.ceil((wanted - present) / PAGE));
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
