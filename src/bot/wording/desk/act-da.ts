// The desk's Danish sentences for what is done: dates, periods, reminders, and what stands in the way. In: names, days
// and counts in words; out: Danish. No knowledge, no decisions.
import { formatList } from "../format.ts";
import type { ActPhrases } from "./act-phrases.ts";

const og = (items: readonly string[]): string => formatList(items, "og");

export const actDanish: ActPhrases = {
  dates: {
    registered: (day, distance) => `Fristen er nu registreret til ${day}, ${distance}.`,
    moved: (from, to, distance) => `Fristen er flyttet fra ${from} til ${to}, ${distance}.`,
    unchanged: (day) => `Fristen ${day} står der allerede. Intet er ændret.`,
    allTold: "De, der allerede er mindet om den gamle dato, får besked om den nye.",
    closedDay: (day) => `Bemærk: ${day} er ikke en arbejdsdag.`,
    past: (day) => `${day} er allerede gået. Skriv en kommende dato.`,
    tooFar: (day) => `${day} ligger mere end ti år fremme. Er årstallet rigtigt?`,
    otherPeriod: (period, day) => `Der står også en frist for ${period}: ${day}.`,
    withdrawn: (day) => `Fristen ${day} er trukket tilbage. De, der er mindet om den, får besked.`,
    nothingToWithdraw: (name) =>
      `${name}: her er ingen kommende dato at trække tilbage. En dato, der står i kilderne, rettes dér.`,
    undone: (day) => `Den seneste ændring er fortrudt. Fristen er igen ${day}.`,
    undoneToNone: "Den seneste ændring er fortrudt. Der er ikke længere registreret en dato.",
    nothingToUndo: (name) => `${name}: der er ingen ændring at fortryde.`,
    historyTitle: (name) => `Datoer for ${name}`,
    historyNone: (name) => `${name}: ingen har registreret eller ændret en dato her.`,
    change: ({ day, who, from, to, isUndo }) => {
      const what =
        from === undefined
          ? `registreret: ${to ?? ""}`
          : to === undefined
            ? `trukket tilbage: ${from}`
            : `flyttet fra ${from} til ${to}`;
      return `${day}, ${who}: ${isUndo ? "fortrudt, " : ""}${what}`;
    },
  },
  periods: {
    done: (period) => `Meldt færdig for ${period}. Ingen får flere påmindelser om den.`,
    doneBefore: (who, day) => `Den er allerede meldt færdig af ${who} ${day}.`,
    reopened: (period) => `Den er ikke færdig alligevel for ${period}. Påmindelserne går videre.`,
    notDone: (period) => `Den er ikke meldt færdig for ${period}.`,
    noDate: (name) => `${name}: der er ingen åben frist, for der er ikke registreret en kommende dato.`,
    noPeriod: (name, period) => `${name}: jeg kender ingen frist for ${period}.`,
    snoozed: (day) => `Jeg minder dig om den igen ${day}.`,
    tooLate: (name, day) => `${name}: så længe kan den ikke udsættes, for fristen er ${day}.`,
    taken: (period) => `Du har taget den over for ${period}. Det kan alle se på deres påmindelser.`,
    takenFrom: (who) => `Før dig havde ${who} den.`,
  },
  remind: {
    title: "Dine påmindelser",
    channelTitle: "Kanalens påmindelser",
    set: (name, times, isHere) =>
      isHere ? `Kanalen bliver mindet om ${name} ${times}.` : `Du bliver mindet om ${name} ${times}.`,
    times: (leadDays, hour) =>
      `${og(leadDays.map(String))} ${leadDays.at(-1) === 1 ? "dag" : "dage"} før fristen, kl. ${hour}`,
    noDate: "Der er ingen dato endnu. Jeg skriver, når en bliver registreret.",
    next: (day, distance) => `Fristen er ${day}, ${distance}.`,
    none: "Her er ingen påmindelser.",
    isOptedOut: "Alle påmindelser er slået fra.",
    stopped: (name, isHere) =>
      isHere ? `Kanalen bliver ikke længere mindet om ${name}.` : `Du bliver ikke længere mindet om ${name}.`,
    notSet: (name, isHere) =>
      isHere ? `Kanalen bliver ikke mindet om ${name}.` : `Du bliver ikke mindet om ${name}.`,
    stoppedAll: (isHere) =>
      isHere ? "Kanalen får ikke flere påmindelser fra mig." : "Du får ikke flere påmindelser fra mig.",
    resumed: (isHere) =>
      isHere ? "Kanalens påmindelser er slået til igen." : "Dine påmindelser er slået til igen.",
    onlyInChannel:
      "»her« gælder en kanal eller gruppe. Skriv det dér, eller lad »her« være ude for dig selv.",
  },
  problems: {
    title: "Lige en ting",
    whichDuty: "Hvilken opgave gælder det?",
    noSuchDay: (typed) => `»${typed}« findes ikke i kalenderen. Skriv datoen som 2027-03-15 eller 15.3.2027.`,
    noYear: (typed) => `Hvilket år? Skriv »${typed}« med årstal, for eksempel 15. marts 2027.`,
    severalDays: "Der står mere end én dato. Skriv én ad gangen.",
    leadDays: "Skriv højst 12 tal fra 0 til 366: hvor mange dage før fristen. For eksempel 30,14,7,1.",
    hour: "Skriv en hel time fra 0 til 23, for eksempel kl 9.",
    snoozeFor: "Hvor længe? En dag, tre dage eller en uge.",
    mayNotTitle: "Det kræver en anden rolle",
    mayNot: {
      register_dates: "Kun redaktører kan registrere og ændre datoer.",
      answer_questions: "Kun redaktører og enhedens kanal kan se og besvare kollegers spørgsmål.",
      operate: "Kun dem, der driver Vindrose, kan se og afgøre leveringer.",
    },
    askThem: (people) => `Spørg ${people}.`,
    typeInstead: {
      project:
        "Skriv »program« og din idé i én sætning: hvad den handler om, hvor partnerne er fra, og hvem der deltager. For eksempel: program madspild med Malmö og Rostock.",
      subscription:
        "Skriv »påmind«, opgaven og, hvis du vil, dage, time og sprog. For eksempel: påmind statusrapport 30,14,7,1 kl 9.",
      date: "Skriv »frist«, opgaven og datoen. For eksempel: frist statusrapport 2027-03-15.",
      feedback: "Brug knapperne under svaret.",
      reply: "Skriv »svar«, spørgsmålets navn og dit svar.",
      question: "Skriv »til enheden« og dit spørgsmål.",
    },
    gone: "Det svar er for gammelt til en tilbagemelding.",
  },
  lengths: { "1d": "1 dag", "3d": "3 dage", "1w": "1 uge" },
};
