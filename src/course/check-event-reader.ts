// The output of a check run, piece by piece -> its events. What a program or a check printed between them is kept apart.
import * as v from 'valibot';
import { checkEventSchema } from './check-event-schema.ts';
import type { CheckEvent } from './check-event.ts';

const MARK = '\u001eslipway ';

export class CheckEventReader {
	#rest = '';
	#other = '';

	/** What was printed besides the events. */
	get other(): string {
		return this.#other;
	}

	/** @returns the events that are complete with this piece */
	push(text: string): CheckEvent[] {
		const lines = (this.#rest + text).split('\n');
		this.#rest = lines.pop() ?? '';
		return lines.flatMap((line) => this.#read(line));
	}

	#read(line: string): CheckEvent[] {
		const at = line.indexOf(MARK);
		const event = at < 0 ? undefined : parse(line.slice(at + MARK.length));
		this.#other += event ? line.slice(0, at) : `${line}\n`;
		return event ? [event] : [];
	}
}

/** undefined: not one of our lines after all. */
function parse(json: string): CheckEvent | undefined {
	try {
		const result = v.safeParse(checkEventSchema, JSON.parse(json));
		return result.success ? result.output : undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
