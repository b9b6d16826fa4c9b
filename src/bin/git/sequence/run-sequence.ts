// `git cherry-pick` and `git revert`: commits one after the other, and what follows a conflict.
import { GitError } from '../git-error.ts';
import { giveUp } from '../merge/give-up.ts';
import { refuseUnmerged } from '../merge/refuse-unmerged.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { mergeBases } from '../revisions/merge-bases.ts';
import { walkCommits } from '../revisions/walk-commits.ts';
import { printCommit } from '../text/print-commit.ts';
import { cleanMessage } from '../work/clean-message.ts';
import { writeCommit } from '../work/write-commit.ts';
import { stagedPaths } from '../merge/staged-paths.ts';
import { applyStep, type StepOptions } from './apply-step.ts';
import { type Action, SequenceFile, type Sequence } from './sequence-file.ts';

/** @returns git's exit code */
export function runSequence(
	repository: Repository,
	action: Action,
	args: readonly string[],
	usage: string,
): number {
	const { flags, values, words } = options(
		args,
		{
			'no-commit': { type: 'boolean', short: 'n' },
			'no-edit': { type: 'boolean' },
			edit: { type: 'boolean', short: 'e' },
			x: { type: 'boolean', short: 'x' },
			mainline: { type: 'string', short: 'm' },
			continue: { type: 'boolean' },
			abort: { type: 'boolean' },
			skip: { type: 'boolean' },
			quit: { type: 'boolean' },
		},
		usage,
	);
	const step: StepOptions = {
		noCommit: flags['no-commit'] === true,
		mainline: values.mainline === undefined ? undefined : Number(values.mainline),
		origin: flags.x === true,
	};
	const run = new Run(repository, action, step);
	if (flags.abort) return run.abort();
	if (flags.quit) return run.forget();
	if (flags.continue) return run.goOn();
	if (flags.skip) return run.skip();
	if (words.length === 0) throw new GitError(`usage: ${usage}`, { code: 129, prefix: '' });
	return run.start(words);
}

class Run {
	readonly #repository: Repository;
	readonly #action: Action;
	readonly #options: StepOptions;
	readonly #file: SequenceFile;

	constructor(repository: Repository, action: Action, options: StepOptions) {
		this.#repository = repository;
		this.#action = action;
		this.#options = options;
		this.#file = new SequenceFile(repository);
	}

	get #verb(): string {
		return this.#action === 'pick' ? 'cherry-pick' : 'revert';
	}

	get #state(): string {
		return this.#action === 'pick' ? 'CHERRY_PICK_HEAD' : 'REVERT_HEAD';
	}

	start(words: readonly string[]): number {
		const repository = this.#repository;
		if (repository.index.conflicts().size > 0) {
			const ing = this.#action === 'pick' ? 'Cherry-picking' : 'Reverting';
			const lines = [
				`${ing} is not possible because you have unmerged files.`,
				"hint: Fix them up in the work tree, and then use 'git add/rm <file>'",
				'hint: as appropriate to mark resolution and make a commit.',
				`fatal: ${this.#verb} failed`,
			];
			throw new GitError(lines.join('\n'), { prefix: 'error: ' });
		}
		const steps = words.flatMap((word) => this.#commitsOf(word));
		const head = repository.headOrFail();
		return this.#run({ head, steps: steps.map((oid) => ({ action: this.#action, oid })) });
	}

	goOn(): number {
		const repository = this.#repository;
		const state = repository.readState(this.#state)?.trim();
		const sequence = this.#file.read();
		if (state === undefined && !sequence) this.#refuse();
		if (repository.index.conflicts().size > 0)
			return refuseUnmerged(
				repository,
				'Committing is not possible because you have unmerged files.',
			);
		if (state !== undefined) this.#conclude(state);
		if (!sequence) return this.forget();
		return this.#run({ ...sequence, steps: sequence.steps.slice(1) });
	}

	skip(): number {
		if (this.#repository.readState(this.#state) === undefined) this.#refuse();
		const sequence = this.#file.read();
		const head = this.#repository.headOrFail();
		giveUp(this.#repository, head, head);
		this.#clear();
		return sequence ? this.#run({ ...sequence, steps: sequence.steps.slice(1) }) : 0;
	}

	abort(): number {
		const sequence = this.#file.read();
		if (this.#repository.readState(this.#state) === undefined && !sequence) this.#refuse();
		const head = sequence?.head ?? this.#repository.headOrFail();
		giveUp(this.#repository, head, head);
		return this.forget();
	}

	forget(): number {
		this.#clear();
		this.#file.remove();
		return 0;
	}

	#run({ head, steps }: Sequence): number {
		for (const [index, step] of steps.entries()) {
			const code = applyStep(this.#repository, step, this.#options);
			if (code === 0) continue;
			if (steps.length > 1) this.#file.write({ head, steps: steps.slice(index) });
			return code;
		}
		this.#file.remove();
		return 0;
	}

	/** The commit of a step that stopped, with the message that was kept for it. */
	#conclude(oid: string): void {
		const repository = this.#repository;
		if (stagedPaths(repository).length === 0) return;
		const message = cleanMessage(repository.readState('MERGE_MSG') ?? '', true);
		const { author } = repository.objects.commit(oid);
		const made = writeCommit(repository, {
			message,
			parents: [repository.headOrFail()],
			author: this.#action === 'pick' ? author : undefined,
			reason: this.#action === 'pick' ? 'commit (cherry-pick)' : 'commit',
		});
		this.#clear();
		printCommit(repository, made, { date: this.#action === 'pick' });
	}

	#clear(): void {
		for (const name of [this.#state, 'MERGE_MSG', 'AUTO_MERGE'])
			this.#repository.writeState(name, undefined);
	}

	#refuse(): never {
		throw new GitError(`no cherry-pick or revert in progress\nfatal: ${this.#verb} failed`, {
			prefix: 'error: ',
		});
	}

	/** A range is picked oldest first, reverted newest first. */
	#commitsOf(word: string): string[] {
		const repository = this.#repository;
		const parts = /^(.*?)(\.\.\.?)(.*)$/.exec(word);
		if (!parts) return [commitOrFail(repository, word)];
		const left = commitOrFail(repository, parts[1] || 'HEAD');
		const right = commitOrFail(repository, parts[3] || 'HEAD');
		const { objects } = repository;
		const without = parts[2] === '...' ? mergeBases(objects, left, right) : [left];
		const found = walkCommits(objects, { tips: [right], without }).map(({ oid }) => oid);
		return this.#action === 'pick' ? found.reverse() : found;
	}
}
