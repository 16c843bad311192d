// Commands between staff and the unit, and the operator's: a question to the unit, its reply, deliveries to settle.
// "til enheden Hvornår åbner kontoret igen?" / "reply q-4f2... It opens in May". Texts are kept as typed.
import type { Command } from "../commands.ts";
import type { Line } from "./line.ts";

/** "til enheden <question>" / "to the unit <question>"; without a question the form. */
export function readToUnit({ rest, words }: Line): Command {
  return words.length === 0
    ? { kind: "form", form: "question", subject: undefined }
    : { kind: "toUnit", text: rest };
}

/** The name of a question to the unit, then the reply. */
const REPLY = /^(?<question>q-[a-z0-9]{16,64})(?![\p{L}\p{N}])[\s:]*(?<text>[\s\S]*)$/u;

/** "svar q-... <text>"; without a text the form, without a question's name it is a question itself. */
export function readReply({ rest }: Line): Command | undefined {
  const { question, text = "" } = REPLY.exec(rest)?.groups ?? {};
  if (question === undefined) return undefined;
  return text === "" ? { kind: "form", form: "reply", subject: question } : { kind: "reply", question, text };
}

const RESOLVE = /^(?<word>\p{L}+)\s+(?<key>\S{1,2000})$/u;
const RESOLUTIONS: ReadonlyMap<string, "sent" | "resend" | "drop"> = new Map([
  ["resend", "resend"],
  ["gensend", "resend"],
  ["drop", "drop"],
  ["opgiv", "drop"],
  ["arrived", "sent"],
  ["ankommet", "sent"],
]);

/** "leveringer", "leveringer gensend <key>" / "deliveries drop <key>" */
export function readDeliveries({ rest, words }: Line): Command | undefined {
  if (words.length === 0) return { kind: "deliveries" };
  const { word = "", key = "" } = RESOLVE.exec(rest)?.groups ?? {};
  const as = RESOLUTIONS.get(word.toLowerCase());
  return as === undefined ? undefined : { kind: "resolve", key, as };
}
