// Names of well-known ports, for getnameinfo (/etc/services).
export const services: Readonly<Record<number, string>> = {
	21: 'ftp',
	22: 'ssh',
	23: 'telnet',
	25: 'smtp',
	53: 'domain',
	80: 'http',
	110: 'pop3',
	143: 'imap2',
	443: 'https',
	465: 'submissions',
	587: 'submission',
	993: 'imaps',
	3306: 'mysql',
	5432: 'postgresql',
	6379: 'redis',
	8080: 'http-alt',
};
