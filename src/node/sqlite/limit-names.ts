// Node's names of SQLite's run-time limits (SQLITE_LIMIT_*), by their numbers.
export const limitNames = [
	'length',
	'sqlLength',
	'column',
	'exprDepth',
	'compoundSelect',
	'vdbeOp',
	'functionArg',
	'attach',
	'likePatternLength',
	'variableNumber',
	'triggerDepth',
] as const;
