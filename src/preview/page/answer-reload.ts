// `reloadPreview` of @webcontainer/api: the embedding page asks, the page says that it does and reloads.
export function answerReload(): void {
	addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (typeof data !== 'object' || data === null) return;
		const message = data as { type?: unknown; callback?: unknown };
		if (message.type !== 'LOCALSERVICE_RELOAD_WINDOW') return;
		if (message.callback instanceof MessagePort) {
			message.callback.postMessage({ type: 'LOCALSERVICE_WINDOW_RELOADED' });
		}
		location.reload();
	});
}
