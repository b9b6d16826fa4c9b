// Resolves when the page that was asked for can be read and edited. A container that boots beside it, and terminals,
// would take the processor from it.
import { loadMonaco } from '../editor/load-monaco.ts';
import type { Place } from '../navigation/route.svelte.ts';

/** Milliseconds: a pack that is broken has no editor. */
const LONGEST = 2000;

export async function firstScreen({ lesson, shared }: Place): Promise<void> {
	const hasEditor = lesson !== undefined || shared?.run === true;
	const patience = new Promise((resolve) => setTimeout(resolve, hasEditor ? LONGEST : 0));
	await Promise.race([loadMonaco.shown, patience]);
}
