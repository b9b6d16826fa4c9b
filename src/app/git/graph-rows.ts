// Which lane each commit of the history is drawn in, and which lines pass its row.
export interface GraphNode {
	oid: string;
	parents: readonly string[];
}

export interface GraphLine {
	/** Lane at the top of the row. */
	from: number;
	/** Lane at its bottom. */
	to: number;
	/** A line keeps its colour from the commit where it begins. */
	colour: number;
	/** Which half of the row it covers: from above into the commit, from the commit down, or all of it. */
	part: 'in' | 'out' | 'through';
}

export interface GraphRow {
	lane: number;
	colour: number;
	lines: readonly GraphLine[];
	/** Lanes in use in this row. */
	width: number;
}

interface Lane {
	/** The commit that this lane waits for. */
	awaits: string;
	colour: number;
}

/** @param nodes children before their parents */
export function graphRows(nodes: readonly GraphNode[]): GraphRow[] {
	const lanes: (Lane | undefined)[] = [];
	const rows: GraphRow[] = [];
	let colours = 0;
	const free = (): number => {
		const at = lanes.indexOf(undefined);
		return at === -1 ? lanes.length : at;
	};
	for (const { oid, parents } of nodes) {
		const before = [...lanes];
		const first = lanes.findIndex((lane) => lane?.awaits === oid);
		const lane = first === -1 ? free() : first;
		const colour = lanes[lane]?.colour ?? colours++;
		for (const [at, other] of lanes.entries()) if (other?.awaits === oid) lanes[at] = undefined;
		const out: GraphLine[] = [];
		let moved: number | undefined;
		for (const [at, parent] of parents.entries()) {
			let known = lanes.findIndex((other) => other?.awaits === parent);
			if (at === 0 && known > lane) {
				// The line of first parents stays where it is; the one that waits there comes over.
				lanes[known] = undefined;
				moved = known;
				known = -1;
			}
			const to = known === -1 ? (at === 0 ? lane : free()) : known;
			const own = at === 0 ? colour : (lanes[to]?.colour ?? colours++);
			lanes[to] ??= { awaits: parent, colour: own };
			out.push({ from: lane, to, colour: known === -1 || at > 0 ? own : colour, part: 'out' });
		}
		const lines = [...passing(before, oid, lane, moved), ...out];
		const width = Math.max(lane, ...lines.flatMap(({ from, to }) => [from, to])) + 1;
		rows.push({ lane, colour, lines, width });
	}
	return rows;
}

/** @param moved lane that ends in this row, in the commit's */
function passing(
	before: readonly (Lane | undefined)[],
	oid: string,
	lane: number,
	moved: number | undefined,
): GraphLine[] {
	return before.flatMap((known, at): GraphLine[] => {
		if (!known) return [];
		return known.awaits === oid
			? [{ from: at, to: lane, colour: known.colour, part: 'in' }]
			: [{ from: at, to: at === moved ? lane : at, colour: known.colour, part: 'through' }];
	});
}
