// language/plain-words.ts that knows no everyday word.

export function isPlainWord(): boolean {
  return false;
}
