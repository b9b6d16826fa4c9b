// A merge, cherry-pick or revert that waits for decisions: git keeps a file for each (gitrepository-layout(5)).
import type { FileSystemAPI } from '@webcontainer/api';

export interface UnderWay {
	kind: 'merge' | 'cherry-pick' | 'revert';
	/** What git would write as the message. */
	message: string;
}

const HEADS = {
	MERGE_HEAD: 'merge',
	CHERRY_PICK_HEAD: 'cherry-pick',
	REVERT_HEAD: 'revert',
} as const;

export async function underWay(fs: FileSystemAPI, folder: string): Promise<UnderWay | undefined> {
	const names = await namesIn(fs, `${folder}/.git`);
	for (const [head, kind] of Object.entries(HEADS)) {
		if (!names.includes(head)) continue;
		const message = names.includes('MERGE_MSG')
			? await fs.readFile(`${folder}/.git/MERGE_MSG`, 'utf8')
			: '';
		return { kind, message: message.replace(/^#.*\n?/gm, '').trim() };
	}
	return undefined;
}

async function namesIn(fs: FileSystemAPI, folder: string): Promise<string[]> {
	try {
		return await fs.readdir(folder);
	} catch (error) {
		if (error instanceof Error && error.message.includes('ENOENT')) return [];
		throw error;
	}
}
