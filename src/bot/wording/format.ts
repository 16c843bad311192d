// Dates and lists in words. Locales are platform tags here, not our languages.

/** "16. april 2008", "March 2013", "2012": as exact as the date is. Any other text comes back as it is. */
export function formatDate(iso: string, locale: "da-DK" | "en-GB"): string {
  const parts = iso.split("-");
  const date = new Date(
    `${iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`,
  );
  if (Number.isNaN(date.getTime()) || parts.length === 1) return iso;
  return formatFor(locale, parts.length === 3).format(date);
}

/** Formats made so far: making one takes longer than wording the rest of an answer. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const day = withDay ? ({ day: "numeric" } as const) : {};
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { ...day, month: "long", year: "numeric", timeZone: "UTC" });
  formats.set(key, format);
  return format;
}

/** "a", "a og b", "a, b og c"; empty for nothing. */
export function formatList(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;
}
