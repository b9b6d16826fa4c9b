// The same words for a page and for a script: as HTML where a person reads it, else as text.
import type { Container } from '../container/container.ts';
import type { Asking } from './asking.ts';
import { failurePage } from './failure-page.ts';
import { failureText, type FailureCode } from './failure-text.ts';

export function failureResponse(
	code: FailureCode,
	{ request, target, path, page }: Asking,
	container: Container | undefined,
	detail: string,
): Response {
	const openPorts = container?.openPorts ?? [];
	const asked = `${request.method} ${path}`;
	const failure = failureText(code, { port: target.port, request: asked, openPorts, detail });
	const { status, title, explanation, advice } = failure;
	const body = page
		? failurePage(failure, target, container?.timesOpened(target.port) ?? 0)
		: `${title}. ${explanation} ${advice}\n${detail}\n`;
	return new Response(body, {
		status,
		headers: {
			'Content-Type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
			'Cross-Origin-Embedder-Policy': 'require-corp',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cache-Control': 'no-store',
		},
	});
}
