/** Codes of the sections and extract stages: what a document should hold and does not, or holds oddly. */
export const extractCodes = {} as const;
