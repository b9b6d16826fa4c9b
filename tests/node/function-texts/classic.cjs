// Names that the runtime would take are taken.
const $mport = '$frame';
module.exports = (print) => {
	print(async function taken() { await $mport; return import('node:path'); });
	print(async () => { try { await 1; } finally { await 2; } });
};
