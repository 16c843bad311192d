// The page's words by language. In: a language. Out: its words.
import type { Language } from "../../knowledge/model.ts";
import type { Words } from "./words.ts";
import { danish } from "./words-da.ts";
import { english } from "./words-en.ts";

/** The interface's words in a language. */
export function wordsOf(language: Language): Words {
  return language === "da" ? danish : english;
}
