// What concerns the asker alone: language, what is kept about them and how to erase it, the address of their calendar.
// Always private. Erasing takes two steps, and nothing is kept of the conversation after it.
import type { Command } from "../commands.ts";
import { rowWords } from "./data-rows.ts";
import { button, compose, type Outcome, type Spoken, speak } from "./visit.ts";

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Rows of one kind that are shown at once. */
const SHOWN = 10;

/** Sets the language, or tells which is set. */
export async function setLanguage({ to }: Of<"language">, before: Spoken): Promise<Outcome> {
  const { ports, asker, now } = before;
  if (to !== undefined)
    await ports.people.change(asker.person, { language: to === "auto" ? undefined : to }, now);
  const own = to === undefined ? before.own : { ...before.own, language: to === "auto" ? undefined : to };
  // the answer to "sprog engelsk" is the first one in English
  const visit = speak({ ...before, own }, before.language);
  const { say, utter } = visit;
  const answer = compose(visit, { title: say.self.languageTitle }, (draft) => {
    draft.paragraph(say.self.languageIs[own.language ?? "auto"]);
    draft.actions(languageButtons(visit));
  });
  return { answer, isPrivate: true };

  function languageButtons(spoken: Spoken) {
    return (["da", "en", "auto"] as const)
      .filter((each) => each !== (spoken.own.language ?? "auto"))
      .map((each) => button(say.self.languageNames[each], utter.language(each)));
  }
}

/** Shows everything that the store holds of a person. */
export async function showData(visit: Spoken): Promise<Outcome> {
  const { ports, asker, say, utter } = visit;
  const data = await ports.people.show(asker.person);
  const tables = Object.entries(data).map(([table, rows]) => [table, distinct(rows)] as const);
  const answer = compose(visit, { title: say.self.dataTitle }, (draft) => {
    draft.paragraph(tables.length === 0 ? say.self.dataNone : say.self.dataLead);
    for (const [table, rows] of tables) {
      draft.heading(`${say.self.dataLabels[table] ?? table} (${say.self.rows(rows.length)})`);
      const lines = rows.map((row) => rowWords(table, row, visit)).filter((line) => line !== "");
      draft.list(lines.slice(0, SHOWN).map((line) => [line]));
      if (lines.length > SHOWN) draft.paragraph(say.self.more(lines.length - SHOWN));
    }
    draft.paragraph(say.self.keptHow);
    if (tables.length > 0) draft.actions([button(say.labels.eraseData, utter.eraseData(false), "danger")]);
  });
  return { answer, isPrivate: true };
}

/** Each row once: a row that names the person twice is shown for either. */
function distinct<Row>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Asks first; with "ja" erases. */
export async function eraseData({ isConfirmed }: Of<"eraseData">, visit: Spoken): Promise<Outcome> {
  const { ports, asker, say, utter } = visit;
  if (!isConfirmed) {
    const answer = compose(visit, { title: say.self.eraseTitle }, (draft) => {
      draft.paragraph(say.self.eraseAsk);
      draft.actions([
        button(say.labels.eraseYes, utter.eraseData(true), "danger"),
        button(say.labels.showData, utter.showData),
      ]);
    });
    return { answer, isPrivate: true };
  }
  const count = await ports.people.erase(asker.person);
  const answer = compose(visit, { title: say.self.dataTitle }, (draft) =>
    draft.paragraph(say.self.erased(count)),
  );
  return { answer, isPrivate: true, isForgetting: true };
}

/** Opens and closes the address of the person's calendar; it is told once, when it is made. */
export async function calendar({ what }: Of<"calendar">, visit: Spoken): Promise<Outcome> {
  const { ports, asker, now, settings, say, utter } = visit;
  const { feedAddress } = settings;
  const secret =
    what === "open" && feedAddress !== null ? await ports.feeds.open(asker.person, now) : undefined;
  const isClosed = what === "stop" && (await ports.feeds.revoke(asker.person));
  const answer = compose(visit, { title: say.self.calendarTitle }, (draft) => {
    if (secret !== undefined && feedAddress !== null) {
      draft.paragraph(say.self.calendarOpen);
      draft.paragraph(feedAddress(secret));
      draft.paragraph(say.self.calendarHow);
      draft.notice("assumed", say.self.calendarSecret);
    } else if (what === "stop") draft.paragraph(isClosed ? say.self.calendarStopped : say.self.calendarNone);
    else draft.paragraph(feedAddress === null ? say.self.calendarNoAddress : say.self.calendarAbout);
    if (feedAddress === null) return;
    const open = button(say.labels.newAddress, utter.calendar("open"));
    const close = button(say.labels.closeAddress, utter.calendar("stop"));
    draft.actions(what === "stop" ? [open] : what === "open" ? [close] : [open, close]);
  });
  return { answer, isPrivate: true };
}
