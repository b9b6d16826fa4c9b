// internalBinding('signal_wrap'): src/signal_wrap.cc.
import { errno as codes } from '#kernel/errno.ts';
import type { BindingFactory, HandleWrap } from '../environment.ts';

const SIGKILL = 9;
const SIGSTOP = 19;
const EINVAL = codes['EINVAL'] ?? -22;

export const signal_wrap: BindingFactory = (environment, base) => {
	/** By signal number; as long as there is one, the signal does not take its default action. */
	const watching = new Map<number, Set<HandleWrap>>();

	function watch(signal: number, handle: HandleWrap): void {
		const handles = watching.get(signal) ?? new Set();
		if (handles.size === 0) environment.kernel.quiet('catchSignal', [signal, true]);
		watching.set(signal, handles.add(handle));
	}

	function unwatch(signal: number, handle: HandleWrap): void {
		const handles = watching.get(signal);
		if (!handles?.delete(handle) || handles.size > 0) return;
		environment.kernel.quiet('catchSignal', [signal, false]);
	}

	class Signal extends environment.HandleWrap {
		#signal = 0;

		start(signal: number): number {
			if (signal === SIGKILL || signal === SIGSTOP || signal <= 0) return EINVAL;
			this.stop();
			this.#signal = signal;
			watch(signal, this);
			this.activate();
			return 0;
		}

		stop(): number {
			if (this.#signal !== 0) unwatch(this.#signal, this);
			this.#signal = 0;
			this.deactivate();
			return 0;
		}

		override onClose(): void {
			this.stop();
		}
	}

	environment.onKernelEvent('signal', ({ signal }) => {
		for (const handle of watching.get(signal) ?? []) {
			environment.makeCallback(handle, 'onsignal', signal);
		}
	});

	return Object.assign(base, { Signal });
};
