// Brings Monaco into the page after its first paint, once, and connects it with the player.
import { checkLesson } from '../checks/check-lesson.ts';
import { afterPaint } from '../layout/after-paint.ts';
import type { Player } from '../player.svelte.ts';
import { EditorTypes } from './editor-types.ts';
import { EditorView } from './editor-view.ts';
import { loadMonaco } from './load-monaco.ts';

export async function openEditor(player: Player): Promise<void> {
	if (player.editor) return;
	await afterPaint();
	const monaco = await loadMonaco.now();
	if (player.editor) return;
	const editor = new EditorView(monaco);
	editor.onEdit = (path, text) => player.workspace?.edit(path, text);
	editor.onSave = () => player.workspace?.save();
	editor.onCheck = () => void checkLesson(player);
	editor.onLeave = () => player.announce('Press Tab to leave the editor');
	player.setEditor(editor, new EditorTypes(monaco));
}
