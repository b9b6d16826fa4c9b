// The files of @slipway/check, as built beside the page.
import * as v from 'valibot';

/** Path inside the package -> text. */
const schema = v.record(v.string(), v.string());

export async function loadCheckKit(): Promise<Record<string, string>> {
	const response = await fetch(new URL('check-kit.json', document.baseURI));
	if (!response.ok) throw new Error(`check-kit.json: the server answered ${response.status}`);
	return v.parse(schema, await response.json());
}
