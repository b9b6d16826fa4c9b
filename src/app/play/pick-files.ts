// The browser's dialog for files, and then they are in the workspace.
import type { Player } from '../player.svelte.ts';
import { addFiles } from './add-files.ts';

export function pickFiles(player: Player): void {
	const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
	input.addEventListener('change', () => {
		const files = [...(input.files ?? [])].map((file): [string, File] => [file.name, file]);
		void addFiles(player, new Map(files)).catch((error: unknown) => player.report(error));
	});
	input.click();
}
