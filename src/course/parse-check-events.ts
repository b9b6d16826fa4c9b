// The whole output of a check run -> its events.
import { CheckEventReader } from './check-event-reader.ts';
import type { CheckEvent } from './check-event.ts';

export function parseCheckEvents(output: string): CheckEvent[] {
	return new CheckEventReader().push(`${output}\n`);
}
