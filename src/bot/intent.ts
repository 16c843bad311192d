// What can be wanted. The names are part of the outside contract (`ask --json`).

/** Every intent, in the order in which help tells of them. */
export const INTENTS = [
  "contact",
  "partner_info",
  "programme_fit",
  "deadline",
  "strategy",
  "help",
  "smalltalk",
  "out_of_scope",
] as const;

export type Intent = (typeof INTENTS)[number];
