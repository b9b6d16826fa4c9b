// util.parseEnv reads .env files as Node does.
const { parseEnv } = require('node:util');
console.log(parseEnv(`# comment
BASIC=basic
 SPACES =  value with spaces  
export EXPORTED=yes
EMPTY=
SINGLE='single # not comment'
DOUBLE="line1\\nline2"
BACK=\`it's "quoted"\`
INLINE=value # comment
HASH=a#b
EQUALS=a=b=c
MULTI="first
second"
UNCLOSED="abc
NEXT=1
JSON={"a":"b"}
NOVALUE
 =nokey
LAST=end`));
console.log(parseEnv(''), parseEnv('A=1\r\nB=2\r\n'), parseEnv('A="x" # c\nB=\'y\'z'));
try { parseEnv(1); } catch (error) { console.log(error.code); }
