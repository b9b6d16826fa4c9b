// The page that a learner sees when no server answers. It comes back by itself when one does.
import type { Target } from '../frames/target.ts';
import type { Failure } from './failure.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const text = (value: string): string => value.replace(/[&"<]/g, (c) => escapes[c] ?? c);

const STYLE = `
	:root { color-scheme: light dark; --line: #8884; --dim: light-dark(#5b6470, #9aa4b1); }
	body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 15px/1.55 system-ui, sans-serif;
		background: light-dark(#fbfbfa, #15181c); color: light-dark(#1d2329, #e6e9ed); }
	main { max-width: 34rem; padding: 2rem 1.5rem; }
	h1 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .75rem; font-weight: 600; text-wrap: balance; }
	p { margin: 0 0 .75rem; }
	.wait { color: var(--dim); display: flex; gap: .6rem; align-items: center; margin-top: 1.25rem; }
	.wait::before { content: ''; width: .5rem; height: .5rem; border-radius: 50%; background: #c98a1b;
		animation: pulse 1.6s ease-in-out infinite; }
	details { margin-top: 1.25rem; border-top: 1px solid var(--line); padding-top: .75rem; color: var(--dim); }
	summary { cursor: pointer; }
	pre { font: 12.5px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 0; }
	@keyframes pulse { 50% { opacity: .25; } }
	@media (prefers-reduced-motion: reduce) { .wait::before { animation: none; } }
`;

/** Asks every second, and hears at once when the port opens; a form that was posted is not sent again. */
const SCRIPT = `
	const { query, port, tag, opened } = JSON.parse(document.body.dataset.wait);
	const again = () => location.replace(location.href);
	const ask = async () => {
		const answer = await fetch('/~slipway/port?' + query).then((r) => r.json(), () => undefined);
		if (answer && answer.open && answer.opened !== opened) again();
	};
	setInterval(ask, 1000);
	navigator.serviceWorker.addEventListener('message', ({ data }) => {
		if (data.type === 'port' && data.open && data.target.port === port && data.target.tag === tag) again();
	});
	navigator.serviceWorker.startMessages();
`;

/** `opened`: how often the port has been opened so far; when that changes, the page loads again. */
export function failurePage(
	{ title, explanation, advice, detail }: Failure,
	target: Target,
	opened: number,
): string {
	const { port, tag } = target;
	const wait = JSON.stringify({ query: `port=${port}&tag=${tag}`, port, tag, opened });
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
<body data-wait="${text(wait)}">
<main>
<h1>${text(title)}</h1>
<p>${text(explanation)}</p>
<p>${text(advice)}</p>
<p class="wait" role="status">This page loads again by itself when a server opens port ${port}.</p>
<details><summary>Technical detail</summary><pre>${text(detail)}</pre></details>
</main>
<script>${SCRIPT}</script>
`;
}
