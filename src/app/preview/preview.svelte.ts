// What the preview shows: which port, which path, and when it has to load anew.
export interface PreviewLoad {
	address: string;
}

export class Preview {
	#ports = $state.raw<ReadonlyMap<number, string>>(new Map());
	#wanted = $state.raw<number>(3000);
	#path = $state.raw('/');
	#load = $state.raw<PreviewLoad | undefined>();
	#loading = $state.raw(false);
	#port = $derived(this.#ports.has(this.#wanted) ? this.#wanted : [...this.#ports.keys()][0]);
	#base = $derived(this.#port === undefined ? undefined : this.#ports.get(this.#port));

	/** Ports that programs listen on -> address of their root. */
	get ports(): ReadonlyMap<number, string> {
		return this.#ports;
	}

	/** The one that is shown; undefined: nothing listens. */
	get port(): number | undefined {
		return this.#port;
	}

	/** The lesson's port, or the one picked. */
	get wanted(): number {
		return this.#wanted;
	}

	/** With query; starts with `/`. */
	get path(): string {
		return this.#path;
	}

	/** Full address for the frame; undefined: nothing listens. */
	get address(): string | undefined {
		return this.#base === undefined ? undefined : this.#base.replace(/\/$/, '') + this.#path;
	}

	/** What the frame has to load: a new object for each time. */
	get load(): PreviewLoad | undefined {
		return this.#load;
	}

	/** False as well when what was asked for went before it answered. */
	get loading(): boolean {
		return this.#loading && this.#port !== undefined;
	}

	/** A lesson begins. */
	reset(port: number, path: string): void {
		this.#wanted = port;
		this.#path = path;
		this.#load = undefined;
	}

	pick(port: number): void {
		this.#wanted = port;
		this.reload();
	}

	opened(port: number, address: string): void {
		this.#ports = new Map(this.#ports).set(port, address);
		if (this.#port === port) this.reload();
	}

	closed(port: number): void {
		const ports = new Map(this.#ports);
		ports.delete(port);
		this.#ports = ports;
	}

	containerGone(): void {
		this.#ports = new Map();
		this.#load = undefined;
	}

	/** @param path as typed: with or without the slash, or a whole address */
	navigate(path: string): void {
		const match = /^(?:https?:\/\/)?localhost(?::\d+)?(\/.*)?$/.exec(path.trim());
		const wanted = match ? (match[1] ?? '/') : path.trim();
		this.#path = wanted.startsWith('/') ? wanted : `/${wanted}`;
		this.reload();
	}

	reload(): void {
		if (this.address === undefined) return;
		this.#load = { address: this.address };
		this.#loading = true;
	}

	loaded(): void {
		this.#loading = false;
	}

	/** The frame went somewhere by itself: a link, a form. @param href as its page reports it */
	wentTo(href: string): void {
		const base = this.#base?.replace(/\/$/, '');
		if (base !== undefined && href.startsWith(`${base}/`)) this.#path = href.slice(base.length);
	}
}
