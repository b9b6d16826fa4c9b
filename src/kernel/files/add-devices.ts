// /dev.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { Machine } from '../machine.ts';
import type { OpenFile } from '../open-file.ts';
import { TerminalSlave } from '../terminals/terminal-slave.ts';
import { Device } from './device.ts';
import type { FileTree } from './file-tree.ts';
import { MemoryDevice } from './memory-device.ts';

export function addDevices(files: FileTree, machine: Machine): void {
	const add = (name: string, minor: number, open: (call: Call) => OpenFile, major = 1): void => {
		files.create(files.place(`/dev/${name}`, false), new Device(major * 256 + minor, open), 0o666);
	};
	const memory = (name: string, minor: number, read: (length: number) => Uint8Array): void =>
		add(name, minor, () => new MemoryDevice(files.find(`/dev/${name}`), read));
	memory('null', 3, () => new Uint8Array(0));
	memory('zero', 5, (length) => new Uint8Array(length));
	memory('random', 8, random);
	memory('urandom', 9, random);
	add('tty', 0, openTerminal, 5);
	// Opening them is seen to before the tree is looked at: it gives one of the caller's own descriptors.
	for (const [fd, name] of ['stdin', 'stdout', 'stderr'].entries())
		add(name, fd, noDescriptor, 136);

	function random(length: number): Uint8Array {
		const bytes = new Uint8Array(length);
		machine.random(bytes);
		return bytes;
	}
}

/** The terminal of the caller's session. */
function openTerminal({ process }: Call): OpenFile {
	if (!process.terminal) throw new Failure(errno.ENXIO);
	return new TerminalSlave(process.terminal);
}

function noDescriptor(): never {
	throw new Failure(errno.ENXIO);
}
