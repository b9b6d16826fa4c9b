// `webcontainer.fs`: Node's fs.promises as far as the client's typings go, inside the working directory.
import type { KernelClient } from '#kernel/client.ts';
import type { DirectoryEntry } from '#kernel/syscalls.ts';
import { proxy, type ProxyMarked } from 'comlink';
import { asNodeError } from './as-node-error.ts';
import { type WatchListener, Watch } from './watch.ts';
import type { Watches } from './watches.ts';
import { NodeError } from './node-error.ts';
import { openFlags } from './open-flags.ts';
import { TextEncoding } from './text-encoding.ts';
import type { Workdir } from './workdir.ts';

type EncodingOption = string | { encoding?: string | null } | null | undefined;
type ReaddirOption =
	string | { encoding?: string | null; withFileTypes?: boolean } | null | undefined;

/** What the client makes a DirEnt of. */
export interface Entry {
	name: string | Uint8Array;
	'Symbol(type)': number;
}

const WRITE = openFlags.O_WRONLY | openFlags.O_CREAT | openFlags.O_TRUNC;

export class FileSystem {
	readonly #kernel: KernelClient;
	readonly #workdir: Workdir;
	readonly #watches: Watches;

	constructor(kernel: KernelClient, workdir: Workdir, watches: Watches) {
		this.#kernel = kernel;
		this.#workdir = workdir;
		this.#watches = watches;
	}

	async readFile(path: string, encoding?: EncodingOption): Promise<Uint8Array | string> {
		const call = { syscall: 'open', path };
		const bytes = await asNodeError(call, this.#kernel.call('readFile', this.#at(path)));
		const name = encodingName(encoding);
		return name === undefined ? bytes : new TextEncoding(name).decode(bytes);
	}

	async writeFile(
		path: string,
		data: string | Uint8Array,
		options?: EncodingOption,
	): Promise<void> {
		const bytes =
			typeof data === 'string'
				? new TextEncoding(encodingName(options) ?? 'utf8').encode(data)
				: data;
		const call = { syscall: 'open', path };
		await asNodeError(call, this.#kernel.call('writeFile', this.#at(path), bytes, WRITE, 0o666));
	}

	async readdir(path: string, options?: ReaddirOption): Promise<(string | Uint8Array | Entry)[]> {
		const call = { syscall: 'scandir', path };
		const entries = await asNodeError(call, this.#kernel.call('readdir', this.#at(path)));
		const name = encodingName(options) ?? 'utf8';
		const nameOf = ([name_]: DirectoryEntry) => encodeName(name_, name);
		if (typeof options !== 'object' || options?.withFileTypes !== true) return entries.map(nameOf);
		return entries.map((entry) => ({ name: nameOf(entry), 'Symbol(type)': entry[1] }));
	}

	/** With `recursive`, the first directory made, relative as the caller gave it. */
	async mkdir(path: string, options?: { recursive?: boolean } | null): Promise<string | undefined> {
		const call = { syscall: 'mkdir', path };
		const recursive = options?.recursive === true;
		const made = this.#kernel.call('mkdir', this.#at(path), 0o777, recursive);
		return asNodeError(call, made);
	}

	async rm(path: string, options?: { force?: boolean; recursive?: boolean } | null): Promise<void> {
		const call = { syscall: 'rm', path };
		try {
			const recursive = options?.recursive === true;
			await asNodeError(call, this.#kernel.call('rm', this.#at(path), recursive));
		} catch (error) {
			if (!(error instanceof NodeError)) throw error;
			if (error.code === 'EISDIR') throw removesDirectory(path);
			if (error.code !== 'ENOENT' || options?.force !== true) throw error;
		}
	}

	async rename(oldPath: string, newPath: string): Promise<void> {
		const call = { syscall: 'rename', path: oldPath, dest: newPath };
		await asNodeError(call, this.#kernel.call('rename', this.#at(oldPath), this.#at(newPath)));
	}

	async watch(
		path: string,
		options: EncodingOption | { recursive?: boolean },
		listener?: WatchListener,
	): Promise<Watch & ProxyMarked> {
		const recursive = typeof options === 'object' && options !== null && 'recursive' in options;
		const name = encodingName(options as EncodingOption) ?? 'utf8';
		const call = { syscall: 'watch', path };
		const id = await asNodeError(
			call,
			this.#kernel.call('watch', this.#at(path), recursive && options.recursive === true),
		);
		const watch = new Watch(this.#kernel, this.#watches, id, (event, file) =>
			listener?.(event, encodeName(file, name)),
		);
		return proxy(watch);
	}

	#at(path: string): string {
		if (typeof path !== 'string') {
			const message = `The "path" argument must be of type string. Received ${typeof path}`;
			throw Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_TYPE' });
		}
		return this.#workdir.resolve(path);
	}
}

/** Node checks this itself, before the system does. */
function removesDirectory(path: string): Error {
	const message = `Path is a directory: rm returned EISDIR (is a directory) ${path}`;
	return Object.assign(new Error(message), { code: 'ERR_FS_EISDIR', path, syscall: 'rm' });
}

function encodingName(option: EncodingOption): string | undefined {
	const name = typeof option === 'string' ? option : option?.encoding;
	return name ?? undefined;
}

function encodeName(name: string, encoding: string): string | Uint8Array {
	const bytes = new TextEncoder().encode(name);
	if (encoding === 'buffer') return bytes;
	return encoding === 'utf8' ? name : new TextEncoding(encoding).decode(bytes);
}
