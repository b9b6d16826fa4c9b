// A version of a file: a blob and its mode.

export interface TreeFile {
	oid: string;
	/** Six digits: `100644`, `100755`, `120000`; `160000` is another repository's commit. */
	mode: string;
	/** Of a file in the working tree, whose blob is not stored. */
	bytes?: Buffer;
}
