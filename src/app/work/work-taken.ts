// Another tab has the work by now: what this one wanted to store is not stored.
export class WorkTaken extends Error {
	constructor(key: string) {
		super(`${key} belongs to another tab`);
		this.name = 'WorkTaken';
	}
}
