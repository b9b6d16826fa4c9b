// `webcontainer.mount`: a tree as the client sends it (JSON), or a snapshot, which needs no work per file.
import type { KernelClient } from '#kernel/client.ts';
import { asNodeError } from './as-node-error.ts';
import { openFlags } from './open-flags.ts';
import type { WireDirectory, WireFile } from './wire-tree.ts';

const WRITE = openFlags.O_WRONLY | openFlags.O_CREAT | openFlags.O_TRUNC;
const OPENING_BRACE = 0x7b;

/** `target`: where the tree's root goes; it has to exist. `mountPoint`: what the caller called it. */
export async function loadFiles(
	kernel: KernelClient,
	target: string,
	mountPoint: string,
	payload: Uint8Array,
): Promise<void> {
	const call = { syscall: 'mount', path: mountPoint };
	await asNodeError(call, kernel.call('readdir', target));
	if (payload[0] === OPENING_BRACE) {
		await writeDirectory(kernel, target, parseTree(payload));
		return;
	}
	const shared = new SharedArrayBuffer(payload.length);
	new Uint8Array(shared).set(payload);
	await asNodeError(call, kernel.call('mountImage', target, shared));
}

function parseTree(payload: Uint8Array): WireDirectory {
	const tree = JSON.parse(new TextDecoder().decode(payload)) as Partial<WireDirectory>;
	if (typeof tree.d !== 'object') throw new Error('mount: the tree of files has no root directory');
	return { d: tree.d };
}

async function writeDirectory(
	kernel: KernelClient,
	path: string,
	directory: WireDirectory,
): Promise<void> {
	const writes = Object.entries(directory.d).map(async ([name, node]) => {
		const child = `${path}/${checkedName(name)}`;
		if ('f' in node) return writeFile(kernel, child, node.f);
		await asNodeError({ syscall: 'mkdir', path: child }, kernel.call('mkdir', child, 0o777, true));
		return writeDirectory(kernel, child, node);
	});
	await Promise.all(writes);
}

async function writeFile(kernel: KernelClient, path: string, file: WireFile): Promise<void> {
	if ('l' in file) {
		await asNodeError({ syscall: 'symlink', path }, replaceLink(kernel, path, file.l));
		return;
	}
	const bytes = file.b ? latin1(file.c) : new TextEncoder().encode(file.c);
	await asNodeError({ syscall: 'open', path }, kernel.call('writeFile', path, bytes, WRITE, 0o666));
}

/** Mounting the same tree twice is allowed. */
async function replaceLink(kernel: KernelClient, path: string, target: string): Promise<void> {
	const exists = await kernel.call('readlink', path).then(
		() => true,
		() => false,
	);
	if (exists) await kernel.call('unlink', path);
	await kernel.call('symlink', target, path);
}

function checkedName(name: string): string {
	if (name === '' || name === '.' || name === '..' || name.includes('/')) {
		throw new Error(`mount: '${name}' is not the name of a file; nest directories instead`);
	}
	return name;
}

function latin1(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	return bytes;
}
