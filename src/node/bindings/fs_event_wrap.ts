// internalBinding('fs_event_wrap'): src/fs_event_wrap.cc, over the kernel's watches.
import { errno as codes } from '#kernel/errno.ts';
import type { BindingFactory } from '../environment.ts';
import { encodeName } from '../fs/encode-name.ts';

type Changed = (event: string, name: string) => void;

const EINVAL = codes['EINVAL'] ?? -22;
const NOT_STARTED = -1;

export const fs_event_wrap: BindingFactory = (environment, base) => {
	const watches = new Map<number, Changed>();
	environment.onKernelEvent('watch', ({ watch, event, name }) => watches.get(watch)?.(event, name));

	class FSEvent extends environment.HandleWrap {
		#watch = NOT_STARTED;

		get initialized(): boolean {
			return this.#watch !== NOT_STARTED && !this.closing;
		}

		start(path: string, persistent: boolean, recursive: boolean, encoding: unknown): number {
			if (this.closing || this.#watch !== NOT_STARTED) return EINVAL;
			const { errno, result } = environment.wait('watch', [
				environment.resolvePath(path),
				recursive === true,
			]);
			if (errno < 0) return errno;
			this.#watch = result;
			watches.set(result, (event, name) => {
				environment.makeCallback(
					this,
					'onchange',
					0,
					event,
					encodeName(environment, name, encoding),
				);
			});
			this.activate();
			if (!persistent) this.unref();
			return 0;
		}

		override onClose(): void {
			if (this.#watch === NOT_STARTED) return;
			watches.delete(this.#watch);
			environment.kernel.quiet('unwatch', [this.#watch]);
		}
	}

	return Object.assign(base, { FSEvent });
};
