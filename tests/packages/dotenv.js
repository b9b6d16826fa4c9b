// A file of variables: quotes, comments, several lines; what is set already stays.
const dotenv = require('dotenv');
const fs = require('node:fs');

fs.writeFileSync(
	'.env',
	'PLAIN=a value # comment\nQUOTED="two\\nlines"\nSINGLE=\'$PLAIN #x\'\nLONG="first\nsecond"\nEMPTY=\nexport EXPORTED=yes\nSET=file\n',
);
process.env.SET = 'before';
const { parsed, error } = dotenv.config({ quiet: true });
console.log(error, parsed);
console.log(process.env.QUOTED, process.env.SET, process.env.EXPORTED);
dotenv.config({ quiet: true, override: true });
console.log(process.env.SET, dotenv.parse(Buffer.from('A=1\nB = `x`')));
console.log(dotenv.config({ path: 'none', quiet: true }).error.code);
