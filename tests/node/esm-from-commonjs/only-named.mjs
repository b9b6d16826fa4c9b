export const z = 1, a = 2;
