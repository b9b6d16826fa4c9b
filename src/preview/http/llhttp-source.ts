// The parser's wasm file, fetched when the first request comes; the browser's HTTP cache keeps it.
import { Llhttp } from './llhttp.ts';

export class LlhttpSource {
	readonly #url: string;
	#loaded: Promise<Llhttp> | undefined;

	constructor(url: string) {
		this.#url = url;
	}

	async get(): Promise<Llhttp> {
		this.#loaded ??= this.#load();
		try {
			return await this.#loaded;
		} catch (error) {
			// The next request tries again.
			this.#loaded = undefined;
			throw error;
		}
	}

	async #load(): Promise<Llhttp> {
		const response = await fetch(this.#url);
		if (!response.ok) throw new Error(`${this.#url}: ${response.status} ${response.statusText}`);
		return Llhttp.load(await response.arrayBuffer());
	}
}
