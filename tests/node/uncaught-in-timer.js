// An error in a timer: the file and line of the program are in the report.
const wanted = { message: 'late' };
setTimeout(function later() {
	if (wanted) throw Object.assign(new RangeError(wanted.message), { code: 'E_LATE' });
}, 1);
