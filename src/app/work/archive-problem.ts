// Why a file can't be imported, in one sentence for the person who picked it.
export class ArchiveProblem extends Error {
	constructor(file: string, why: string) {
		super(`${file} can't be imported: ${why}.`);
		this.name = 'ArchiveProblem';
	}
}
