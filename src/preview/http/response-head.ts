// Status line and headers of a response as the server sent them.
import type { HeaderList } from './header-list.ts';

export interface ResponseHead {
	status: number;
	/** As sent; may be empty. */
	statusText: string;
	headers: HeaderList;
	/** The server keeps the connection open after this response. */
	keepAlive: boolean;
	/** 101: what follows is no HTTP. */
	upgrade: boolean;
}
