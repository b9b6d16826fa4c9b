// Which lessons were opened before, and which one last.
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';

const schema = v.array(v.string());

export class Visits {
	#stored = new Stored<string[]>('visits', (value) => {
		const result = v.safeParse(schema, value);
		return result.success ? result.output : undefined;
	});
	/** `pack/lesson`, the last one last. */
	#visited = $state.raw<readonly string[]>(this.#stored.read() ?? []);

	has(pack: string, lesson: string): boolean {
		return this.#visited.includes(`${pack}/${lesson}`);
	}

	/** Id of the lesson of this pack that was open last. */
	last(pack: string): string | undefined {
		const visit = this.#visited.findLast((entry) => entry.startsWith(`${pack}/`));
		return visit?.slice(pack.length + 1);
	}

	add(pack: string, lesson: string): void {
		const key = `${pack}/${lesson}`;
		const visited = [...this.#visited.filter((entry) => entry !== key), key];
		this.#visited = visited;
		this.#stored.write(visited);
	}
}
