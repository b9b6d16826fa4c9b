// util.getCallSites
const util = require('node:util');
function here() { return util.getCallSites(2); }
const sites = here();
console.log(sites.map((s) => [s.functionName, s.lineNumber, s.columnNumber, s.scriptName.replace(__dirname, '')]));
