// Lesson 3.1 in a browser of its own, its Git panel in view, before anything has changed.
import type { Locator } from 'playwright-core';
import { AppPage } from './app-page.ts';

export async function openGitPanel(): Promise<{ app: AppPage; panel: Locator }> {
	const app = await AppPage.start();
	// Each step is a git process or two.
	app.context.setDefaultTimeout(60_000);
	const panel = app.page.locator('#panel-git');
	await app.open('hello-express');
	await app.page.getByRole('tab', { name: 'Git' }).click();
	await panel.getByText('Nothing changed since').waitFor();
	return { app, panel };
}
