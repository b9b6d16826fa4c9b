// Warnings go to stderr with the process id, after the current turn.
process.emitWarning('careful');
process.emitWarning('old', 'DeprecationWarning', 'DEP0999');
process.on('warning', (warning) => console.log(warning.name, warning.message));
console.error('first');
