// One line of the table.
export interface Row {
	what: string;
	unit: 'ms' | '/s' | 'MB' | 'KB';
	slipway: number;
	/** The same in the real Node, where there is such a thing. */
	node?: number;
	/** What it should be; `ratio` is against Node. */
	aim?: { most: number } | { least: number } | { mostRatio: number } | { leastRatio: number };
}
