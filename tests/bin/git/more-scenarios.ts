// Less usual forms of usual commands: what is done with both gits, step by step.
import { commits } from './commits.ts';

export const moreScenarios: Readonly<Record<string, string[]>> = {
	'commit of some paths': [
		'git init -q',
		...commits(2),
		'echo x > f1; echo y > f2; git add f2; git commit -m "only f1" f1; git status -s; git show --stat --format=%s',
		'git commit -m nope nope',
	],
	'messages from elsewhere': [
		'git init -q',
		...commits(1),
		'printf "title\\n\\nbody  \\n\\n\\n\\nend\\n" | git commit -q --allow-empty -F -; git log -1 --format=%B',
		'git commit -q --allow-empty -m a -m b; git log -1',
		'git commit --allow-empty --author="Bob <b@c>" --date="1600000000 +0000" -m by; git log -1 --format=fuller',
		'git commit -q --allow-empty -s -m signed; git log -1 --format=%B',
		'git commit -q --allow-empty -C HEAD~2; git log -1 --format=%s%n%an',
	],
	'back and forth': [
		'git init -q',
		...commits(2),
		'git switch -q -c a; git switch -',
		'git checkout -; git checkout -q --detach; git switch -',
		'git switch -C a main; git checkout -B a main~1; git log --oneline; git switch v9; git switch main~1; git checkout -q main; git checkout',
	],
	squash: [
		...side(),
		'git merge --squash side; git status -s; git commit -q --no-edit; git log --format=%s -1; git log --oneline | wc -l',
	],
	'a merge without commit': [
		...side(),
		'git merge --no-commit --no-ff side; git status; git commit -q --no-edit; git log --format=%s%n%P -1; git merge --ff-only main~1; git merge side main',
	],
	'picks without commit': [
		...side(),
		'git cherry-pick -n side~1; git status -s; git commit -q -m n; git cherry-pick -x side; git log -1 --format=%B; git revert -n HEAD; git status -s; git reset -q --hard; git cherry-pick side',
		'git cherry-pick --skip; git status',
	],
	ranges: [
		...side(),
		'git log --oneline main..side; git log --oneline side..; git log --oneline main...side | sort; git log --oneline ^main side; git diff --stat main...side; git diff --stat main..side; git rev-list --left-right --count main...side; git log --oneline --no-merges; git log --oneline -- s m; git log --oneline side -- s; git log --oneline s',
	],
	folders: [
		'git init -q',
		'mkdir -p a/b; echo 1 > a/b/c; echo 2 > a/d; echo 3 > e; git add .; git commit -q -m one',
		'git rm a; git rm -r a; git status -s; git reset -q --hard; ls a; git mv a z; git status -s; git commit -q -m mv; git log --oneline --stat -1',
		'cd z; git mv d ../e2; git status -s; git restore --staged .; git status -s; git add -A; git status',
	],
	'following a branch': [
		'git init -q',
		...commits(2),
		'git branch b HEAD~1; git branch -u b; git status; git branch -vv; git switch b; git merge main; git switch main; git branch --unset-upstream; git status -sb; git branch --set-upstream-to=nope; git branch -d b',
	],
	'what is half there': [
		'git init -q',
		...commits(2),
		'git reset --keep HEAD~7; git reset --soft nope; echo n > n; git add n; rm n; git switch main; git status -s; git rm -q --cached n',
		'echo x >> f1; git stash -u; git log --format=%s --all; git stash pop; git reset -q --hard',
		'git rm -q f1; git commit -q -m gone; echo u > f1; git revert --no-edit HEAD; git status -s',
	],
	'an empty repository': [
		'git init -q -b trunk',
		'git branch; git log; git diff; git show; git stash list; git tag; git commit -m x; git commit --amend; git reset; git status -sb; git branch x; git switch -c y; git merge x; git rev-list --all; git for-each-ref; git ls-files; git reflog',
	],
	'file and folder change places': [
		'git init -q',
		'echo f > x; git add x; git commit -q -m file; git switch -q -c d; git rm -q x; mkdir x; echo y > x/y; git add x; git commit -q -m folder',
		'git switch main; cat x; git switch d; cat x/y; git merge main; git diff --name-status main d',
	],
};

function side(): string[] {
	return [
		'git init -q',
		...commits(2),
		'git switch -q -c side; echo s > s; git add s; git commit -q -m s; echo t > s; git commit -q -am t; git switch -q main; echo m > m; git add m; git commit -q -m m',
	];
}
