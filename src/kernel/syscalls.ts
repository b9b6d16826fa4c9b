// The contract of the kernel: what crosses from a process (or the host, or the preview) to the
// kernel worker and back. Types only; the switch over the names is in calls/.
//
// A caller owns one MessagePort. It sends arrays of `Request` and gets arrays of `Reply | KernelEvent`,
// in order. A request whose id is `SYNC` is answered in shared memory instead (see wait-memory.ts); a
// request whose id is `QUIET` gets no reply at all. Paths are absolute, normalised by the kernel.
// Times are milliseconds since the epoch, fractions allowed. Errors are `-errno` (errno.ts).

/** A descriptor: an index in the caller's own table. Files, pipes, sockets, terminals share it. */
export type Fd = number;
export type Pid = number;

export type QuietId = 0;
export type SyncId = -1;
/** Asks for the next piece of a SYNC answer that is bigger than the wait memory. */
export type Continue = [id: -2];

/** `[id, name, args]`; ids above 0 are the caller's own, answered by a `Reply` with the same id. */
export type Request<Name extends SyscallName = SyscallName> = [
	id: number,
	name: Name,
	args: Parameters<Syscalls[Name]>,
];
/** One message to the kernel. */
export type ToKernel = (Request | Continue)[];
/** `errno` is 0 or negative; `result` is absent when it is negative. */
export type Reply = [id: number, errno: number, result?: unknown];

/** dev, mode, nlink, uid, gid, rdev, blksize, ino, size (bytes), blocks (512 bytes), atime, mtime, ctime, birthtime. */
export type Stat = [
	dev: number,
	mode: number,
	nlink: number,
	uid: number,
	gid: number,
	rdev: number,
	blksize: number,
	ino: number,
	size: number,
	blocks: number,
	atime: number,
	mtime: number,
	ctime: number,
	birthtime: number,
];

/** Values of Node's UV_DIRENT_*: 1 file, 2 directory, 3 symlink, 4 fifo, 5 socket, 6 character device. */
export type DirectoryEntryType = 1 | 2 | 3 | 4 | 5 | 6;
export type DirectoryEntry = [name: string, type: DirectoryEntryType];

/** What a descriptor is; libuv's `uv_guess_handle` words. */
export type FdKind = 'file' | 'pipe' | 'tty' | 'tcp' | 'udp' | 'unknown';

export type LockKind = 'none' | 'shared' | 'exclusive';

export interface Address {
	/** An IP address, or the path of a unix socket (then port is 0). */
	address: string;
	port: number;
	family: 'IPv4' | 'IPv6' | 'unix';
}

/** What getsockname and getpeername say. */
export interface SocketNames {
	local: Address;
	peer: Address;
}

/** `local` and `peer` as getsockname and getpeername. */
export interface Connection extends SocketNames {
	fd: Fd;
	/**
	 * The end of a line (line-memory.ts) by which the caller reads and writes without asking, or -1. The first `read`,
	 * `write`, `dup` or passing of `fd` ends that; then the kernel has what is on the line.
	 */
	line: number;
}

/** A descriptor that came over a channel from another process, and what it is. */
export interface PassedDescriptor {
	fd: Fd;
	kind: FdKind;
	/** A listener, or what `bindDatagrams` made: `address` is its own. */
	address?: Address;
	/** A TCP connection. */
	names?: SocketNames;
}

export interface Datagram {
	data: Uint8Array;
	from: Address;
}

/** How a child's descriptor n is made. `pipe` is a socket pair, as libuv makes: readable and writable at both ends. */
export type StdioRequest = { type: 'ignore' } | { type: 'pipe' } | { type: 'inherit'; fd: Fd };

export interface SpawnRequest {
	/** A path, or a name looked up in the PATH of `env`. */
	file: string;
	/** With argv[0]. */
	args: string[];
	cwd: string;
	env: Record<string, string>;
	stdio: StdioRequest[];
	/** A new session and process group, without the caller's terminal. */
	detached: boolean;
	/** The child's main thread is a worker_threads Worker of the caller: same pid space, no exec. */
	thread?: ThreadRequest;
}

