// Who commits, and when: environment, then settings (git-commit(1), "commit information").
import { hostname, userInfo } from 'node:os';
import { GitError } from './git-error.ts';
import type { Person } from './objects/git-object.ts';
import type { Repository } from './repository.ts';
import { parseWhen } from './text/parse-when.ts';

const UNKNOWN = `
*** Please tell me who you are.

Run

  git config --global user.email "you@example.com"
  git config --global user.name "Your Name"

to set your account's default identity.
Omit --global to set the identity only in this repository.
`;

/** @param strict false: somebody at this machine will do, as in the log of a ref */
export function identity(
	{ config }: Repository,
	role: 'AUTHOR' | 'COMMITTER',
	strict = true,
): Person {
	const who = role.toLowerCase();
	const pick = (key: 'NAME' | 'EMAIL'): string | undefined =>
		process.env[`GIT_${role}_${key}`] ??
		config.get(`${who}.${key.toLowerCase()}`) ??
		config.get(`user.${key.toLowerCase()}`) ??
		(key === 'EMAIL' ? process.env.EMAIL : undefined);
	const [name, email] = [pick('NAME'), pick('EMAIL')];
	const { username } = userInfo();
	const guess = `${username}@${hostname()}.(none)`;
	if (strict && (!name || email === undefined)) {
		const missing =
			email === undefined
				? `unable to auto-detect email address (got '${guess}')`
				: `empty ident name (for <${email}>) not allowed`;
		const title = role === 'AUTHOR' ? 'Author' : 'Committer';
		throw new GitError(`${title} identity unknown\n${UNKNOWN}\nfatal: ${missing}`, { prefix: '' });
	}
	const clean = (text: string): string => text.replaceAll(/[<>\n]/g, '').trim();
	return {
		name: clean(name ?? username),
		email: clean(email ?? guess),
		...parseWhen(process.env[`GIT_${role}_DATE`]),
	};
}
