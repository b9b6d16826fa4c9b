// The words of strerror(3) for an error of Node's fs or child_process, as commands print them.
const MESSAGES: Readonly<Record<string, string>> = {
	EACCES: 'Permission denied',
	EBADF: 'Bad file descriptor',
	EEXIST: 'File exists',
	EINVAL: 'Invalid argument',
	EISDIR: 'Is a directory',
	ELOOP: 'Too many levels of symbolic links',
	EMFILE: 'Too many open files',
	ENAMETOOLONG: 'File name too long',
	ENOENT: 'No such file or directory',
	ENOEXEC: 'Exec format error',
	ENOSPC: 'No space left on device',
	ENOTDIR: 'Not a directory',
	ENOTEMPTY: 'Directory not empty',
	EPERM: 'Operation not permitted',
	EPIPE: 'Broken pipe',
	EROFS: 'Read-only file system',
	ESRCH: 'No such process',
	EXDEV: 'Invalid cross-device link',
};

/** Rethrows what is no system error: that is a bug, not a message. */
export function systemMessage(error: unknown): string {
	if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
		throw error;
	return MESSAGES[error.code] ?? error.message;
}
