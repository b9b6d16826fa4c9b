// Puts something of Monaco's into an element as soon as Monaco is there, and takes it away with the element.
import { loadMonaco } from './load-monaco.ts';
import type { Monaco } from './monaco.ts';

export interface MonacoPart {
	make: (monaco: Monaco, host: HTMLElement) => { dispose(): void };
	failed: (error: unknown) => void;
}

/** @returns an attachment */
export function placeMonaco({ make, failed }: MonacoPart): (host: HTMLElement) => () => void {
	return (host) => {
		let made: { dispose(): void } | undefined;
		let gone = false;
		loadMonaco
			.now()
			.then((monaco) => {
				if (!gone) made = make(monaco, host);
			})
			.catch(failed);
		return () => {
			gone = true;
			made?.dispose();
		};
	};
}
