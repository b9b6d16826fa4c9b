// What the panel knows of the repository: asked of git again whenever files of the lesson change, while someone looks.
import type { GitCommit } from './git-commit.ts';
import type { GitProgram } from './git-program.ts';
import type { GitRef } from './git-ref.ts';
import type { GitStash } from './git-stash.ts';
import type { GitStatus } from './git-status.ts';
import { readLog } from './read-log.ts';
import { readRefs } from './read-refs.ts';
import { readStashes } from './read-stashes.ts';
import { readStatus } from './read-status.ts';
import { underWay, type UnderWay } from './under-way.ts';

export type Presence = 'unknown' | 'there' | 'none' | 'no-program' | 'broken';
export type GitPart = 'changes' | 'history' | 'branches' | 'stashes';

const PAGE = 200;
const DAMAGE = /bad object|unable to read|corrupt/i;
const EMPTY: GitStatus = { branch: undefined, unborn: true, changes: [] };

export class GitState {
	#program: GitProgram | undefined;
	#presence = $state.raw<Presence>('unknown');
	/** Git's words, when it can't read the repository. */
	#broken = $state.raw('');
	#status = $state.raw<GitStatus>(EMPTY);
	#underWay = $state.raw<UnderWay | undefined>();
	#commits = $state.raw<readonly GitCommit[]>([]);
	#refs = $state.raw<readonly GitRef[]>([]);
	#stashes = $state.raw<readonly GitStash[]>([]);
	/** Counts the looks: whoever shows a file looks again, too. */
	#looks = $state.raw(0);
	#part = $state.raw<GitPart>('changes');
	#limit = PAGE;
	#looking: Promise<void> | undefined;
	#again = false;

	get presence(): Presence {
		return this.#presence;
	}

	get broken(): string {
		return this.#broken;
	}

	get status(): GitStatus {
		return this.#status;
	}

	get underWay(): UnderWay | undefined {
		return this.#underWay;
	}

	/** Newest first, children before their parents. */
	get commits(): readonly GitCommit[] {
		return this.#commits;
	}

	/** There may be older ones. */
	get more(): boolean {
		return this.#commits.length >= this.#limit;
	}

	get refs(): readonly GitRef[] {
		return this.#refs;
	}

	get stashes(): readonly GitStash[] {
		return this.#stashes;
	}

	get looks(): number {
		return this.#looks;
	}

	get part(): GitPart {
		return this.#part;
	}

	/** Another lesson, or another container. */
	open(program: GitProgram | undefined): void {
		this.#program = program;
		this.#presence = 'unknown';
		this.#status = EMPTY;
		this.#underWay = undefined;
		this.#commits = [];
		this.#refs = [];
		this.#stashes = [];
		this.#limit = PAGE;
	}

	show(part: GitPart): void {
		this.#part = part;
		void this.look();
	}

	showOlder(): void {
		this.#limit += PAGE;
		void this.look();
	}

	/** Asks git. Whoever asks meanwhile gets the answer of a second look, which begins after the first. */
	look(): Promise<void> {
		if (this.#looking) this.#again = true;
		this.#looking ??= this.#lookAll().finally(() => (this.#looking = undefined));
		return this.#looking;
	}

	async #lookAll(): Promise<void> {
		do {
			this.#again = false;
			const program = this.#program;
			if (!program) return;
			const [found, damage] = await Promise.all([
				this.#lookAtFiles(program),
				this.#lookAtPart(program),
			]);
			if (this.#program !== program) this.#again = true;
			else if (found) this.#looks++;
			if (this.#program !== program || damage === undefined) continue;
			this.#presence = 'broken';
			this.#broken = damage;
		} while (this.#again);
	}

	async #lookAtFiles(program: GitProgram): Promise<boolean> {
		try {
			const [{ code, text }, way] = await Promise.all([
				program.read('status', '--porcelain=v1', '-z', '-b', '-uall'),
				underWay(program.container.fs, program.folder),
			]);
			if (this.#program !== program) return false;
			this.#presence = code === 0 ? 'there' : /not a git repository/.test(text) ? 'none' : 'broken';
			this.#broken = code === 0 ? '' : text;
			this.#status = code === 0 ? readStatus(text) : EMPTY;
			this.#underWay = way;
			return true;
		} catch (error) {
			if (!(error instanceof Error && /ENOENT|not found/i.test(error.message))) throw error;
			// Another host's container may have no git.
			if (this.#program === program) this.#presence = 'no-program';
			return false;
		}
	}

	/** @returns git's words, if the repository is damaged: an empty history would look like none */
	async #lookAtPart(program: GitProgram): Promise<string | undefined> {
		if (this.#presence === 'no-program' || this.#presence === 'none') return undefined;
		if (this.#part === 'history') {
			const { code, text } = await program.read(...readLog.args(this.#limit));
			if (this.#program === program) this.#commits = code === 0 ? readLog.parse(text) : [];
			return code !== 0 && DAMAGE.test(text) ? text : undefined;
		} else if (this.#part === 'branches') {
			const { code, text } = await program.read(...readRefs.args);
			if (this.#program === program) this.#refs = code === 0 ? readRefs.parse(text) : [];
		} else if (this.#part === 'stashes') {
			const { code, text } = await program.read(...readStashes.args);
			if (this.#program === program) this.#stashes = code === 0 ? readStashes.parse(text) : [];
		}
		return undefined;
	}
}
