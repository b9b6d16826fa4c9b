// What was dropped or picked -> files by path. A folder brings what is below it, without what can be installed again.
const LEFT_OUT = new Set(['node_modules', '.git', '.DS_Store', '__MACOSX', '.slipway', '.cache']);
const MOST_FILES = 2000;

/**
 * Entries are gone when the event is over: called in the event itself.
 * @returns path -> file
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Map<string, File>> {
	const files = new Map<string, File>();
	const entries = [...transfer.items].flatMap((item) => {
		const entry = item.webkitGetAsEntry();
		const file = entry ? null : item.getAsFile();
		if (file) files.set(file.name, file);
		return entry ?? [];
	});
	// One folder is the project itself; several lie side by side.
	const [only] = entries;
	if (entries.length === 1 && only && isFolder(only)) await below(only, '', files);
	else for (const entry of entries) await collect(entry, '', files);
	return files;
}

async function collect(
	entry: FileSystemEntry,
	folder: string,
	files: Map<string, File>,
): Promise<void> {
	if (LEFT_OUT.has(entry.name) || files.size >= MOST_FILES) return;
	if (isFolder(entry)) await below(entry, `${folder}${entry.name}/`, files);
	else if (isFile(entry)) {
		const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
		files.set(folder + entry.name, file);
	}
}

async function below(
	entry: FileSystemDirectoryEntry,
	folder: string,
	files: Map<string, File>,
): Promise<void> {
	const reader = entry.createReader();
	const next = (): Promise<FileSystemEntry[]> =>
		new Promise((resolve, reject) => reader.readEntries(resolve, reject));
	// A hundred at a time, until there are none.
	for (let some = await next(); some.length > 0; some = await next()) {
		for (const each of some) await collect(each, folder, files);
	}
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}
