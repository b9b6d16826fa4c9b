// Where the learner is: `#/pack/lesson`. The address is the only owner of that.
export interface Place {
	pack: string | undefined;
	lesson: string | undefined;
	/** Of a module's page: `#/pack/module:id`. No lesson has a colon in its id. */
	module: string | undefined;
	/** Of a pack from elsewhere: `#/?pack=https://...`. */
	address: string | undefined;
	/** `#/data`: what the browser keeps. */
	data: boolean;
}

const MODULE = 'module:';
const DATA = '#/data';

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

	static moduleAddress(pack: string, module: string): string {
		return `#/${encodeURIComponent(pack)}/${MODULE}${encodeURIComponent(module)}`;
	}
}

function parse(hash: string): Place {
	const nowhere = { pack: undefined, lesson: undefined, module: undefined, address: undefined };
	if (hash === DATA) return { ...nowhere, data: true };
	const address = /^#\/?\?pack=(.+)$/.exec(hash)?.[1];
	if (address !== undefined) {
		return { ...nowhere, address: decode(address), data: false };
	}
	const [pack, second] = hash.replace(/^#\/?/, '').split('/').map(decode);
	const module = second?.startsWith(MODULE) ? second.slice(MODULE.length) : undefined;
	const lesson = module === undefined ? second || undefined : undefined;
	return { pack: pack || undefined, lesson, module, address: undefined, data: false };
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
