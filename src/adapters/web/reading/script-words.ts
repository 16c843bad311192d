// What the pages' scripts say themselves, as data in the page. In: a language. Out: a hidden element with its words.
import type { Language } from "../../../knowledge/model.ts";
import { wordsOf } from "../language.ts";
import { type Element, h } from "../tree.ts";

/** The element; scripts find it by its id. */
export function renderScriptWords(language: Language): Element {
  const words = wordsOf(language);
  const { youAsked, answering, serverGone, serverBack, refusedInput, copy, copied, reminded } = words;
  return h("div", {
    id: "words",
    hidden: "",
    "data-language": language,
    "data-words": JSON.stringify({
      youAsked,
      answering,
      serverGone,
      serverBack,
      refusedInput,
      copy,
      copied,
      reminded,
    }),
  });
}
