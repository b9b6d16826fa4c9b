// A branch or a tag.
export interface GitRef {
	/** `main`, `v1.0`. */
	name: string;
	kind: 'branch' | 'tag';
	oid: string;
	/** Subject of its commit, or of an annotated tag. */
	subject: string;
	/** The branch that HEAD is on. */
	current: boolean;
}
