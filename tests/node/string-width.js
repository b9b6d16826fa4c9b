// Columns that strings take, as tables and the REPL count them.
const { getStringWidth } = require('node:util');
console.table([{ 'a\u00e9': '\u4e2d\u6587', b: '\u{1f600}' }, { 'a\u00e9': 'e\u0301', b: '\uff21' }]);
console.log(require('node:util').inspect(['\u{1f600}\u{1f600}', '\uac00', 'a\u0301', '\u200b'].concat(Array(30).fill('\u65e5\u672c'))));
console.log(typeof getStringWidth);
