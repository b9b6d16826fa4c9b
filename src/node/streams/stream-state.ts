// The four numbers that a stream call leaves for lib beside its return value (StreamBase::Fields of
// src/stream_base.h).
const READ_BYTES_OR_ERROR = 0;
const ARRAY_BUFFER_OFFSET = 1;
const BYTES_WRITTEN = 2;
const LAST_WRITE_WAS_ASYNC = 3;

export class StreamState {
	/** What lib sees as streamBaseState. */
	readonly fields = new Int32Array(4);

	read(bytesOrError: number, offset: number): void {
		this.fields[READ_BYTES_OR_ERROR] = bytesOrError;
		this.fields[ARRAY_BUFFER_OFFSET] = offset;
	}

	wrote(bytes: number, wasAsync: boolean): void {
		this.fields[BYTES_WRITTEN] = bytes;
		this.fields[LAST_WRITE_WAS_ASYNC] = wasAsync ? 1 : 0;
	}
}
