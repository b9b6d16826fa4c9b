// Histories as streams, and settings: what is done with both gits, step by step.

export const streamScenarios: Readonly<Record<string, string[]>> = {
	'a history from a stream': [
		'git init -q -b main',
		`cat > s <<'END'
feature done
blob
mark :1
data 2
a

blob
mark :2
data <<X
hello
X

reset refs/heads/main
commit refs/heads/main
mark :3
author Ada <ada@example.org> 1700000000 +0100
committer Ada <ada@example.org> 1700000000 +0100
data 4
one
M 100644 :1 a.txt
M 100755 inline bin/run
data 5
true

M 644 :2 "d/caf\\303\\251 x.txt"

commit refs/heads/main
mark :4
committer Bob <b@example.org> 1700000100 -0530
data 4
two
from :3
D a.txt
R bin/run bin/walk
C d e

commit refs/heads/side
mark :5
committer Bob <b@example.org> 1700000200 +0000
data 5
side
from :3
M 120000 inline link
data 5
a.txt
commit refs/heads/main
mark :6
committer Bob <b@example.org> 1700000300 +0000
data <<EOF
merge of it

body
EOF
from :4
merge :5
M 100644 :1 side.txt

tag v1
from :6
tagger Bob <b@example.org> 1700000400 +0000
data 8
Version

reset refs/tags/light
from :3

done
END
git fast-import --quiet < s`,
		'git rev-parse main',
		'git rev-parse side v1 light 2>&1',
		'cat .git/refs/heads/main .git/logs/refs/heads/main',
		'git fast-export --all',
		'git reset -q --hard; ls',
		'git fast-import --quiet < s; echo $?',
		'mkdir n; cd n; git init -q; git -C .. fast-export --all | git fast-import --quiet; git fast-export --all | md5sum; git rev-parse v1',
	],
	'streams that are wrong': [
		'git init -q',
		'echo blub | git fast-import --quiet 2>&1 | head -1',
		"printf 'blob\\ndata 10\\nab\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'feature done\\nblob\\ndata 2\\nab\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'commit refs/heads/x\\nauthor a <b> 1 +0000\\ndata 1\\na\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'commit refs/heads/x\\ncommitter a <b> 1 +0000\\ndata 1\\na\\nM 644 :4 x\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'commit refs/heads/x\\ncommitter a <b> 1 +0000\\ndata 1\\na\\nfrom :4\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'commit refs/heads/x y\\ncommitter a <b> 1 +0000\\ndata 1\\na\\nfrom :4\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'commit refs/heads/x\\ncommitter a <b> 1 +0000\\ndata 1\\na\\nM 644 inline x\\nblub\\n' | git fast-import --quiet 2>&1 | head -1",
		"printf 'reset refs/heads/x\\nfrom nope\\n' | git fast-import --quiet 2>&1 | head -1",
	],
	'a stream that would lose commits': [
		'git init -q',
		'echo a > a; git add a; git commit -q -m a',
		"printf 'commit refs/heads/main\\ncommitter a <b> 1 +0000\\ndata 1\\na\\n' | git fast-import --quiet; echo $?",
		"printf 'commit refs/heads/main\\ncommitter a <b> 1 +0000\\ndata 1\\na\\n' | git fast-import --quiet --force; echo $?",
		'git rev-parse main',
		"printf 'commit refs/heads/main\\ncommitter a <b> 1 +0000\\ndata 1\\na\\nfrom refs/heads/main^0\\nM 644 inline q\\ndata 1\\nz\\n' | git fast-import --quiet --force; echo $?",
		'git rev-parse main',
	],
	'settings of a user and of a repository': [
		'git init -q',
		'git config user.name "Ada Lovelace"',
		'git config user.name',
		'git config --global core.editor "vi # x"',
		'git config --get core.editor',
		'cat ~/.gitconfig',
		'git config branch.Ma.remote origin',
		'git config branch.ma.remote o2',
		'cat .git/config',
		'git config -l',
		'git config --unset branch.Ma.remote; cat .git/config',
		'git config --unset nope.x; echo $?',
		'git config nope',
		'git config a.b.c d; git config --get-all a.b.c',
		'git config --add a.b.c e; git config --get-all a.b.c',
		'git config alias.st "status -s"',
		'git config core.bare',
		'git -c x.y=3 config x.y',
		'git config --bool core.bare',
		'cd ..; git config user.name',
		'cd ..; git config x.y z',
	],
};
