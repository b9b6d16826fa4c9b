// The globals are Node's, not a browser's.
for (const name of ['self', 'window', 'importScripts', 'postMessage', 'addEventListener', 'WorkerGlobalScope', 'location', 'indexedDB', 'XMLHttpRequest', 'onmessage', 'close', 'name', 'caches', 'isSecureContext', 'crossOriginIsolated', 'origin', 'Worker', 'requestAnimationFrame', 'OffscreenCanvas', 'FileReader']) {
	console.log(name, typeof globalThis[name], name in globalThis);
}
console.log(Object.getOwnPropertyNames(globalThis).sort().join(' '));
console.log(Object.keys(globalThis).join(' '));
console.log(Object.prototype.toString.call(globalThis), typeof structuredClone, typeof fetch, typeof navigator.userAgent, navigator.platform);
