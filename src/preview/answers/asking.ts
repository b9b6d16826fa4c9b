// A browser's request on its way to a server.
import type { Frame } from '../frames/frames.ts';
import type { Target } from '../frames/target.ts';

export interface Asking {
	request: Request;
	clientId: string;
	/** The page or worker that the answer becomes, '' for others. */
	resultingClientId: string;
	target: Target;
	/** With query. */
	path: string;
	/** The page that asks. */
	from: Frame | undefined;
	/** It becomes a page in a tab or frame. */
	page: boolean;
}
