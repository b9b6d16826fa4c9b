// tests/node/upstream/CATEGORY.txt: the names that must pass, one a line, and behind `-` those that do not, with the reason.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { reasonOf } from './reason-of.ts';
import type { TestResult, UpstreamTest } from './upstream-test.ts';

const folder = join(projectRoot, 'tests/node/upstream');

export class Expectations {
	readonly passing: Set<string>;
	/** Name to reason. */
	readonly failing: Map<string, string>;
	readonly #category: string;

	private constructor(category: string, passing: Set<string>, failing: Map<string, string>) {
		this.#category = category;
		this.passing = passing;
		this.failing = failing;
	}

	static read(category: string): Expectations {
		const path = join(folder, `${category}.txt`);
		const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
		const passing = lines.filter((line) => /^[^#-]/.test(line));
		const failing = lines
			.map((line) => /^- (\S+): (.*)$/.exec(line))
			.map((match): [string, string] => [match?.[1] ?? '', match?.[2] ?? '']);
		return new Expectations(
			category,
			new Set(passing),
			new Map(failing.filter(([name]) => name !== '')),
		);
	}

	/** @param whole also forgets names that are no longer among `tests` */
	update(tests: readonly UpstreamTest[], results: Map<string, TestResult>, whole: boolean): void {
		const before = new Map(this.failing);
		if (whole) {
			this.passing.clear();
			this.failing.clear();
		}
		for (const { name } of tests) {
			const result = results.get(name);
			if (!result) continue;
			this.passing.delete(name);
			this.failing.delete(name);
			if (result.outcome === 'passed') this.passing.add(name);
			else this.failing.set(name, kept(before.get(name)) ?? reasonOf(result));
		}
		this.#write();
	}

	#write(): void {
		const { passing, failing } = this;
		const lines = [
			`# ${this.#category}: Node's own tests that pass in the container; behind a dash those that do not.`,
			...[...passing].sort(),
			...[...failing].sort().map(([name, reason]) => `- ${name}: ${reason}`),
		];
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, `${this.#category}.txt`), `${lines.join('\n')}\n`);
	}
}

/** Reasons in quotes are what the test said, and may change; others were written by hand. */
function kept(reason: string | undefined): string | undefined {
	return reason?.startsWith('"') || reason?.startsWith('did not end') ? undefined : reason;
}