export interface ThreadRequest {
	/** Passed to the new worker untouched. */
	data: unknown;
	/** What in `data` moves instead of being copied: MessagePorts, ArrayBuffers. */
	transfer: object[];
}

export interface SpawnResult {
	pid: Pid;
	/** The caller's end for every `pipe` in stdio, else -1. Same length as stdio. */
	fds: Fd[];
}

export interface ExitStatus {
	pid: Pid;
	code: number;
	/** Number of the signal that ended it, 0 if none. */
	signal: number;
}

export interface ProcessInfo {
	pid: Pid;
	ppid: Pid;
	pgid: Pid;
	args: string[];
	cwd: string;
	/** When it started. */
	started: number;
}

/** One image mounted read-only under the writable layer; see image/. */
export interface ImageMount {
	/** Where its root directory appears. */
	path: string;
	/** The bytes of the image: a `@webcontainer/snapshot` file, with or without our index. */
	bytes: SharedArrayBuffer;
	/** The index (image/layout.ts). */
	index: SharedArrayBuffer;
	/** One byte per entry: not 0 means the upper layer changed it, ask the kernel. */
	shadow: SharedArrayBuffer;
	/** Inode number of entry 0; entry i has `inode + i`. */
	inode: number;
	/** mtime, ctime and birthtime of every entry. */
	time: number;
}

export type OpenPort = { port: number; address: string; pid: Pid };

export interface Syscalls {
	// --- files: by path ---
	open(path: string, flags: number, mode: number): Fd;
	/** `open` and `fstat` in one call. */
	openStat(path: string, flags: number, mode: number): { fd: Fd; stat: Stat };
	/** Whole file in one call (`open`, `read`, `close`); EISDIR for a directory; ENOTSUP for devices: open and read them. */
	readFile(path: string): Uint8Array;
	/** `flags` and `mode` as for open; the whole data. ENOTSUP for /dev/stdout and its kin: open and write them. */
	writeFile(path: string, data: Uint8Array, flags: number, mode: number): void;
	stat(path: string, followLinks: boolean): Stat;
	access(path: string, mode: number): void;
	readdir(path: string): DirectoryEntry[];
	/** Returns the first directory made, if any. */
	mkdir(path: string, mode: number, recursive: boolean): string | undefined;
	/** `prefix` gets six random characters. Returns the path. */
	mkdtemp(prefix: string): string;
	rmdir(path: string): void;
	unlink(path: string): void;
	/** As `rm -r` when recursive. */
	rm(path: string, recursive: boolean): void;
	rename(from: string, to: string): void;
	link(existing: string, path: string): void;
	symlink(target: string, path: string): void;
	readlink(path: string): string;
	realpath(path: string): string;
	chmod(path: string, mode: number, followLinks: boolean): void;
	chown(path: string, uid: number, gid: number, followLinks: boolean): void;
	utimes(path: string, atime: number, mtime: number, followLinks: boolean): void;
	/** `mode` as COPYFILE_*. */
	copyFile(from: string, to: string, mode: number): void;
	/** type, bsize, blocks, bfree, bavail, files, ffree. */
	statfs(path: string): number[];
	/** Ends in `watch` events until `unwatch`. */
	watch(path: string, recursive: boolean): number;
	unwatch(watch: number): void;
	/** Makes `bytes` (a snapshot) appear at `path`; no work per file. EINVAL when they are no snapshot. */
	mountImage(path: string, bytes: SharedArrayBuffer): void;
	/** All image mounts; `version` is what MOUNTS in the status memory counted when this was taken. */
	imageMounts(): { version: number; mounts: ImageMount[] };

