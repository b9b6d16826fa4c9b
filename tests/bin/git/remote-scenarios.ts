// Several repositories: what is done with both gits, step by step.
import { commits } from './commits.ts';

export const remoteScenarios: Readonly<Record<string, string[]>> = {
	remotes: [
		'git init -q',
		...commits(1),
		'git remote; git remote -v; git remote add origin ../o.git; git remote add origin x; git remote add up https://example.org/a.git; git remote -v; git remote get-url origin; git remote set-url up /x; git remote -v; git remote rename up down; git remote; git remote remove down; git remote remove nope; cat .git/config',
		'git remote get-url nope',
		'git fetch',
		'git push',
		'git pull',
	],
	'clone and pull': [
		'git init -q a',
		'cd a; ' +
			commits(3).join('; ') +
			'; git tag v1 HEAD~1; git tag -a v2 -m v2; git branch side HEAD~1',
		'git clone a b',
		'cd b; git status; git branch -a; git branch -vv; git log --oneline --decorate; git tag; cat .git/config; cat .git/logs/HEAD; git rev-parse origin/HEAD; git fsck',
		'cd a; echo 4 > f4; git add f4; git commit -q -m "Add f4"; git switch -q side; echo s > s; git add s; git commit -q -m s; git tag v3; git switch -q -c nb',
		'cd b; git fetch; git status -sb; git status; git fetch; git pull',
		'cd b; git switch side; git switch nb; git branch -vv; cat .git/logs/refs/remotes/origin/main',
		'cd a; git branch -q -D side; git switch -q main; git reset -q --hard HEAD~1; echo z > z; git add z; git commit -q -m z',
		'cd b; git fetch --prune; git switch -q main; git status; git pull; git pull --no-rebase --no-edit; git log --format=%s -3',
		'git clone a b; git clone nope; git clone -q -b v1 a c; cd c; git status; git log --oneline',
		'git ls-remote --heads a',
		'git clone -q --bare a bare.git; cd bare.git; git log --oneline -1; git for-each-ref',
	],
	'push and its refusals': [
		'git init -q --bare o.git; git clone o.git w',
		'cd w; ' + commits(2).join('; ') + '; git push; git push -u origin main; git status; git push',
		'git clone -q o.git x; cd x; git log --oneline; echo x > x; git add x; git commit -q -m x; git push; cd ../o.git; git log --oneline main',
		'cd w; echo w > w; git add w; git commit -q -m w; git push; git fetch -q; git push; git push -f; git tag t; git push --tags; git push origin t; git push origin HEAD:other; git push origin :other; git push -d origin nope; git push origin nope; git branch -vv; git branch -a',
		'cd x; git fetch; git push ../w main; cd ../w; git status',
	],
	'who wrote a line': [
		'git init -q',
		'seq 1 5 > n; git add n; git commit -q -m one',
		'sed -i s/3/three/ n; echo six >> n; git commit -q -am two',
		'git blame n; git blame -L 2,4 n; git blame HEAD~1 -- n; git blame nope',
		'git fsck; git fsck --strict --full',
	],
	'clone a bundle': [
		'git init -q a; cd a; ' + commits(3).join('; ') + '; git bundle create ../a.bundle --all',
		'git clone a.bundle',
		'cd a; git log --oneline; cd ../; git clone a.bundle n; cd n; git status; git branch -a; git log --oneline; git config remote.origin.url',
		'cd n; git pull; git fetch; git clone ./a.bundle/x',
	],
	server: [
		'git init -q --bare o.git; git -C o.git config http.receivepack true; git clone $SERVER/o.git w; cd w; git status',
		'cd w; ' + commits(2).join('; ') + '; git push -u origin main; git status -sb; git push',
		'git clone $SERVER/o.git x; cd x; git branch -a; seq 1 150 > x; for n in $(seq 1 120); do echo $n > n$n; done; git add .; git commit -q -m x; git push',
		'cd w; echo w > w; git add w; git commit -q -m w; git push; git fetch; git status -sb; git pull -q --no-rebase --no-edit; git push; git log --oneline | wc -l; git fsck',
		'cd w; git tag v1; git push origin v1; git switch -q -c side; git push -u origin side; git ls-remote; git push origin :side; git push -f origin main~1:main; git fetch --prune; git push origin nope; git clone $SERVER/none.git',
		'git init -q p; cd p; git pull -q $SERVER/o.git main; git log --oneline -1; git fetch $SERVER/o.git v1; cat .git/FETCH_HEAD; git remote add up $SERVER/o.git; git fetch; git branch -a; git ls-remote --heads up',
		'git clone -q file://$PWD/o.git f; cd f; git log --oneline -1; git push; git remote get-url origin; git fetch; git pull -q; cd ..; git clone -q o.git/ g; git -C g status -sb',
	],
	'what stands in the way of a reset': [
		'git init -q',
		...commits(3),
		'git rm -q f2; git commit -q -m gone; echo u > f2; git reset --keep HEAD~1; git reset --merge HEAD~1; git status -s; rm f2',
		'echo x > f3; git reset --keep HEAD~2; git reset --merge HEAD~2; git status -s; git reset --keep HEAD~1; git status -s',
	],
};
