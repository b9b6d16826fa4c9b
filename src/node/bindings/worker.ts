// Stands for src/node_worker.cc: threads of worker_threads. Each is a worker that the kernel starts as a child
// with this process's id.
import type { Binding, Environment } from '../environment.ts';
import { MessagePorts } from '../messaging/message-ports.ts';
import type { NativeChannel } from '../messaging/native-port.ts';
import { PortEnd } from '../messaging/port-end.ts';
import { RemoteLink } from '../messaging/remote-link.ts';
import type { ThreadData } from '../messaging/thread-data.ts';
import { threadLinePair } from '../messaging/thread-line-pair.ts';
import { ThreadState } from '../messaging/thread-state.ts';
import { ChildExits } from '../processes/child-exits.ts';

const SIGKILL = 9;
/** What Node gives for a thread that was terminated. */
const TERMINATED = 1;

export function worker(environment: Environment, base: Binding): Binding {
	const threads = new ThreadState(environment);
	const Channel = environment.browser.MessageChannel as unknown as NativeChannel;
	const ports = MessagePorts.of(environment);
	const notHere = (what: string) => (): never => {
		throw environment.unavailable(what, 'a browser does not let one thread look into another.');
	};

	class Worker extends environment.AsyncWrap {
		readonly threadId: number;
		readonly threadName: string;
		readonly messagePort: object;
		readonly #data: ThreadData;
		readonly #env: Record<string, string>;
		readonly #execArgv: string[];
		#pid = 0;
		#running = false;
		#ref = true;

		constructor(
			_url: string | null,
			env: Record<string, string> | null | undefined,
			execArgv: string[] | undefined,
			resourceLimits: Float64Array,
			_trackUnmanagedFds: boolean,
			isInternal: boolean,
			name: string,
		) {
			super();
			const [ours, theirs] = threadLinePair(Channel);
			const end = new PortEnd();
			new RemoteLink(ours, end, Channel);
			this.messagePort = ports.attach(end);
			this.#data = threads.newThread(theirs, name, isInternal, resourceLimits);
			this.threadId = this.#data.threadId;
			this.threadName = name;
			// Also for SHARE_ENV: the threads of a browser cannot share an object.
			this.#env = { ...(env ?? environment.process.env) };
			this.#execArgv = execArgv ?? [...environment.execArgv];
		}

		startThread() {
			const { errno, result } = environment.wait('spawn', [
				{
					file: 'node',
					args: ['node', ...this.#execArgv],
					cwd: environment.process.cwd(),
					env: this.#env,
					stdio: [0, 1, 2].map((fd) => ({ type: 'inherit', fd })),
					detached: false,
					thread: { data: this.#data, transfer: [this.#data.line.port] },
				},
			]);
			if (errno < 0) {
				const error = environment.uvException(errno, 'spawn');
				throw environment.nodeError('ERR_WORKER_INIT_FAILED', error.message);
			}
			this.#pid = result.pid;
			this.#running = true;
			if (this.#ref) environment.loop.refHandle();
			ChildExits.of(environment).expect(result.pid, ({ code, signal }) => {
				// What it said last is on its way by other ports.
				environment.browser.setTimeout(() => {
					environment.loop.enqueue(() => this.#ended(signal ? TERMINATED : code));
				}, 0);
			});
		}

		stopThread() {
			if (this.#running) environment.kernel.quiet('kill', [this.#pid, SIGKILL]);
		}

		ref() {
			if (this.#ref) return;
			this.#ref = true;
			if (this.#running) environment.loop.refHandle();
		}

		unref() {
			if (!this.#ref) return;
			this.#ref = false;
			if (this.#running) environment.loop.unrefHandle();
		}

		hasRef() {
			return this.#ref;
		}

		getResourceLimits() {
			return this.#data.resourceLimits;
		}

		loopStartTime() {
			return -1;
		}

		loopIdleTime() {
			return 0;
		}

		takeHeapSnapshot = notHere('worker.getHeapSnapshot()');
		getHeapStatistics = notHere('worker.getHeapStatistics()');
		cpuUsage = notHere('worker.cpuUsage()');
		startCpuProfile = notHere('worker.startCpuProfile()');
		stopCpuProfile = notHere('worker.startCpuProfile()');
		startHeapProfile = notHere('worker.startHeapProfile()');
		stopHeapProfile = notHere('worker.startHeapProfile()');

		#ended(code: number) {
			this.#running = false;
			if (this.#ref) environment.loop.unrefHandle();
			environment.makeCallback(this, 'onexit', code, null, null);
		}
	}

	let environmentPort: object | undefined;
	const shown = (get: () => unknown) => ({ get, enumerable: true, configurable: true });
	Object.defineProperties(base, {
		isMainThread: shown(() => threads.data === undefined),
		ownsProcessState: shown(() => threads.data === undefined),
		isInternalThread: shown(() => threads.data?.isInternal ?? false),
		threadId: shown(() => threads.data?.threadId ?? 0),
		threadName: shown(() => threads.data?.name ?? ''),
		resourceLimits: shown(() => threads.data?.resourceLimits ?? new Float64Array(4)),
	});
	return Object.assign(base, {
		Worker,
		/** To the thread that started this one. */
		getEnvMessagePort() {
			if (!threads.data) return undefined;
			if (!environmentPort) {
				const end = new PortEnd();
				new RemoteLink(threads.data.line, end, Channel);
				environmentPort = ports.attach(end);
			}
			return environmentPort;
		},
	});
}