	// --- descriptors ---
	close(fd: Fd): void;
	/** A new descriptor for the same open file. */
	dup(fd: Fd): Fd;
	/** `position` -1: at the file's own. Files answer at once; pipes, sockets and terminals when there is data; empty = end. */
	read(fd: Fd, length: number, position: number): Uint8Array;
	/**
	 * Answered when one of `fds` (pipes, sockets) can be read without waiting, or the child `pid` (0: none) has ended,
	 * or `timeout` ms have passed (-1: never). For spawnSync.
	 */
	poll(fds: Fd[], pid: Pid, timeout: number): { ready: Fd[]; ended: boolean };
	/** Takes back a posted `read` of this descriptor; that read is answered with -ECANCELED unless it had been. */
	cancelRead(fd: Fd): void;
	/**
	 * Bytes written. Files answer at once. Streams are answered when what is buffered is below the high-water mark;
	 * so a `QUIET` write never waits, and writers must send a loud one after at most 256 KiB of quiet ones.
	 */
	write(fd: Fd, data: Uint8Array, position: number): number;
	fstat(fd: Fd): Stat;
	ftruncate(fd: Fd, length: number): void;
	fchmod(fd: Fd, mode: number): void;
	fchown(fd: Fd, uid: number, gid: number): void;
	futimes(fd: Fd, atime: number, mtime: number): void;
	fsync(fd: Fd): void;
	fdKind(fd: Fd): FdKind;
	/** A lock of the caller on a range of a file's bytes, or none; length 0: to the end. EAGAIN, never waits. */
	lock(fd: Fd, kind: LockKind, start: number, length: number): void;
	/** Whether another process's lock is in the way of such a lock. */
	isLocked(fd: Fd, kind: 'shared' | 'exclusive', start: number, length: number): boolean;
	/** A connected pair, as socketpair(2): both ends in the caller's table. With names: a TCP connection. */
	socketPair(names?: SocketNames): [Fd, Fd];
	/** What `fd` refers to goes to whoever has the other end of `channel`, before what is written from now on. */
	passDescriptor(channel: Fd, fd: Fd): void;
	/** Answered when at least one descriptor has come over `channel`, with all that have. */
	receiveDescriptors(channel: Fd): PassedDescriptor[];

	// --- network (loopback inside the container; unix sockets by path) ---
	/** Port 0 takes a free one. The descriptor is a listener; EADDRINUSE, EACCES, EADDRNOTAVAIL. */
	listen(address: Address, backlog: number): { fd: Fd; address: Address };
	/** Answered when at least one connection waits, with all that wait. */
	accept(listener: Fd): Connection[];
	/** ECONNREFUSED, ENOENT (unix). */
	connect(address: Address): Connection;
	/** No more writes; the peer reads the end after what was written. */
	shutdown(fd: Fd): void;
	/** UDP: port 0 takes a free one; `shared` ones may have an address together. EADDRINUSE, EADDRNOTAVAIL. */
	bindDatagrams(address: Address, shared: boolean): { fd: Fd; address: Address };
	/** Bytes sent, whether or not somebody gets them. EMSGSIZE, ENETUNREACH. */
	sendDatagram(fd: Fd, data: Uint8Array, to: Address): number;
	/** Answered when at least one has come, with all that have. */
	receiveDatagrams(fd: Fd): Datagram[];
	/** From now on (or no longer) what is sent to the multicast address `group` comes to `fd` too. */
	joinGroup(fd: Fd, group: string, on: boolean): void;
	/** Close with a reset: the peer's reads and writes fail with ECONNRESET. */
	reset(fd: Fd): void;

	// --- terminals ---
	windowSize(fd: Fd): [columns: number, rows: number];
	/** Raw mode: no echo, no line editing, no signals from keys. */
	setRawMode(fd: Fd, raw: boolean): void;
	/** A terminal for the caller: `master` carries what a screen shows and takes keys, `slave` is for a child's stdio. */
	openTerminal(columns: number, rows: number): { master: Fd; slave: Fd };
	/** By the master's owner; the foreground processes get SIGWINCH. */
	resizeTerminal(master: Fd, columns: number, rows: number): void;
	/** The process group that gets the terminal's signals. */
	setForeground(fd: Fd, pgid: Pid): void;

