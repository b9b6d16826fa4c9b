// What a check wants to send -> bytes and their content type.

export interface BodyOptions {
	json?: unknown;
	/** application/x-www-form-urlencoded */
	form?: Record<string, string>;
	/** multipart/form-data; values are text or files. */
	multipart?: Record<string, string | { name: string; type: string; content: string | Uint8Array }>;
	/** As it is. */
	body?: string | Uint8Array;
}

export interface EncodedBody {
	bytes: Buffer;
	type?: string;
}

export async function encodeBody(options: BodyOptions): Promise<EncodedBody | undefined> {
	if (options.json !== undefined) {
		return { bytes: Buffer.from(JSON.stringify(options.json)), type: 'application/json' };
	}
	if (options.form) {
		const text = new URLSearchParams(options.form).toString();
		return { bytes: Buffer.from(text), type: 'application/x-www-form-urlencoded' };
	}
	if (options.multipart) return encodeMultipart(options.multipart);
	return options.body === undefined ? undefined : { bytes: Buffer.from(options.body) };
}

async function encodeMultipart(
	fields: NonNullable<BodyOptions['multipart']>,
): Promise<EncodedBody> {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		if (typeof value === 'string') form.append(name, value);
		else
			form.append(
				name,
				new Blob(
					[typeof value.content === 'string' ? value.content : new Uint8Array(value.content)],
					{ type: value.type },
				),
				value.name,
			);
	}
	const response = new Response(form);
	const type = response.headers.get('content-type');
	return { bytes: Buffer.from(await response.arrayBuffer()), ...(type ? { type } : {}) };
}
