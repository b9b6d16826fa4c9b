// What process says about itself.
console.log(process.version, process.versions.node, process.arch, process.platform, process.release.name);
console.log(process.argv.length, process.argv0, process.execArgv, typeof process.pid, typeof process.ppid);
console.log(process.title.length > 0, process.features.inspector === false || process.features.inspector, process.stdout.isTTY);
console.log(typeof process.hrtime.bigint(), process.hrtime().length, process.uptime() > 0, process.uptime() < 60);
console.log(Object.keys(process.memoryUsage()), typeof process.cpuUsage().user, process.umask().toString(8));
console.log(process.config.variables.napi_build_version, Object.prototype.toString.call(process), process.constructor.name);
console.log(process.allowedNodeEnvironmentFlags.has('--inspect'), process.allowedNodeEnvironmentFlags.size > 100);
