// Four projects: `unit` (plain Node), `differential` (real Node against the container), `browser` (the official
// client, the preview and the app in Chromium) and `engines` (the app in Firefox and WebKit). Those that need a container share one.
import { defineConfig } from 'vitest/config';

const BROWSER = [
	'tests/host/*.test.ts',
	'tests/preview/browser/**/*.test.ts',
	'tests/bin/browser/**/*.test.ts',
	'tests/browser/**/*.test.ts',
	'tests/app/browser/**/*.test.ts',
	'tests/lessons/browser/**/*.test.ts',
];
const DIFFERENTIAL = ['tests/node/**/*.test.ts'];
const ENGINES = ['tests/app/engines/**/*.test.ts'];

export default defineConfig({
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// Much of it waits for programs.
					maxWorkers: '100%',
					maxConcurrency: 2,
					testTimeout: 30_000,
					include: ['tests/**/*.test.ts'],
					exclude: [...BROWSER, ...DIFFERENTIAL, ...ENGINES],
				},
			},
			{
				extends: true,
				test: {
					name: 'differential',
					// Two engines on a busy machine: an order that timers decide may differ once.
					retry: 1,
					maxConcurrency: 2,
					include: DIFFERENTIAL,
					globalSetup: 'tests/browser/served-container.ts',
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'engines',
					include: ENGINES,
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					retry: 1,
					include: BROWSER,
					globalSetup: ['tests/browser/served-container.ts', 'tests/browser/built-app.ts'],
					// A page mostly waits for its container. More at once than processors is too slow for its tests.
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
