// One file of the learner's workspace.
export interface WorkspaceFile {
	/** Relative to the workspace. */
	path: string;
	/** Undefined: not text; shown, but not editable. */
	text: string | undefined;
	/** Bytes of a file that is not text. */
	bytes: Uint8Array | undefined;
	/** The lesson doesn't want it changed. */
	readOnly: boolean;
}

export type WorkspaceFiles = ReadonlyMap<string, WorkspaceFile>;
