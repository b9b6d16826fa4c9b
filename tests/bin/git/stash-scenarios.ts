// Changes put away, and history in a file: what is done with both gits, step by step.
import { commits } from './commits.ts';

export const stashScenarios: Readonly<Record<string, string[]>> = {
	'changes put away': [
		'git init -q',
		'git stash',
		...commits(2),
		'git stash',
		'echo x > f1; echo y > n; git add n; echo z > u',
		'git stash',
		'git status -s',
		'git stash list; git rev-parse stash stash^1 stash^2; cat .git/logs/refs/stash',
		'git stash show; git stash show -p',
		'git stash pop; git stash list; ls',
		'git stash push -u -m "all of it"; ls; git stash list; git rev-parse stash^3',
		'git stash apply --index; git status -s',
		'git stash drop; git stash drop; git stash pop',
		'git stash -k; git status -s; git stash clear; git stash list',
	],
	'changes put away that collide': [
		'git init -q',
		...commits(2),
		'echo x > f1; git stash -q; echo other > f1; git commit -q -am other',
		'git stash pop',
		'git status -s; cat f1; git ls-files -s',
		'git checkout -q --theirs f1; git add f1; git stash drop; git stash list',
		'git commit -q -m st; echo q > f1; git stash -q; echo dirty > f1; git stash pop; git stash list; git checkout -q f1; git stash branch nb; git status -s; git branch',
		'echo 1 > f1; git stash -q; echo 2 > f2; git stash -q; git stash list; git stash drop stash@{1}; git stash list; git stash pop stash@{5}; git stash pop 0; git stash nope; git stash push nope',
	],
	'some paths put away': [
		'git init -q',
		...commits(3),
		'echo x > f1; echo y > f2; git add f3',
		'git stash push -m part -- f1',
		'git status -s; git stash pop',
	],
	'history in a file': [
		'git init -q',
		'git bundle create x.bundle --all',
		...commits(3),
		'git tag -a v1 -m v1; git branch side HEAD~1',
		'git bundle create ../x.bundle --all; git bundle verify ../x.bundle; git bundle list-heads ../x.bundle',
		'git bundle create ../y.bundle HEAD~1..main; git bundle verify ../y.bundle; git bundle list-heads ../y.bundle',
		'mkdir n; cd n; git init -q; git bundle verify ../../y.bundle; git bundle unbundle ../../x.bundle; git rev-list --count v1; git cat-file -t $(git -C .. rev-parse v1); git bundle unbundle ../../y.bundle',
		'git bundle verify nope; git bundle verify f1',
		'cd ..; command -p git clone -q x.bundle cl; cd cl; command -p git log --oneline; command -p git fsck',
	],
};
