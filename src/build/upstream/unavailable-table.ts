// What of Node is not there, as Markdown.
import { unavailableFeatures } from '#node/boot/unavailable-features.ts';
import { markdownTable } from './markdown-table.ts';

export function unavailableTable(): string {
	const rows = Object.values(unavailableFeatures).map(({ feature, why }) => [feature, why]);
	return markdownTable([['feature', 'why'], ...rows]);
}
