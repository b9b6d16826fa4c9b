// Colours the code blocks of a piece of prose with the editor's own tokenizer and theme.
import { loadMonaco } from '../editor/load-monaco.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
	js: 'javascript',
	javascript: 'javascript',
	mjs: 'javascript',
	ts: 'typescript',
	typescript: 'typescript',
	json: 'json',
	html: 'html',
	ejs: 'html',
	css: 'css',
	sh: 'shell',
	bash: 'shell',
	sql: 'sql',
	yaml: 'yaml',
	dockerfile: 'dockerfile',
};

export async function colourCode(prose: HTMLElement): Promise<void> {
	const blocks = [...prose.querySelectorAll<HTMLElement>('code[data-language]')].filter(
		(block) => (block.dataset.language ?? '') in LANGUAGES,
	);
	if (blocks.length === 0) return;
	const { editor } = await loadMonaco.afterEditor();
	for (const block of blocks) {
		const language = LANGUAGES[block.dataset.language ?? ''] ?? 'plaintext';
		// Monaco escapes what it colours.
		block.innerHTML = await editor.colorize(block.textContent, language, { tabSize: 4 });
		delete block.dataset.language;
	}
}
