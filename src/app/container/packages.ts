// A pack's node_modules: one snapshot, fetched while the container boots, mounted once per pack.
import type { WebContainer } from '@webcontainer/api';
import { fetchKept } from '../packs/fetch-kept.ts';
import type { BootSteps } from './boot-steps.svelte.ts';

export class Packages {
	readonly #steps: BootSteps;
	#address: string | undefined;
	#bytes: Promise<Uint8Array> | undefined;
	#mounted = new Set<string>();

	constructor(steps: BootSteps) {
		this.#steps = steps;
	}

	/** @param address of the snapshot; undefined: this pack imports nothing */
	fetch(address: string | undefined): void {
		if (this.#address === address) return;
		this.#address = address;
		this.#bytes = address === undefined ? undefined : this.#load(address);
		// The one who mounts gets to see the failure.
		this.#bytes?.catch(() => undefined);
	}

	/** What was mounted is gone. */
	containerGone(): void {
		this.#mounted = new Set();
		this.#address = undefined;
	}

	/** @param folder of the pack, relative to the working directory */
	async mount(container: WebContainer, folder: string): Promise<void> {
		this.#steps.begin('packages');
		try {
			if (this.#bytes && !this.#mounted.has(folder)) {
				const bytes = await this.#bytes;
				const mountPoint = `${folder}/node_modules`;
				await container.fs.mkdir(mountPoint, { recursive: true });
				// Mounting transfers the bytes; they are not needed here again.
				await container.mount(bytes, { mountPoint });
				this.#mounted.add(folder);
				this.#address = undefined;
			}
			this.#steps.finish('packages');
		} catch (error) {
			this.#steps.fail('packages', error instanceof Error ? error.message : String(error));
		}
	}

	async #load(address: string): Promise<Uint8Array> {
		const response = await fetchKept(address);
		if (!response.ok || !response.body) throw new Error(`${address}: status ${response.status}`);
		const parts: Uint8Array<ArrayBuffer>[] = [];
		let total = 0;
		const reader = response.body.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			parts.push(part.value);
			total += part.value.length;
			this.#steps.note('packages', `${(total / 1e6).toFixed(1)} MB`);
		}
		return new Uint8Array(await new Blob(parts).arrayBuffer());
	}
}
