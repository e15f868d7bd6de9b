/** Separators that may stand between two characters of a term, as in 套 * 现. */
export const MAX_GAP = 3;
/** Invisible characters that may stand there besides; more is a tower built to cost time. */
export const MAX_IGNORABLES = 16;
