// What the tabs of one browser tell each other about the work.
import * as v from 'valibot';

const schema = v.variant('type', [
	/** These files of it are stored anew. */
	v.object({ type: v.literal('saved'), key: v.string(), paths: v.array(v.string()) }),
	/** Another tab wants to edit it: whoever does, saves and lets go. */
	v.object({ type: v.literal('wanted'), key: v.string() }),
]);

export type WorkMessage = v.InferOutput<typeof schema>;

export class WorkNews {
	readonly #channel = openChannel();
	readonly #listeners = new Set<(message: WorkMessage) => void>();

	constructor() {
		if (!this.#channel) return;
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			const result = v.safeParse(schema, data);
			// A tab with another version may say more.
			if (result.success) for (const listener of this.#listeners) listener(result.output);
		};
	}

	/** To all other tabs. */
	tell(message: WorkMessage): void {
		this.#channel?.postMessage(message);
	}

	/** @returns ends it */
	listen(listener: (message: WorkMessage) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}

/** A browser that refuses storage may refuse this, too: then no tab knows of another. */
function openChannel(): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel('slipway-work');
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