	// --- processes ---
	spawn(request: SpawnRequest): SpawnResult;
	/** Never answered: the kernel ends the caller's worker. */
	exit(code: number): never;
	/** As exit, but by a signal (abort, process.kill(process.pid)). */
	exitBySignal(signal: number): never;
	/** pid 0: the caller's group; negative: that group. Signal 0 tests. ESRCH, EINVAL. */
	kill(pid: Pid, signal: number): void;
	/** Answered when the child has ended; for spawnSync. */
	wait(pid: Pid): ExitStatus;
	/** While true, `signal` events come instead of the default action. */
	catchSignal(signal: number, on: boolean): void;
	/** While given, a SIGINT does nothing but write 1 to its first number: for who looks there and cannot be told. */
	interruptBy(cells: Int32Array | undefined): void;
	processes(): ProcessInfo[];
	/** Kept for `processes` and for a child's default. */
	chdir(path: string): void;

	// --- the machine; for the host ---
	openPorts(): OpenPort[];
	/** From now on the caller gets `port` events. */
	watchPorts(): void;
}

export type SyscallName = keyof Syscalls;
export type SyscallResult<Name extends SyscallName> = ReturnType<Syscalls[Name]>;

/** What the kernel says unasked. */
export type KernelEvent =
	/** A child ended. */
	| ({ type: 'exit' } & ExitStatus)
	| { type: 'signal'; signal: number }
	/** `name` is relative to the watched directory, or the file's own name. */
	| { type: 'watch'; watch: number; event: 'rename' | 'change'; name: string }
	/** A listener on a TCP port came or went. `address` as given to listen. */
	| { type: 'port'; port: number; open: boolean; address: string; pid: Pid };

/** Posted once to a pooled process worker: from now on it is this process. */
export interface ProcessStart {
	type: 'start';
	pid: Pid;
	ppid: Pid;
	/** argv[0] is the interpreter's name as spawned; the rest are its arguments, options included. */
	args: string[];
	cwd: string;
	env: Record<string, string>;
	/** Kinds of descriptors 0, 1, 2, ... as inherited. */
	fds: FdKind[];
	/** Carries `Request[]` out and `(Reply | KernelEvent)[]` in. */
	port: unknown;
	/** Answers of SYNC requests; layout in wait-memory.ts. */
	waitMemory: SharedArrayBuffer;
	/** Int32 counters that all processes see; layout in status-memory.ts. */
	status: SharedArrayBuffer;
	mounts: ImageMount[];
	/** For its connections to other processes: layout in line-memory.ts; the bell that is rung for it. */
	lines?: { memory: SharedArrayBuffer; bell: number };
	thread?: ThreadRequest;
}

/** What a process worker posts on its own (not through the port of the process). */
export type FromProcessWorker =
	/** Bootstrapped and waiting for `start`. */
	| { type: 'ready' }
	/** The runtime itself broke; shown as an internal error, never as the learner's. */
	| { type: 'broken'; message: string; stack: string };

/** What the host posts to the kernel worker; the answers come on the ports. */
export type ToKernelWorker =
	| {
			type: 'boot';
			/** The host's own channel: it is process 1. */
			port: unknown;
			/** Pooled workers to keep ready. */
			pool: number;
			/** The image with the programs of src/bin, mounted at /usr/lib/slipway. */
			programs: SharedArrayBuffer;
			/** Created and made the working directory of the host's calls. */
			workdir: string;
	  }
	/** One more caller with its own descriptors and no parent: the preview's service worker. It ends with `exit`. */
	| { type: 'client'; name: string; port: unknown }
	/** The worker `id` did not load, or an error escaped it. */
	| { type: 'worker-error'; id: number; message: string };

export type FromKernelWorker =
	| { type: 'booted' }
	| { type: 'error'; message: string; stack: string }
	/** Wanted: a process worker, whose first message is this port. */
	| { type: 'worker'; id: number; port: unknown }
	| { type: 'end-worker'; id: number };
