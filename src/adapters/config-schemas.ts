// Kinds of settings that several sections share: a text in, a checked value out. Empty texts mean "not set" throughout.
import { z } from "zod";
import { parsePeople } from "../bot/roles.ts";
import { parseRecipient, type RecipientKey } from "../bot/reminder.ts";

/** A TCP port; 0 lets the system choose, for tests. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

/** A host name or IP address, without port. */
export const host = z
  .string()
  .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)$/);

/** A whole number of 1 and up. */
export const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

/** yes or no. */
export const yesNo = z.enum(["yes", "no"]).transform((text) => text === "yes");

/** Any text; `undefined` when it is not set. */
export const optionalText = z.string().transform((text) => text || undefined);

/** A text of a form; `undefined` when it is not set. */
export const optionalMatch = (form: RegExp) =>
  z
    .string()
    .refine((text) => text === "" || form.test(text))
    .transform((text) => text || undefined);

/** A web address without a slash at its end; `undefined` when it is not set. Only this machine may do without TLS. */
export const optionalUrl = z
  .string()
  .refine((text) => text === "" || isWebAddress(text))
  .transform((text) => text.replace(/\/+$/, "") || undefined);

/** Names with commas or blanks between, each of a form. */
export const names = (form: RegExp) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ""))
    .refine((list) => list.every((name) => form.test(name)))
    .transform((list): ReadonlySet<string> => new Set(list));

/** People of any surface, as their recipient keys. */
export const people = z
  .string()
  .transform(parsePeople)
  .refine(({ wrong }) => wrong.length === 0)
  .transform((parsed) => parsed.people);

/** A channel of any surface; `null` when it is not set. */
export const optionalChannel = z
  .string()
  .refine((text) => text === "" || parseRecipient(text)?.kind === "channel")
  // just parsed: it is what `recipientKey` makes
  .transform((text) => (text === "" ? null : (text as RecipientKey)));

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(name: string): boolean {
  return name === "localhost" || /^\[?::1\]?$/.test(name) || /^127(?:\.\d{1,3}){3}$/.test(name);
}
