// Linux's open(2) flags that the host uses.
export const openFlags = { O_WRONLY: 0o1, O_CREAT: 0o100, O_TRUNC: 0o1000 } as const;
