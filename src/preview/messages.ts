// What crosses between the host page, the service worker and the pages it serves. Types only.
import type { Target } from './frames/target.ts';

export interface PreviewScript {
	source: string;
	type?: 'module' | 'importmap';
	defer?: boolean;
	async?: boolean;
}

/** What a preview page reports; the shapes are those of @webcontainer/api's PreviewMessage. */
export type PreviewReport = {
	previewId: string;
	port: number;
	pathname: string;
	search: string;
	hash: string;
} & (
	| { type: 'PREVIEW_UNCAUGHT_EXCEPTION'; message: string; stack: string | undefined }
	| { type: 'PREVIEW_UNHANDLED_REJECTION'; message: string; stack: string | undefined }
	| { type: 'PREVIEW_CONSOLE_ERROR'; args: unknown[]; stack: string }
);

export type FromHost =
	/**
	 * Sent once the worker is active, and again whenever it asks `who-hosts`: here is the container.
	 * `tag` is '' for the first container of this browser, '2', '3', ... for further ones (a web lock
	 * decides, see architecture "Origins"); it is part of the preview's addresses.
	 */
	| {
			type: 'container';
			tag: string;
			/** One per boot: cookies belong to it. */
			id: string;
			/** The worker's own channel to the kernel (`client` in ToKernelWorker). */
			port: MessagePort;
			/** `COEP: credentialless` works in this browser. */
			credentialless: boolean;
			previewScript: PreviewScript | undefined;
	  }
	| { type: 'preview-script'; tag: string; previewScript: PreviewScript | undefined }
	/** The container ended; its pages say so. */
	| { type: 'container-gone'; tag: string }
	/** Sent every 20 s: a browser stops a service worker that hears nothing for 30 s, streams or not. */
	| { type: 'keep-alive' };

export type ToHost =
	| { type: 'who-hosts' }
	| { type: 'attached'; tag: string }
	/** Give this port to the kernel as one more client; a page's WebSocket speaks over it. */
	| { type: 'kernel-client'; tag: string; name: string; port: MessagePort }
	| { type: 'preview-report'; tag: string; report: PreviewReport };

export type FromPage =
	| { type: 'kernel-client'; target: Target; port: MessagePort }
	/** Answered on `done` when the jar has it. */
	| { type: 'set-cookie'; target: Target; path: string; cookie: string; done: MessagePort }
	/** Answered on `port` with the value of the Cookie header for a handshake. */
	| { type: 'cookie-header'; target: Target; path: string; port: MessagePort }
	| { type: 'report'; target: Target; report: PreviewReport };

export type ToPage =
	/** What `document.cookie` now says. The page answers on `done` when it knows. */
	| { type: 'cookies'; target: Target; cookies: SeenCookie[]; done?: MessagePort }
	| { type: 'port'; target: Target; open: boolean }
	/** Said on the page's console, where browsers say why they refuse something. */
	| { type: 'console'; text: string };

/** A cookie that scripts may see. */
export interface SeenCookie {
	name: string;
	value: string;
	path: string;
}

/** What the page script finds in the `data-slipway` attribute of its own element. */
export interface PageSettings {
	target: Target;
	cookies: SeenCookie[];
}
