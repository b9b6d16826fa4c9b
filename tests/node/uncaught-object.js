// A thrown object.
setTimeout(() => {
	throw { reason: 'none', deep: { list: [1, 2] } };
}, 1);
