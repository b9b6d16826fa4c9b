/** Characters of a title that fit on one line. */
export const MAX_TITLE = 24;
