// Where the learner is: `#/pack/lesson`. The address is the only owner of that.
export interface Place {
	pack: string | undefined;
	lesson: string | undefined;
	/** Of a module's page: `#/pack/module:id`. No lesson has a colon in its id. */
	module: string | undefined;
	/** What a link carries: `#/s/...`. */
	share: string | undefined;
	/** Something shared that this browser has opened: `#/shared/id`, and `#/shared/id/run` for the copy at work. */
	shared: { id: string; run: boolean } | undefined;
	/** Of a pack from elsewhere: `#/?pack=https://...`. */
	address: string | undefined;
	/** `#/data`: what the browser keeps. */
	data: boolean;
}

const MODULE = 'module:';
const DATA = '#/data';
const NOWHERE: Place = {
	pack: undefined,
	lesson: undefined,
	module: undefined,
	share: undefined,
	shared: undefined,
	address: undefined,
	data: false,
};

export class Route {
	#place = $state.raw<Place>(parse(location.hash));

	constructor() {
		addEventListener('hashchange', () => {
			this.#place = parse(location.hash);
		});
	}

	get place(): Place {
		return this.#place;
	}

	static address(pack: string, lesson?: string): string {
		return lesson === undefined
			? `#/${encodeURIComponent(pack)}`
			: `#/${encodeURIComponent(pack)}/${encodeURIComponent(lesson)}`;
	}

	static get dataAddress(): string {
		return DATA;
	}

	/** @param id of something shared */
	static sharedAddress(id: string, run = false): string {
		return `#/shared/${id}${run ? '/run' : ''}`;
	}

	/** The address of the page with this in it. */
	static shareLink(text: string): string {
		return `${location.origin}${location.pathname}#/s/${text}`;
	}

	static moduleAddress(pack: string, module: string): string {
		return `#/${encodeURIComponent(pack)}/${MODULE}${encodeURIComponent(module)}`;
	}
}

function parse(hash: string): Place {
	if (hash === DATA) return { ...NOWHERE, data: true };
	const address = /^#\/?\?pack=(.+)$/.exec(hash)?.[1];
	if (address !== undefined) return { ...NOWHERE, address: decode(address) };
	const share = /^#\/s\/(.*)$/s.exec(hash)?.[1];
	if (share !== undefined) return { ...NOWHERE, share };
	const shared = /^#\/shared\/(\w+)(\/run)?$/.exec(hash);
	if (shared) return { ...NOWHERE, shared: { id: shared[1] ?? '', run: shared[2] !== undefined } };
	const [pack, second] = hash.replace(/^#\/?/, '').split('/').map(decode);
	const module = second?.startsWith(MODULE) ? second.slice(MODULE.length) : undefined;
	const lesson = module === undefined ? second || undefined : undefined;
	return { ...NOWHERE, pack: pack || undefined, lesson, module };
}

/** An address may be typed by hand: `%` alone is no escape. */
function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch (error) {
		if (error instanceof URIError) return part;
		throw error;
	}
}
