// Tells when files of the lesson, or its repository, have come to rest after a change.
import type { IFSWatcher, WebContainer } from '@webcontainer/api';

const PAUSE = 250;
/** What says nothing about the state: objects come before the refs that name them, locks go at once. */
const IGNORED = /(^|\/)(node_modules|\.slipway|\.cache)(\/|$)|^\.git\/objects\/|\.lock$/;

export class FolderWatch {
	readonly #watcher: IFSWatcher;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(container: WebContainer, folder: string, changed: () => void) {
		this.#watcher = container.fs.watch(folder, { recursive: true }, (_event, name) => {
			if (IGNORED.test(String(name))) return;
			clearTimeout(this.#timer);
			this.#timer = setTimeout(changed, PAUSE);
		});
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#watcher.close();
	}
}
