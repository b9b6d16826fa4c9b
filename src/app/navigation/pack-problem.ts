// A pack that can't be shown: which file, what is wrong, what to do.
export interface PackMistake {
	file: string;
	message: string;
	/** 1-based. */
	line?: number | undefined;
	suggestion?: string | undefined;
	/** Its author's, not the address's or the network's. */
	inPack?: boolean | undefined;
}

export class PackProblem extends Error {
	readonly mistake: PackMistake;

	constructor(mistake: PackMistake) {
		super(mistake.message);
		this.name = 'PackProblem';
		this.mistake = mistake;
	}
}
