// A program sees Node's globals and nothing of the worker it may run in, whichever way it looks.
const foreign = ['self', 'window', 'indexedDB', 'caches', 'importScripts', 'XMLHttpRequest', 'Worker', 'SharedWorker', 'postMessage', 'onmessage', 'onerror', 'close', 'location', 'name', 'origin', 'WorkerGlobalScope', 'DedicatedWorkerGlobalScope', 'WorkerNavigator', 'WorkerLocation', 'IDBFactory', 'CacheStorage', 'FileReader', 'FileReaderSync', 'OffscreenCanvas', 'requestAnimationFrame', 'isSecureContext', 'crossOriginIsolated', 'trustedTypes', 'scheduler', 'fonts', 'createImageBitmap', 'reportError', 'webkitRequestFileSystem', 'addEventListener', 'dispatchEvent', 'ServiceWorkerRegistration', 'StorageManager', 'FileSystemHandle', 'RTCPeerConnection', 'WebTransport', 'Notification'];
const seen = (scope) => foreign.filter((name) => name in scope || scope[name] !== undefined);
const AsyncFunction = (async () => {}).constructor;
const GeneratorFunction = function* () {}.constructor;
const { default: fromData } = await import('data:text/javascript,export default globalThis');
const scopes = {
	globalThis,
	function: Function('return this')(),
	sloppy: Function('return (function () { return this; })()')(),
	async: await AsyncFunction('return globalThis')(),
	generator: GeneratorFunction('yield globalThis')().next().value,
	eval: (0, eval)('this'),
	timer: setTimeout.constructor('return this')(),
	data: fromData,
	global,
};
for (const [how, scope] of Object.entries(scopes)) console.log(how, scope === globalThis, seen(scope));
for (let at = globalThis; at !== null; at = Object.getPrototypeOf(at)) {
	const { constructor } = at;
	const inside = foreign.filter((name) => name in constructor || name in constructor.prototype);
	if (constructor !== Object || inside.some((name) => name !== 'name')) console.log('on the way up', constructor.name, inside);
}
console.log(foreign.map((name) => typeof Function(`return typeof ${name}`)()).join(' ') === foreign.map(() => 'string').join(' '), foreign.filter((name) => Function(`return typeof ${name}`)() !== 'undefined'));
console.log(Object.getOwnPropertyNames(globalThis).sort().join(' '));
console.log(Object.getOwnPropertySymbols(globalThis).map(String).sort().join(' '));
const keep = setInterval(() => {}, 50);
const imports = {
	'Function data': () => Function("return import('data:text/javascript,export default typeof self + typeof importScripts')")(),
	'Function node': () => Function("return import('node:os')")(),
	'Function name': () => new Function('name', 'return import(name)')('node:path'),
	'Function https': () => Function("return import('https://localhost:1/x.mjs')")(),
	'async https': () => AsyncFunction("const name = 'https://localhost:1/x.mjs'; return await import(name)")(),
	'timer http': () => setTimeout.constructor("return import('http://localhost:1/x.mjs')")(),
	https: () => import('https://localhost:1/x.mjs'),
	blob: () => import('blob:nodedata:0'),
	made: () => import(URL.createObjectURL(new Blob(['export default 1'], { type: 'text/javascript' }))),
};
for (const [how, run] of Object.entries(imports)) {
	try {
		const module = await run();
		console.log(how, typeof module.default, typeof module.default === 'string' ? module.default : Object.keys(module).length > 5);
	} catch (error) {
		console.log(how, error.name, error.code);
	}
}
try {
	await (0, eval)("import('https://localhost:1/x.mjs')");
	console.log('eval https was loaded');
} catch {
	console.log('eval https is refused');
}
clearInterval(keep);
console.log(Function('a', 'b', 'return a + b').toString(), Function.name, Function.length, Object.getPrototypeOf(Function) === Function.prototype, (() => {}) instanceof Function, (() => {}).constructor === Function, AsyncFunction.name, GeneratorFunction.prototype === Object.getPrototypeOf(function* () {}));
console.log(Function("return import('node:os')").toString().includes('anonymous'), new (class Made extends Function {})('return 5')(), Function);
try {
	Function('return import(');
} catch (error) {
	console.log(error.name);
}
console.log(typeof navigator.storage, typeof navigator.serviceWorker, typeof navigator.usb, Object.getPrototypeOf(navigator).constructor.name, crypto.constructor.name, performance.constructor.name, Reflect.ownKeys(Object.getPrototypeOf(crypto)).map(String).join());
const { Worker, isMainThread } = await import('node:worker_threads');
console.log(isMainThread, typeof Worker);
const sites = [];
Error.prepareStackTrace = (_error, stack) => {
	for (const site of stack) for (const value of [site.getThis(), site.getFunction()]) sites.push(value === undefined || value === globalThis || (typeof value === 'object' && seen(value).length === 0) || typeof value === 'function');
	return '';
};
void new Error('where').stack;
[1].forEach(Function('void new Error("sloppy").stack'));
console.log(sites.every(Boolean));
