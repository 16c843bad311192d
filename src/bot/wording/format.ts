// Dates and lists in words. Locales are platform tags here, not our languages.

/** "16. april 2008", "March 2013", "2012": as exact as the date is. Any other text comes back as it is. */
export function formatDate(iso: string, locale: "da-DK" | "en-GB"): string {
  const parts = iso.split("-");
  const date = new Date(
    `${iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`,
  );
  if (Number.isNaN(date.getTime()) || parts.length === 1) return iso;
  const day = parts.length === 3 ? ({ day: "numeric" } as const) : {};
  return new Intl.DateTimeFormat(locale, { ...day, month: "long", year: "numeric", timeZone: "UTC" }).format(
    date,
  );
}

/** "a", "a og b", "a, b og c"; empty for nothing. */
export function formatList(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;
}
