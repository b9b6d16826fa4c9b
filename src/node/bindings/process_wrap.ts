// internalBinding('process_wrap'): src/process_wrap.cc.
import { errno as codes } from '#kernel/errno.ts';
import type { ExitStatus, Pid } from '#kernel/syscalls.ts';
import type { BindingFactory } from '../environment.ts';
import { ChildExits } from '../processes/child-exits.ts';
import { signalName } from '../processes/signal-name.ts';
import { spawnRequest } from '../processes/spawn-request.ts';
import { type StdioOption, stdioRequests } from '../processes/stdio-requests.ts';
import { KernelTransport } from '../streams/kernel-transport.ts';
import { LocalTransport } from '../streams/local-transport.ts';
import type { Transport } from '../streams/transport.ts';

const DETACHED = 1;
const ESRCH = codes['ESRCH'] ?? -3;

interface PipeHandle {
	readonly fd: number;
	attach(transport: Transport): void;
}

export const process_wrap: BindingFactory = (environment, base) => {
	/** As libuv: the pipes of a child that could not be started are open, and at their end. */
	function openEnded(stdio: readonly StdioOption[]): void {
		for (const { type, handle } of stdio) {
			if (type !== 'pipe') continue;
			const [ours, theirs] = LocalTransport.pair(environment);
			theirs.close();
			(handle as PipeHandle | undefined)?.attach(ours);
		}
	}

	class Process extends environment.HandleWrap {
		declare pid: Pid;
		#running = false;

		/** Negative: it was not started. */
		spawn(
			file: string,
			args: string[] | undefined,
			cwd: string | null | undefined,
			envPairs: string[] | null | undefined,
			stdio: StdioOption[],
			flags: number,
		): number {
			const requests = stdioRequests(stdio);
			if (typeof requests === 'number') return requests;
			const detached = (flags & DETACHED) !== 0;
			const request = spawnRequest(environment, { file, args, cwd, envPairs, detached }, requests);
			const { errno, result } = environment.wait('spawn', [request]);
			if (errno < 0) {
				openEnded(stdio);
				return errno;
			}
			this.pid = result.pid;
			this.#running = true;
			this.activate();
			ChildExits.of(environment).expect(result.pid, (status) => this.#ended(status));
			result.fds.forEach((fd, index) => {
				if (fd < 0) return;
				const handle = stdio[index]?.handle as PipeHandle | undefined;
				handle?.attach(new KernelTransport(environment, fd));
			});
			return 0;
		}

		kill(signal: number): number {
			if (!this.#running) return ESRCH;
			return environment.wait('kill', [this.pid, signal]).errno;
		}

		#ended({ code, signal }: ExitStatus): void {
			this.#running = false;
			this.deactivate();
			if (this.closing) return;
			environment.makeCallback(this, 'onexit', code, signalName(environment, signal));
		}
	}

	return Object.assign(base, { Process });
};
