// Commands about the asker and the counter itself: look-ups without a name, language, own data, calendar, a source.
// "sprog dansk", "slet mine data ja" / "language english", "erase my data yes". Anything more is a question.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { fold } from "../../knowledge/language/text.ts";
import type { Language } from "../../knowledge/model.ts";
import type { Command } from "../commands.ts";
import type { Line } from "./line.ts";

/** Words that ask for the whole list, folded. */
const ALL = new Set(["", "alle", "all", "liste", "list", "vis", "show", "oversigt", "overview"]);
const NEW = new Set(["ny", "nyt", "new"]);
const LANGUAGES: ReadonlyMap<string, Language | "auto"> = new Map([
  ["da", "da"],
  ["dansk", "da"],
  ["danish", "da"],
  ["en", "en"],
  ["engelsk", "en"],
  ["english", "en"],
  ["auto", "auto"],
  ["automatisk", "auto"],
  ["automatic", "auto"],
]);
const CALENDAR: ReadonlyMap<string, "show" | "open" | "stop"> = new Map([
  ["", "show"],
  ["vis", "show"],
  ["show", "show"],
  ["ny", "open"],
  ["new", "open"],
  ["start", "open"],
  ["stop", "stop"],
]);
const POLITE = new Set(["tak", "venligst", "please"]);
const BARE = new Set(["sprog", "language"]);
const YES = new Set(["ja", "yes"]);

/** The folded words behind the command word. */
function restOf({ words }: Line): string {
  return words.map(({ folded }) => folded).join(" ");
}

/** "partner", "frister alle" / "partners", "deadlines list" */
export function readList(
  line: Line,
  what: Extract<Command, { kind: "list" }>["what"],
): Extract<Command, { kind: "list" }> | undefined {
  return ALL.has(restOf(line)) ? { kind: "list", what } : undefined;
}

/** "program", "program ny" / "programmes", "programme new"; with an idea it is a question. */
export function readProgramme(line: Line): Command | undefined {
  if (NEW.has(restOf(line))) return { kind: "form", form: "project", subject: undefined };
  return readList(line, "programmes");
}

/** "sprog engelsk" / "language auto" */
export function readLanguage(line: Line): Command | undefined {
  const rest = line.words.filter(({ folded }) => !POLITE.has(folded)).map(({ folded }) => folded);
  const to = LANGUAGES.get(rest.join(" "));
  // "tal" and "svar på" alone set nothing; "sprog" tells what is set
  const isBare = line.words.length === 0 && BARE.has(fold(line.head));
  return isBare || to !== undefined ? { kind: "language", to } : undefined;
}

/** "kalender ny" / "calendar stop" */
export function readCalendar(line: Line): Command | undefined {
  const what = CALENDAR.get(restOf(line));
  return what === undefined ? undefined : { kind: "calendar", what };
}

/** "slet mine data", then "slet mine data ja" / "erase my data yes" */
export function readErase(line: Line): Command | undefined {
  const isConfirmed = YES.has(restOf(line));
  return isConfirmed || line.words.length === 0 ? { kind: "eraseData", isConfirmed } : undefined;
}

/** "hvorfor" / "why this answer"; with a question mark it goes on from the answer before, and is a question. */
export function readWhy(line: Line): Command | undefined {
  return line.words.length === 0 && !line.isQuestion ? { kind: "why" } : undefined;
}

const PLACE = /^(?<section>.{1,80}?)[\s,]+(?:afsnit |paragraph |§ ?)?(?<paragraph>\d{1,3})$/iu;

/** "kilde monitorering 1" / "source monitoring paragraph 1": a section by id or title, and a paragraph of it. */
export function readSource({ rest }: Line, { corpus }: Knowledge): Command | undefined {
  const { section: typed = "", paragraph = "" } = PLACE.exec(rest)?.groups ?? {};
  const wanted = fold(typed);
  const section = corpus.sections.find(
    ({ id, title }) => [id, title.da, title.en].map(fold).includes(wanted) && wanted !== "",
  );
  return section === undefined
    ? undefined
    : { kind: "source", section: section.id, paragraph: Number(paragraph) };
}
