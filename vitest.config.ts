// Tests that run in Node; those that need a browser start one themselves (tests/browser).
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		testTimeout: 30_000,
		hookTimeout: 120_000,
	},
});
