/**
 * What a finding says: that something is done well (`strength`), that it is weak, late, missing or must get better
 * (`improvement`), both in one sentence (`mixed`), or neither (`neutral`: it describes, explains or gives context).
 */
export const polarities = ["strength", "improvement", "mixed", "neutral"] as const;

export type Polarity = (typeof polarities)[number];
