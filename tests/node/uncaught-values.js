// A thrown string.
setTimeout(() => {
	throw 'just text';
}, 1);
