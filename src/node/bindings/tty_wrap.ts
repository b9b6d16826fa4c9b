// internalBinding('tty_wrap'): src/tty_wrap.cc.
import { errno as codes } from '#kernel/errno.ts';
import type { BindingFactory } from '../environment.ts';
import { KernelTransport } from '../streams/kernel-transport.ts';
import { streamClasses } from '../streams/stream-classes.ts';

export const tty_wrap: BindingFactory = (environment, base) => {
	const { LibuvStreamWrap } = streamClasses(environment);

	/** By what the process inherited; a descriptor opened later is asked for. */
	function isTTY(fd: number): boolean {
		const inherited = environment.start.fds[fd];
		if (inherited !== undefined) return inherited === 'tty';
		if (!Number.isInteger(fd) || fd < 0) return false;
		const { errno, result } = environment.wait('fdKind', [fd]);
		return errno >= 0 && result === 'tty';
	}

	class TTY extends LibuvStreamWrap {
		constructor(fd: number, context: Record<string, unknown>) {
			super();
			if (!isTTY(fd)) {
				Object.assign(context, {
					errno: codes['EINVAL'],
					code: 'EINVAL',
					message: 'invalid argument',
					syscall: 'uv_tty_init',
				});
				return;
			}
			this.attach(new KernelTransport(environment, fd));
		}

		/** Fills `size` with columns and rows. */
		getWindowSize(size: number[]): number {
			const { errno, result } = environment.wait('windowSize', [this.fd]);
			if (errno >= 0) [size[0], size[1]] = result;
			return errno;
		}

		/** Modes are UV_TTY_MODE_*: all but 0 are raw. */
		setRawMode(mode: boolean | number): number {
			return environment.wait('setRawMode', [this.fd, Boolean(mode)]).errno;
		}
	}

	return Object.assign(base, { TTY, isTTY });
};
