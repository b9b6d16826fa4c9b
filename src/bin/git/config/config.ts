// Settings from everywhere: the user's ~/.gitconfig, the repository's own, `git -c name=value`; the last one counts.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ConfigFile, type ConfigEntry } from './config-file.ts';

export class Config {
	readonly #gitdir: string | undefined;
	readonly #given: readonly string[];
	#entries: Pick<ConfigEntry, 'key' | 'value'>[] | undefined;

	/** @param given `name=value` from the command line */
	constructor(gitdir: string | undefined, given: readonly string[] = []) {
		this.#gitdir = gitdir;
		this.#given = given;
	}

	user(): ConfigFile {
		return new ConfigFile(join(process.env.HOME ?? homedir(), '.gitconfig'));
	}

	/** Undefined outside of a repository. */
	own(): ConfigFile | undefined {
		return this.#gitdir === undefined ? undefined : new ConfigFile(join(this.#gitdir, 'config'));
	}

	all(): readonly Pick<ConfigEntry, 'key' | 'value'>[] {
		this.#entries ??= [
			...this.user().entries(),
			...(this.own()?.entries() ?? []),
			...this.#given.map((pair) => {
				const equals = pair.indexOf('=');
				return equals === -1
					? { key: pair.toLowerCase(), value: 'true' }
					: { key: pair.slice(0, equals).toLowerCase(), value: pair.slice(equals + 1) };
			}),
		];
		return this.#entries;
	}

	get(key: string): string | undefined {
		return this.all().findLast((entry) => entry.key === key)?.value;
	}

	flag(key: string): boolean | undefined {
		const value = this.get(key)?.toLowerCase();
		return value === undefined ? undefined : ['true', 'yes', 'on', '1'].includes(value);
	}

	/** What was changed in a file since is seen. */
	forget(): void {
		this.#entries = undefined;
	}
}
