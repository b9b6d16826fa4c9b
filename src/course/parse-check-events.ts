// The output of a check run -> its events; what the learner's program or a check printed between them is left out.
import type { CheckEvent } from './check-event.ts';

const MARK = '\u001eslipway ';

export function parseCheckEvents(output: string): CheckEvent[] {
	return output
		.split('\n')
		.filter((line) => line.includes(MARK))
		.map((line) => JSON.parse(line.slice(line.indexOf(MARK) + MARK.length)) as CheckEvent);
}
