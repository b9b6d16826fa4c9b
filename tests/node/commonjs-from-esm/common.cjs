exports.one = 1;
exports.two = 2;
module.exports = { ...require('./more.cjs'), one: 1, two: 2 };
