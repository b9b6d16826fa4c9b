// isomorphic-git with its HTTP client, a file of its own: `git` loads it where a server or a large pack is to be dealt with.
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/web';

export const isomorphicGit = { git, http };
