// os answers with the right kinds.
const os = require('node:os');
console.log(os.platform(), os.type(), os.arch(), os.EOL === '\n', os.endianness(), typeof os.totalmem(), os.cpus().length > 0, typeof os.uptime());
console.log(os.constants.signals.SIGKILL, os.constants.errno.ENOENT, os.tmpdir(), typeof os.hostname(), os.loadavg().length, typeof os.release(), os.devNull, os.availableParallelism() > 0);
console.log(Object.keys(os.userInfo()).sort().join(), os.networkInterfaces().lo[0].address);
