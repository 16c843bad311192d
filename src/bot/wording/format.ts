// Dates and lists in words. Locales are platform tags here, not our languages.

/** "16. april 2008", "March 2013", "2012": as exact as the date is. Any other text comes back as it is. */
export function formatDate(iso: string, locale: "da-DK" | "en-GB"): string {
  const key = `${locale} ${iso}`;
  const before = written.get(key);
  if (before !== undefined) return before;
  const text = formatAnew(iso, locale);
  // far more than the corpus has dates
  if (written.size >= MAX_WRITTEN) written.clear();
  written.set(key, text);
  return text;
}

/** Dates written so far: the sources' dates come with nearly every answer. */
const written = new Map<string, string>();
const MAX_WRITTEN = 5_000;

function formatAnew(iso: string, locale: "da-DK" | "en-GB"): string {
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

/** "mandag den 15. marts 2027", "Monday 15 March 2027"; any text that is no day comes back as it is. */
export function formatDayWithWeekday(day: string, locale: "da-DK" | "en-GB"): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  // British dates are written without the comma that the platform's data have changed their mind about
  return formatOf(locale, "weekday", options).format(date).replace(",", "");
}

/** The name of a month, 1..12. */
export function formatMonth(month: number, locale: "da-DK" | "en-GB"): string {
  return formatOf(locale, "month", { month: "long" }).format(new Date(Date.UTC(2001, month - 1, 1)));
}

function formatOf(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
