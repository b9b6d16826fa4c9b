// Stands for src/node_process_methods.cc and src/node_process_object.cc.
import type { BindingFactory, Environment, HandleWrap } from '../environment.ts';
import { memoryUsage } from '../engine/memory-usage.ts';
import { parseEnv } from '../values/parse-env.ts';
import type { ThreadData } from '../messaging/thread-data.ts';

const hexadecimal32 = 0x1_0000_0000;
const abortSignal = 6;
/** Classes whose names in C++ end so. */
const wraps = new Set(['Pipe', 'Signal', 'TTY', 'UDP']);

export const process_methods: BindingFactory = (environment, base) => {
	const { browser } = environment;
	const clock = browser.performance;
	let started = 0;
	let umask = 0o022;
	environment.whenStarted(() => {
		started = clock.now();
	});
	const times = clockFunctions(clock);
	return {
		...base,
		...times,
		uptime: () => (clock.now() - started) / 1000,
		memoryUsage: (values: Float64Array) => values.set(memoryUsage(clock)),
		rss: () => memoryUsage(clock)[0],
		constrainedMemory: () => 0,
		availableMemory: () => 2 ** 31,
		cpuUsage: (values: Float64Array) => values.set([(clock.now() - started) * 1000, 0]),
		threadCpuUsage: (values: Float64Array) => values.set([(clock.now() - started) * 1000, 0]),
		resourceUsage(values: Float64Array) {
			values.fill(0);
			values[0] = (clock.now() - started) * 1000;
			values[2] = memoryUsage(clock)[0] / 1024;
		},
		cwd: () => environment.cwd,
		chdir: (path: string) => chdir(environment, path),
		umask(mask?: number) {
			const old = umask;
			if (mask !== undefined) umask = mask & 0o777;
			return old;
		},
		_kill: (pid: number, signal: number) => environment.wait('kill', [pid, signal]).errno,
		reallyExit: (code: number) => environment.exit(code),
		abort() {
			environment.wait('exitBySignal', [abortSignal]);
		},
		causeSegfault() {
			environment.wait('exitBySignal', [11]);
		},
		_rawDebug: (text: string) => environment.writeError(`${text}\n`),
		_getActiveRequests: () => [...environment.activeRequests],
		_getActiveHandles: () => activeHandles(environment).map(owner),
		getActiveResourcesInfo: () => activeResources(environment),
		setEmitWarningSync(emit: (message: string) => void) {
			environment.emitWarning = emit;
		},
		dlopen() {
			throw environment.lacks('addon');
		},
		execve() {
			throw environment.lacks('execve');
		},
		_debugProcess() {
			throw environment.lacks('inspector');
		},
		_debugEnd() {},
		patchProcessObject: (process: object) => patchProcessObject(environment, process),
		loadEnvFile: (path = '.env') => loadEnvFile(environment, path),
	};

	function owner(handle: object): object {
		const { owner_symbol: symbol } = environment.isolateSymbols;
		const owned = symbol && (handle as Record<symbol, unknown>)[symbol];
		return typeof owned === 'object' && owned !== null ? owned : handle;
	}
};

/** Results go into a buffer that lib shares: seconds (high, low) and nanoseconds, or one 64-bit number. */
function clockFunctions(clock: Performance): Record<string, unknown> {
	const hrtimeBuffer = new Uint32Array(3 + 1).subarray(0, 3);
	const bigint = new BigInt64Array(hrtimeBuffer.buffer, 0, 1);
	return {
		hrtimeBuffer,
		hrtime() {
			const now = clock.now();
			const seconds = Math.floor(now / 1000);
			hrtimeBuffer[0] = seconds / hexadecimal32;
			hrtimeBuffer[1] = seconds % hexadecimal32;
			hrtimeBuffer[2] = (now - seconds * 1000) * 1e6;
		},
		hrtimeBigInt() {
			bigint[0] = BigInt(Math.floor(clock.now() * 1e6));
		},
	};
}

function chdir(environment: Environment, path: string): void {
	const to = environment.resolvePath(path);
	const { errno } = environment.wait('chdir', [to]);
	if (errno < 0) {
		throw environment.uvException(errno, 'chdir', environment.cwd, path);
	}
	environment.cwd = to;
}

function loadEnvFile(environment: Environment, path: string): void {
	const { errno, result } = environment.wait('readFile', [environment.resolvePath(path)]);
	if (errno < 0) throw environment.uvException(errno, 'open', path);
	const text = new environment.browser.TextDecoder().decode(result);
	const { env } = environment.process;
	for (const [name, value] of Object.entries(parseEnv(text))) {
		if (!(name in env)) env[name] = value;
	}
}

function activeHandles({ openHandles }: Environment): HandleWrap[] {
	return [...openHandles].filter((handle) => handle.hasRef());
}

/** Its MemoryInfoName in C++. */
function handleName(handle: HandleWrap): string {
	const { name } = handle.constructor;
	if (name === 'TCP')
		return 'isServer' in handle && handle.isServer ? 'TCPServerWrap' : 'TCPSocketWrap';
	return wraps.has(name) ? `${name}Wrap` : name;
}

function activeResources(environment: Environment): string[] {
	const names = [
		...[...environment.activeRequests].map((request) => request.constructor.name),
		...activeHandles(environment).map(handleName),
	];
	const { timeoutInfo, immediateInfo } = environment.loop;
	names.push(...Array<string>(timeoutInfo[0] ?? 0).fill('Timeout'));
	names.push(...Array<string>(immediateInfo[1] ?? 0).fill('Immediate'));
	return names;
}

/** Called when this process begins: from here on `process` tells who it is. */
function patchProcessObject(environment: Environment, process: object): void {
	const { start } = environment;
	const thread = start.thread?.data as ThreadData | undefined;
	let title = start.args[0] ?? 'node';
	let debugPort = 9229;
	const data = (value: unknown, writable = true): PropertyDescriptor => ({
		value,
		writable,
		enumerable: true,
		configurable: true,
	});
	Object.defineProperties(process, {
		title: {
			get: () => title,
			set: (value: unknown) => {
				title = String(value);
			},
			enumerable: true,
			configurable: true,
		},
		argv: data([...environment.argv]),
		execArgv: data([...environment.execArgv]),
		env: data(environment.process.env),
		pid: data(thread?.pid ?? start.pid, false),
		ppid: { get: () => thread?.ppid ?? start.ppid, enumerable: true, configurable: true },
		execPath: data('/usr/local/bin/node'),
		debugPort: {
			get: () => debugPort,
			set: (value: unknown) => {
				debugPort = Number(value);
			},
			enumerable: true,
			configurable: true,
		},
	});
}
