// A request from a page on one port to a server on another: two origins, as on any machine. The browser takes
// all ports for one origin here, so the rules of Fetch 3.3 and 4.8 are kept by the service worker.
export interface CorsRequest {
	/** `http://localhost:3000` */
	origin: string;
	/** As the learner wrote it: `http://localhost:3001/users`. */
	url: string;
	method: string;
	/** Names of headers that the page has set and that are not safelisted, lower case, sorted. */
	unsafeHeaders: readonly string[];
	/** `credentials: 'include'` */
	credentials: boolean;
}
