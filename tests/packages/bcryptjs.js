// Passwords hashed and compared, at once and later, with a known salt.
const bcrypt = require('bcryptjs');

const salt = '$2b$04$abcdefghijklmnopqrstuu';
console.log(bcrypt.hashSync('secret', salt), bcrypt.getRounds(salt));
const hash = bcrypt.hashSync('päss', 5);
console.log(hash.length, bcrypt.compareSync('päss', hash), bcrypt.compareSync('pass', hash));
bcrypt.hash('later', 6).then(async (later) => {
	console.log(
		bcrypt.getRounds(later),
		await bcrypt.compare('later', later),
		await bcrypt.compare('now', later),
	);
	bcrypt.compare('x', 'no hash', (error, same) => console.log(error, same));
});
