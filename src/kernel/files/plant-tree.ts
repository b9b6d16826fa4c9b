// The files a container starts with.
import type { Machine } from '../machine.ts';
import { runtime } from '../processes/runtime.ts';
import { addDevices } from './add-devices.ts';
import type { FileTree } from './file-tree.ts';
import { make } from './make.ts';
import { RegularFile } from './regular-file.ts';

const DIRECTORIES = [
	'/bin',
	'/dev',
	'/etc',
	'/home',
	'/root',
	'/usr/bin',
	'/usr/lib/slipway',
	'/usr/local/bin',
	'/usr/local/lib',
	'/var/log',
	'/var/tmp',
];

const TEXTS: Readonly<Record<string, string>> = {
	'/etc/passwd':
		'root:x:0:0:root:/home:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/sh\n',
	'/etc/group': 'root:x:0:\nnogroup:x:65534:\n',
	'/etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
	'/etc/hostname': 'slipway\n',
	'/etc/resolv.conf': '# Names are looked up by the browser.\n',
	'/etc/os-release': 'NAME="Slipway"\nID=slipway\nPRETTY_NAME="Slipway"\n',
	'/etc/shells': '/bin/sh\n',
};

const PROGRAMS: Readonly<Record<string, string>> = {
	'/usr/local/bin/node': runtime.NODE,
	'/usr/bin/env': runtime.ENV,
};

/** Where programs expect a shell; it is one of src/bin. */
const SHELL = '/usr/lib/slipway/bin/sh';

export function plantTree(files: FileTree, machine: Machine, workdir: string): void {
	for (const path of [...DIRECTORIES, workdir]) make.directories(files, path, 0o755);
	for (const path of ['/tmp', '/var/tmp']) {
		make.directories(files, path, 0o777);
		files.find(path).chmod(0o1777, machine.now());
	}
	for (const [path, text] of Object.entries(TEXTS)) plant(files, path, text, 0o644);
	for (const [path, text] of Object.entries(PROGRAMS)) plant(files, path, text, 0o755);
	make.symbolicLink(files, SHELL, '/bin/sh');
	addDevices(files, machine);
}

function plant(files: FileTree, path: string, text: string, mode: number): void {
	files.create(files.place(path, false), new RegularFile(new TextEncoder().encode(text)), mode);
}
