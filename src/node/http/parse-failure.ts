// Why a message could not be parsed, as lib reports it: HPE_HEADER_OVERFLOW, HPE_INVALID_METHOD, ...
export class ParseFailure {
	readonly code: string;
	readonly reason: string;

	constructor(code: string, reason: string) {
		this.code = code;
		this.reason = reason;
	}
}
