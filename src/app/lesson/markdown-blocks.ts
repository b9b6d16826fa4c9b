// What lessons write beyond markdown: `:::try` and `:::why` blocks, and `:check[id]` before a task.
import type { TokenizerAndRendererExtension, Tokens } from 'marked';

const TITLES: Record<string, string> = { try: 'Try it', why: 'Why', note: 'Note' };

const block: TokenizerAndRendererExtension = {
	name: 'block',
	level: 'block',
	start: (source) => source.match(/^:::/m)?.index,
	tokenizer(source) {
		const match = /^:::([a-z]+)[ \t]*\n([\s\S]*?)\n:::[ \t]*(?:\n|$)/.exec(source);
		if (!match) return undefined;
		const [raw, kind = 'note', text = ''] = match;
		const token: Tokens.Generic = { type: 'block', raw, kind, tokens: [] };
		this.lexer.blockTokens(text, token.tokens);
		return token;
	},
	renderer(token) {
		const kind = String(token.kind) in TITLES ? String(token.kind) : 'note';
		const body = this.parser.parse(token.tokens ?? []);
		return `<aside class="block ${kind}"><p class="block-title">${TITLES[kind]}</p>${body}</aside>`;
	},
};

const check: TokenizerAndRendererExtension = {
	name: 'check',
	level: 'inline',
	start: (source) => source.match(/:check\[/)?.index,
	tokenizer(source) {
		const match = /^:check\[([\w-]+)\][ \t]*/.exec(source);
		return match ? { type: 'check', raw: match[0], id: match[1] } : undefined;
	},
	renderer: (token) => `<span class="check" data-check="${String(token.id)}"></span>`,
};

export const markdownBlocks: TokenizerAndRendererExtension[] = [block, check];
