// The part of isomorphic-git that indexes packs, a file of its own: `git` loads it where a large pack comes.
import { indexPack } from 'isomorphic-git';

export const isomorphicGit = { indexPack };
