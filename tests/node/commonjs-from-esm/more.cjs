exports.reexported = 'again';
