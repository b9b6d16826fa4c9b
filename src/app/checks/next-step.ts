// Where to go when all checks of a lesson have passed: the next lesson, or the end of a module.
import { Route } from '../navigation/route.svelte.ts';
import type { Player } from '../player.svelte.ts';

export interface NextStep {
	label: string;
	address: string;
}

export function nextStep({ here, library, progress }: Player): NextStep | undefined {
	const { pack } = library;
	if (!here || !pack) return undefined;
	const { module, next } = here;
	const { passed, total } = progress.ofModule(pack.id, module);
	const last = module.lessons.at(-1) === here.lesson;
	if (last && passed === total) {
		return { label: 'Module finished', address: Route.moduleAddress(pack.id, module.id) };
	}
	if (!next) return { label: 'All lessons', address: Route.address(pack.id) };
	return { label: 'Next lesson', address: Route.address(pack.id, next.id) };
}
