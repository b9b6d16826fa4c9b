// What curl sends: `-d` and its kin, `--json`, `-F`, `-T`.
import type { CurlOptions } from './curl-options.ts';
import { fileBytes } from './file-bytes.ts';
import { multipartBody } from './multipart-body.ts';
import { urlencodedData } from './urlencoded-data.ts';

export interface RequestBody {
	bytes: Buffer;
	/** Undefined: none is sent. */
	type: string | undefined;
	/** Method when none is asked for. */
	method: 'POST' | 'PUT';
	/** JSON wants its answer in JSON. */
	json: boolean;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** `readInput`: what `@-` stands for. Undefined when there is no body. */
export function requestBody(
	options: CurlOptions,
	readInput: () => Buffer,
): RequestBody | undefined {
	const upload = options.value('upload-file');
	if (upload !== undefined) {
		return { bytes: fileBytes(upload, readInput), type: undefined, method: 'PUT', json: false };
	}
	const forms = options.given.filter(({ name }) => name === 'form' || name === 'form-string');
	if (forms.length > 0) {
		return {
			...multipartBody(forms, (path) => fileBytes(path, readInput)),
			method: 'POST',
			json: false,
		};
	}
	const bytes = urlencodedData(options, readInput);
	if (!bytes) return undefined;
	const json = options.has('json');
	return { bytes, type: json ? 'application/json' : FORM_TYPE, method: 'POST', json };
}
