// Text beside the drawing of `git log --graph`: each of its lines begins with a row. Without a drawing, the text alone.
import type { Graph } from './graph.ts';

export class GraphText {
	readonly #graph: Graph | undefined;

	constructor(graph: Graph | undefined) {
		this.#graph = graph;
	}

	/** The rows above the commit, and the beginning of its own. */
	toCommit(): string {
		if (!this.#graph) return '';
		for (let text = ''; ;) {
			const { row, isCommit } = this.#graph.next();
			text += row;
			if (isCommit) return text;
			text += '\n';
		}
	}

	/** What begins one more line. */
	padding(): string {
		return this.#graph?.padding() ?? '';
	}

	/** The text that follows `toCommit`, then the rows that lead on from the commit. */
	message(text: string): string {
		const graph = this.#graph;
		if (!graph) return text;
		const beside = text.replaceAll(/\n(?!$)/g, () => `\n${graph.padding()}`);
		if (graph.finished) return beside;
		const rows: string[] = [];
		while (!graph.finished) rows.push(graph.next().row);
		const ended = text.endsWith('\n');
		return `${beside}${ended ? '' : '\n'}${rows.join('\n')}${ended ? '\n' : ''}`;
	}
}
