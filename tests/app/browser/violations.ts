// What axe-core finds wrong with a page, outside of Monaco, the terminals and the preview.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#build/project-root.ts';

interface Axe {
	run(
		context: unknown,
		options: unknown,
	): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

function axeScript(): string {
	return readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8');
}

/** Violations of WCAG 2.2 A and AA, as `rule: selector`. */
export async function violations(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeScript());
	return page.evaluate(async () => {
		// Halfway from one colour to another nothing has its contrast.
		const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
		await Promise.allSettled(changes.map(({ finished }) => finished));
		const { axe } = globalThis as unknown as { axe: Axe };
		const found = await axe.run(
			{ exclude: [['.monaco'], ['iframe'], ['.terminal-place'], ['.diff']] },
			{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
		);
		return found.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
		);
	});
}
