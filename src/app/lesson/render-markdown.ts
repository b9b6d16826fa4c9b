// A lesson's prose -> elements that are safe to show. Packs come from anybody: everything goes through DOMPurify.
import type { FileContents, FileSet } from '#course/pack.ts';
import { Marked, type Tokens } from 'marked';
import { markdownBlocks } from './markdown-blocks.ts';
import { sanitise } from './sanitise.ts';

const TYPES: Readonly<Record<string, string>> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	gif: 'image/gif',
};

/** @param media pictures of the lesson, by name */
export function renderMarkdown(markdown: string, media: FileSet): DocumentFragment {
	const marked = new Marked({
		extensions: markdownBlocks,
		renderer: {
			code: ({ text, lang }) => (lang === 'quiz' ? quiz(text) : codeBlock(text, lang ?? '')),
			codespan: ({ text }) => inlineCode(text),
			image: (token) => picture(token, media),
			link({ href, tokens }) {
				const text = this.parser.parseInline(tokens);
				return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${text}</a>`;
			},
			table(token) {
				return `<div class="table">${tableHtml(token, (cell) => this.parser.parseInline(cell.tokens))}</div>`;
			},
		},
	});
	return sanitise(marked.parse(markdown, { async: false }));
}

function codeBlock(text: string, language: string): string {
	const [name = ''] = language.split(/\s/);
	const label = name === '' ? 'Code' : `Code, ${name}`;
	return `<figure class="code"><pre tabindex="0" aria-label="${escapeHtml(label)}"><code data-language="${escapeHtml(name)}">${escapeHtml(text)}</code></pre><button type="button" class="copy" data-copy>Copy</button></figure>`;
}

/** Becomes a form when it is in the page. */
function quiz(text: string): string {
	return `<div data-quiz="${escapeHtml(text)}"></div>`;
}

/** A curl line can be run by a click; everything else is just code. */
function inlineCode(text: string): string {
	if (!/^curl\s+\S/.test(text)) return `<code>${escapeHtml(text)}</code>`;
	const line = escapeHtml(text);
	return `<button type="button" class="run" data-run="${line}" title="Run this in the shell"><code>${line}</code></button>`;
}

/** An SVG becomes part of the page, so that it uses the page's colours; it is sanitised with the rest. */
function picture({ href, text }: Tokens.Image, media: FileSet): string {
	const name = href.replace(/^(\.\/)?media\//, '');
	const contents = media[name];
	const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
	if (contents === undefined || type === undefined) {
		return `<p class="missing">Picture missing: ${escapeHtml(text || href)}</p>`;
	}
	if (type === TYPES.svg && typeof contents === 'string') {
		return `<figure class="picture">${contents}</figure>`;
	}
	const source = `data:${type};base64,${base64(contents)}`;
	return `<figure class="picture"><img src="${source}" alt="${escapeHtml(text)}"></figure>`;
}

function tableHtml(token: Tokens.Table, cell: (cell: Tokens.TableCell) => string): string {
	const head = token.header.map((each) => `<th scope="col">${cell(each)}</th>`).join('');
	const rows = token.rows.map(
		(row) => `<tr>${row.map((each) => `<td>${cell(each)}</td>`).join('')}</tr>`,
	);
	return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function base64(contents: FileContents): string {
	if (typeof contents !== 'string') return contents.base64;
	return btoa(String.fromCharCode(...new TextEncoder().encode(contents)));
}

function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
