export const value = 'PLACE';
