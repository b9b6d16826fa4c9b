// `sql('data.db')`: a database of the learner's workspace.
import { LearnerDatabase } from './learner-database.ts';

/** @param file path in the workspace, opened for each question anew; or `:memory:` for an empty one of its own */
export function sql(file: string): LearnerDatabase {
	return new LearnerDatabase(file);
}
