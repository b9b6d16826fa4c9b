// Who commits, and when: environment, then the repository's config, then the user's (git-commit(1), "commit information").
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { GitError } from './git-error.ts';
import type { Repository } from './repository.ts';
import { configPairs } from './text/config-pairs.ts';

export interface Identity {
	name: string;
	email: string;
	/** Seconds since the epoch. */
	timestamp: number;
	/** Minutes behind UTC, as Date has it. */
	timezoneOffset: number;
}

const UNKNOWN = `Author identity unknown

*** Please tell me who you are.

Run

  git config --global user.email "you@example.com"
  git config --global user.name "Your Name"

to set your account's default identity.
Omit --global to set the identity only in this repository.

fatal: unable to auto-detect email address`;

export async function identity(
	repository: Repository,
	role: 'AUTHOR' | 'COMMITTER',
): Promise<Identity> {
	const name = process.env[`GIT_${role}_NAME`] ?? (await setting(repository, 'user.name'));
	const email = process.env[`GIT_${role}_EMAIL`] ?? (await setting(repository, 'user.email'));
	if (!name || !email) throw new GitError(UNKNOWN, { prefix: '' });
	return { name, email, ...when(process.env[`GIT_${role}_DATE`]) };
}

async function setting(repository: Repository, path: string): Promise<string | undefined> {
	const own: unknown = await git.getConfig({ ...repository.base, path });
	return typeof own === 'string' ? own : userSetting(path);
}

/** `section.key` of ~/.gitconfig. */
function userSetting(path: string): string | undefined {
	const file = join(homedir(), '.gitconfig');
	if (!existsSync(file)) return undefined;
	const pairs = configPairs(readFileSync(file, 'utf8'));
	return pairs.findLast((pair) => pair.startsWith(`${path}=`))?.slice(path.length + 1);
}

/** `1700000000 +0100`, `@1700000000 +0100`, or what Date understands. */
function when(text: string | undefined): { timestamp: number; timezoneOffset: number } {
	if (text === undefined) {
		const now = new Date();
		return { timestamp: Math.floor(now.getTime() / 1000), timezoneOffset: now.getTimezoneOffset() };
	}
	const raw = /^@?(\d+)(?: ([+-])(\d\d)(\d\d))?$/.exec(text);
	if (raw) return { timestamp: Number(raw[1]), timezoneOffset: offsetOf(raw[2], raw[3], raw[4]) };
	const time = Date.parse(text);
	if (Number.isNaN(time)) throw new GitError(`invalid date format: ${text}`);
	const zone = /([+-])(\d\d):?(\d\d)$/.exec(text);
	return {
		timestamp: Math.floor(time / 1000),
		timezoneOffset: offsetOf(zone?.[1], zone?.[2], zone?.[3]),
	};
}

function offsetOf(sign = '+', hours = '0', minutes = '0'): number {
	const offset = Number(hours) * 60 + Number(minutes);
	return sign === '+' ? -offset || 0 : offset;
}
