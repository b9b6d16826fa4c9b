// Linux's numbers of the signals that the host sends.
export const signals = { SIGHUP: 1, SIGTERM: 15 } as const;
