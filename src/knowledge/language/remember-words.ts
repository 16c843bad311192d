// What is found out of one folded word and nothing else, remembered: people write few words, most of them over and over.
// In: a function of a word. Out: the same function, faster. Pure but for its memory, which no answer can be told by.

/** Words remembered at most by one function; what was asked rarely is soon asked anew. */
const MAX_WORDS = 20_000;

/** The function with a memory of its own. */
export function rememberWords<T>(find: (folded: string) => T): (folded: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (folded) => {
    const before = known.get(folded);
    if (before !== undefined) return before.found;
    const found = find(folded);
    if (known.size >= MAX_WORDS) known.clear();
    known.set(folded, { found });
    return found;
  };
}
