// A mistake at a known place of a source. The bindings turn it into a SyntaxError decorated as Node does.

export interface SourcePlace {
	/** File name or URL, as shown. */
	name: string;
	source: string;
	/** Offsets of what is wrong. */
	start: number;
	end: number;
}

export class SourceError extends SyntaxError {
	readonly place: SourcePlace;

	constructor(message: string, place: SourcePlace) {
		super(message);
		this.place = place;
	}
}
