// Commands about the asker and the counter itself: look-ups without a name, language, home, help, own data, calendar.
// "sprog dansk", "slet mine data ja" / "language english", "erase my data yes". Anything more is a question.
import type { Language } from "../../knowledge/model.ts";
import type { Parsed } from "../commands.ts";
import type { Line } from "./line.ts";

/** Words that ask for the whole list, folded. */
const ALL = new Set(["", "alle", "all", "liste", "list", "vis", "show", "oversigt", "overview"]);
const LANGUAGES: Readonly<Record<string, Language | "auto">> = {
  da: "da",
  dansk: "da",
  danish: "da",
  en: "en",
  engelsk: "en",
  english: "en",
  auto: "auto",
  automatisk: "auto",
  automatic: "auto",
};
const CALENDAR: Readonly<Record<string, "show" | "open" | "stop">> = {
  "": "show",
  vis: "show",
  show: "show",
  ny: "open",
  new: "open",
  start: "open",
  stop: "stop",
};
const YES = new Set(["ja", "yes"]);

/** Reads such a line; `undefined` when it is none. */
export function parseSelf(line: Line): Parsed | undefined {
  const { verb, language } = line;
  const rest = line.words.map(({ folded }) => folded).join(" ");
  // what begins like a command and asks is a question: "hvorfor?" goes on from the answer before
  if (line.isQuestion) return undefined;
  switch (verb) {
    case "partner":
      return ALL.has(rest) ? { language, command: { kind: "list", what: "partners" } } : undefined;
    case "programme":
      return ALL.has(rest) ? { language, command: { kind: "list", what: "programmes" } } : undefined;
    case "deadline":
      return ALL.has(rest) ? { language, command: { kind: "list", what: "deadlines" } } : undefined;
    case "language": {
      const to = LANGUAGES[rest];
      return rest === "" || to !== undefined ? { language, command: { kind: "language", to } } : undefined;
    }
    case "calendar": {
      const what = CALENDAR[rest];
      return what === undefined ? undefined : { language, command: { kind: "calendar", what } };
    }
    case "eraseData":
      return rest === "" || YES.has(rest)
        ? { language, command: { kind: "eraseData", isConfirmed: rest !== "" } }
        : undefined;
    case "home":
    case "help":
    case "showData":
    case "why":
      return rest === "" ? { language, command: { kind: verb } } : undefined;
    default:
      return undefined;
  }
}
