// Decides what dropped files are: the zip of a pack, shared work, or files for a playground.
import { neighbours } from '../navigation/neighbours.ts';
import { Route } from '../navigation/route.svelte.ts';
import type { Player } from '../player.svelte.ts';
import { ShareProblem } from '../share/share-problem.ts';
import { addFiles } from './add-files.ts';
import { takesFiles } from './takes-files.ts';

/** The template that is nearly empty. */
const BLANK = 'blank';

export async function takeDropped(player: Player, files: ReadonlyMap<string, File>): Promise<void> {
	const [only] = files.values();
	if (!only) return;
	if (files.size === 1 && /\.zip$/i.test(only.name)) {
		const { zipKind } = await import('./zip-kind.ts');
		const kind = zipKind(new Uint8Array(await only.arrayBuffer()));
		if (kind === 'share') return openShare(player, only);
		if (kind === 'pack' || !takesFiles(player)) return openPack(player, only);
	}
	if (!takesFiles(player)) {
		throw new Error(
			'These files are no pack. To run them, open the playground and drop them there.',
		);
	}
	if (!player.here) await openBlank(player);
	await addFiles(player, files);
}

async function openShare(player: Player, file: File): Promise<void> {
	try {
		location.hash = Route.sharedAddress(await player.shares.takeFile(file));
	} catch (error) {
		if (!(error instanceof ShareProblem)) throw error;
		throw new Error(`${error.message} ${error.advice}`, { cause: error });
	}
}

async function openPack(player: Player, file: File): Promise<void> {
	const id = await player.library.openZip(file);
	if (id !== undefined) location.hash = Route.address(id);
}

async function openBlank(player: Player): Promise<void> {
	const { pack } = player.library;
	const lesson = pack && neighbours(pack, BLANK)?.lesson;
	if (!lesson) return;
	location.hash = Route.address(pack.id, lesson.id);
	await player.openLesson(pack, lesson);
}
