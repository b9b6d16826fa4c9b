const first = new Error('on the first line').stack.split('\n')[1]; console.log(first);
// The wrapper's length does not show; rewritten lines keep their columns.
console.log(new Error('x').stack.split('\n')[1]);
(async () => { await 1; console.log(new Error('after').stack.split('\n').slice(1, 2)); await import('node:fs'); console.log(new Error('import').stack.split('\n').slice(1, 2)); })();
function named() { return new Error().stack.split('\n').slice(1, 3); }
console.log(named(), new (class Thing { constructor() { this.at = named()[1]; } })());
const prepare = Error.prepareStackTrace;
Error.prepareStackTrace = (_, sites) => sites.map((site) => `${site.getFunctionName()} ${site.getLineNumber()}:${site.getColumnNumber()}`);
console.log(new Error('sites').stack.slice(0, 1));
Error.prepareStackTrace = prepare;
console.log(module.children.length, module.paths.length > 1, require.main === module, __filename.endsWith('.js'));
