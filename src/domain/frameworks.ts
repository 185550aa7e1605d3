/** The inspection frameworks that a document can belong to. */
export const frameworks = ["ilacs", "sif", "jtai", "area_send", "pre_sif"] as const;

export type Framework = (typeof frameworks)[number];
