// The tags of an error's fields in V8's format.

export const errorFields = { message: 'm', cause: 'c', stack: 's', end: '.' } as const;
