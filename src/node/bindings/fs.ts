// internalBinding('fs'): src/node_file.cc. Every operation is in ../fs/, written once for its three ways to wait.
import type { BindingFactory } from '../environment.ts';
import { accessOperation } from '../fs/access-operation.ts';
import { attributeOperations } from '../fs/attribute-operations.ts';
import { copyTree } from '../fs/copy-tree.ts';
import { descriptorOperations } from '../fs/descriptor-operations.ts';
import { directoryOperations } from '../fs/directory-operations.ts';
import { fileHandleClass } from '../fs/file-handle-class.ts';
import { linkOperations } from '../fs/link-operations.ts';
import { moduleLookups } from '../fs/module-lookups.ts';
import { OpenFiles } from '../fs/open-files.ts';
import { openFileHandle } from '../fs/open-file-handle.ts';
import { pathOperations } from '../fs/path-operations.ts';
import { readOperations } from '../fs/read-operations.ts';
import { readWholeFile } from '../fs/read-whole-file.ts';
import { StatArrays } from '../fs/stat-arrays.ts';
import { statOperations } from '../fs/stat-operations.ts';
import { statWatcherClass } from '../fs/stat-watcher-class.ts';
import { writeOperations } from '../fs/write-operations.ts';
import { writeWholeFile } from '../fs/write-whole-file.ts';
import { QuietOutput } from '../streams/quiet-output.ts';

export const fs: BindingFactory = (environment, base) => {
	const arrays = new StatArrays();
	const output = new QuietOutput(environment);
	const files = new OpenFiles(environment);
	const FileHandle = fileHandleClass(environment);
	return Object.assign(
		base,
		{
			kUsePromises: environment.isolateSymbols['fs_use_promises_symbol'],
			statValues: arrays.numbers,
			bigintStatValues: arrays.bigints,
			statFsValues: arrays.fsNumbers,
			bigintStatFsValues: arrays.fsBigints,
			FSReqCallback: class FSReqCallback extends environment.ReqWrap {},
			FileHandle,
			StatWatcher: statWatcherClass(environment),
			access: accessOperation(environment),
			openFileHandle: openFileHandle(environment, FileHandle),
		},
		statOperations(environment, arrays, files),
		pathOperations(environment, files),
		directoryOperations(environment),
		descriptorOperations(environment, files),
		attributeOperations(environment),
		linkOperations(environment),
		readOperations(environment),
		writeOperations(environment, output, files),
		readWholeFile(environment),
		writeWholeFile(environment, output),
		moduleLookups(environment),
		copyTree(environment),
	);
};
