// All sentences of the desk by language: what is done and what is told. A table; no sentences of its own.
import type { Language } from "../../../knowledge/model.ts";
import { actDanish } from "./act-da.ts";
import { actEnglish } from "./act-en.ts";
import type { ActPhrases } from "./act-phrases.ts";
import { tellDanish } from "./tell-da.ts";
import { tellEnglish } from "./tell-en.ts";
import type { TellPhrases } from "./tell-phrases.ts";

export type DeskPhrases = ActPhrases & TellPhrases;

/** The sentences of a language. */
export const deskPhrases: Readonly<Record<Language, DeskPhrases>> = {
  da: { ...actDanish, ...tellDanish },
  en: { ...actEnglish, ...tellEnglish },
};
