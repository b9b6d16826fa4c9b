// The git repository of a lesson that is opened for the first time, made in the container by its own `git`.
import { repositoryBegin } from '#course/repository-begin.ts';
import { startHistory } from '#course/start-history.ts';
import type { Lesson } from '#course/pack.ts';
import type { WebContainer } from '@webcontainer/api';

/**
 * Does nothing where a repository is already.
 * @param folder of the workspace, relative to the working directory
 * @returns what went wrong, in git's words: a lesson without git can do without
 */
export async function beginRepository(
	container: WebContainer,
	folder: string,
	lesson: Lesson,
): Promise<string | undefined> {
	if ((await container.fs.readdir(folder)).includes('.git')) return undefined;
	const { files, command } = repositoryBegin(startHistory(lesson));
	await container.fs.mkdir(`${folder}/.slipway`, { recursive: true });
	for (const [path, contents] of Object.entries(files)) {
		await container.fs.writeFile(`${folder}/${path}`, contents);
	}
	const [program, ...args] = command;
	const process = await container.spawn(program, args, { cwd: folder });
	let output = '';
	await process.output.pipeTo(new WritableStream({ write: (text) => void (output += text) }));
	const code = await process.exit;
	return code === 0 ? undefined : output.trim() || `${program} ended with code ${code}`;
}
