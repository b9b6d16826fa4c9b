module.exports = { ...JSON.parse('{}') };
