// Tells the container's host what goes wrong in a page: `preview-message` of the client's API.
import type { PageSettings, PreviewReport } from '../messages.ts';
import { plainValue } from './plain-value.ts';
import { postToWorker } from './post-to-worker.ts';
import { serverPath } from './server-path.ts';

type Problem = PreviewReport extends infer Report
	? Report extends unknown
		? Omit<Report, 'previewId' | 'port' | 'pathname' | 'search' | 'hash'>
		: never
	: never;

export function reportErrors({ target }: PageSettings): void {
	const previewId = crypto.randomUUID();
	const report = (problem: Problem): void => {
		const { search, hash } = location;
		const place = { previewId, port: target.port, pathname: serverPath(), search, hash };
		postToWorker({ type: 'report', target, report: { ...problem, ...place } as PreviewReport });
	};
	addEventListener('error', ({ error, message }: ErrorEvent) => {
		report({ type: 'PREVIEW_UNCAUGHT_EXCEPTION', message, stack: stackOf(error) });
	});
	addEventListener('unhandledrejection', ({ reason }) => {
		const message = reason instanceof Error ? reason.message : String(reason);
		report({ type: 'PREVIEW_UNHANDLED_REJECTION', message, stack: stackOf(reason) });
	});
	const original = console.error;
	console.error = (...args: unknown[]): void => {
		original.apply(console, args);
		const stack = new Error().stack ?? '';
		report({ type: 'PREVIEW_CONSOLE_ERROR', args: args.map(plainValue), stack });
	};
}

function stackOf(error: unknown): string | undefined {
	return error instanceof Error ? error.stack : undefined;
}
