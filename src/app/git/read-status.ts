// `git status --porcelain=v1 -z -b` -> what changed where (git-status(1), "Short Format", "Porcelain Format Version 1").
import type { GitChange } from './git-change.ts';
import type { GitStatus } from './git-status.ts';

const CONFLICTS = new Set(['DD', 'AU', 'UD', 'UA', 'DU', 'AA', 'UU']);

export function readStatus(text: string): GitStatus {
	const fields = text.split('\0');
	const status: { branch: string | undefined; unborn: boolean; changes: GitChange[] } = {
		branch: undefined,
		unborn: false,
		changes: [],
	};
	for (let at = 0; at < fields.length; at++) {
		const field = fields[at] ?? '';
		if (field.length < 4) continue;
		const [code, path] = [field.slice(0, 2), field.slice(3)];
		if (code === '##') Object.assign(status, branchOf(path));
		// With -z the old name is a field of its own, after the new one.
		else
			status.changes.push(...changesOf(code, path, code.includes('R') ? fields[++at] : undefined));
	}
	return status;
}

/** `main`, `No commits yet on main`, `HEAD (no branch)`, `main...origin/main [ahead 1]`. */
function branchOf(text: string): Pick<GitStatus, 'branch' | 'unborn'> {
	const unborn = /^(?:No commits yet|Initial commit) on (.+)$/.exec(text);
	if (unborn) return { branch: unborn[1], unborn: true };
	if (text === 'HEAD (no branch)') return { branch: undefined, unborn: false };
	return { branch: text.replace(/\.\.\..*$/, ''), unborn: false };
}

function changesOf(code: string, path: string, from: string | undefined): GitChange[] {
	if (code === '??') return [{ path, from, area: 'untracked', letters: 'A' }];
	if (code === '!!') return [];
	if (CONFLICTS.has(code)) return [{ path, from, area: 'conflict', letters: code }];
	const [index = ' ', work = ' '] = code;
	const changes: GitChange[] = [];
	if (index !== ' ') changes.push({ path, from, area: 'staged', letters: index });
	if (work !== ' ') changes.push({ path, from: undefined, area: 'unstaged', letters: work });
	return changes;
}
