// Every kind of card that goes to Teams, by name: answers of the product, and made-up ones for what only the desk
// makes. People are invented.
import { drawForm } from "../../src/adapters/teams/forms.ts";
import { renderAnswer } from "../../src/adapters/teams/render.ts";
import type { Answer } from "../../src/bot/answer.ts";
import type { Form } from "../../src/bot/forms.ts";
import { answerOf, publicCitation, strategyCitation } from "./answer.ts";
import { NOW, vindrose } from "./product.ts";
import type { Shown } from "./teams-page.ts";

function asked(text: string): Shown {
  return renderAnswer(vindrose.ask({ text }, [], NOW), { replyId: "r1", question: text });
}

/** A reminder before anyone has taken it up. */
export const reminderAnswer: Answer = answerOf(
  [
    {
      kind: "paragraph",
      text: "Årlig status til Regionsrådet skal være afleveret mandag den 15. marts 2027, om 7 dage.",
      citations: [1],
    },
    {
      kind: "facts",
      facts: [
        { label: "Frist", value: "mandag den 15. marts 2027", citations: [1] },
        { label: "Datoen er", value: "registreret af enheden den 3. januar 2027", citations: [] },
        { label: "Taget af", value: "ingen endnu", citations: [] },
      ],
    },
    {
      kind: "actions",
      actions: [
        { label: "Færdig", utterance: "færdig status-report 2027", style: "primary" },
        { label: "Overtag", utterance: "overtag status-report 2027", style: "plain" },
        { label: "Udsæt 1 dag", utterance: "udsæt status-report 2027 1d", style: "plain" },
        { label: "Udsæt 1 uge", utterance: "udsæt status-report 2027 1w", style: "plain" },
        { label: "Stop påmindelser", utterance: "stop status-report", style: "danger" },
      ],
    },
  ],
  {
    title: "Om 7 dage: Årlig status til Regionsrådet",
    intent: "deadline",
    citations: [
      {
        ...strategyCitation,
        title: "Årlig status til Regionsrådet",
        section: "Monitorering",
        sectionId: "monitorering",
        paragraph: 1,
        source: "Region Midtjyllands internationale strategi",
      },
    ],
  },
);

/** A person's own page. */
const homeAnswer: Answer = answerOf(
  [
    {
      kind: "paragraph",
      text: "Her er dine frister, dine påmindelser og det, jeg gemmer om dig.",
      citations: [],
    },
    { kind: "heading", text: "Kommende frister" },
    {
      kind: "facts",
      facts: [
        { label: "Årlig status til Regionsrådet", value: "mandag den 15. marts 2027", citations: [] },
        { label: "Midtvejsevaluering", value: "ingen dato er registreret", citations: [] },
        { label: "Revision af strategien", value: "onsdag den 1. september 2027", citations: [] },
        { label: "Rapport om partnerskaber", value: "fredag den 29. oktober 2027", citations: [] },
        { label: "Handlingsplan", value: "ingen dato er registreret", citations: [] },
        { label: "Budgetindspil", value: "tirsdag den 4. maj 2027", citations: [] },
      ],
    },
    { kind: "heading", text: "Dine påmindelser" },
    {
      kind: "list",
      items: [{ text: "Årlig status til Regionsrådet: 30, 14, 7 og 1 dag før, kl. 9", citations: [] }],
    },
    {
      kind: "actions",
      actions: [
        { label: "Ny påmindelse", utterance: "påmind", style: "primary" },
        { label: "Sprog: dansk", utterance: "sprog en", style: "plain" },
        { label: "Mine data", utterance: "mine data", style: "plain" },
        { label: "Slet mine data", utterance: "slet mine data", style: "danger" },
      ],
    },
  ],
  { title: "Hjem", intent: "help", citations: [] },
);

const choicesAnswer: Answer = answerOf(
  [
    {
      kind: "choices",
      prompt: "Vi har to samarbejdsregioner i Ungarn. Hvilken mener du?",
      choices: [
        { label: "Györ-Moson-Sopron Amt", utterance: "partner Györ-Moson-Sopron" },
        { label: "Bacs-Kiskun Amt", utterance: "partner Bacs-Kiskun" },
      ],
    },
  ],
  { title: "Hvilken af dem?", citations: [] },
);

const hostileAnswer: Answer = answerOf(
  [
    {
      kind: "paragraph",
      text: "Du skrev: <at>Alle</at> **fed** [klik](https://example.org) <img src=x onerror=alert(1)> # overskrift",
      citations: [1, 2],
    },
    {
      kind: "facts",
      facts: [
        { label: "*label*", value: "[1](javascript:alert(1)) _kursiv_ `kode` <b>fed</b>", citations: [2] },
      ],
    },
    { kind: "notice", about: "assumed", text: "1. ikke en liste\n- heller ikke", citations: [] },
  ],
  { title: "# <b>Titel</b> *med* [tegn](x)" },
);

/** Far more than a card holds. */
export const endlessAnswer: Answer = answerOf(
  [
    {
      kind: "paragraph",
      text: "Alle forhold, som strategien nævner, i den rækkefølge de står.",
      citations: [1],
    },
    {
      kind: "list",
      items: Array.from({ length: 400 }, (_, index) => ({
        text: `Forhold nummer ${index + 1}: en længere beskrivelse af, hvad der gælder for netop dette forhold`,
        citations: [(index % 2) + 1],
      })),
    },
  ],
  { title: "Alle forhold", citations: [strategyCitation, publicCitation] },
);

/** A project idea, as a window asks for it. */
export const projectForm: Form = {
  name: "project",
  title: "Projektidé",
  submit: "Find EU-program",
  fields: [
    {
      kind: "longText",
      name: "idea",
      label: "Hvad handler idéen om?",
      hint: "for eksempel rent vand i havne",
      isRequired: true,
      maxChars: 500,
      initial: "",
    },
    {
      kind: "text",
      name: "places",
      label: "Partnernes byer, regioner eller lande",
      isRequired: false,
      maxChars: 200,
      initial: "",
    },
    {
      kind: "choice",
      name: "applicant",
      label: "Hvem søger?",
      isRequired: false,
      initial: "",
      options: ["Region", "Kommune", "Hospital", "Universitet", "Virksomhed", "Forening"].map((label) => ({
        value: label.toLowerCase(),
        label,
      })),
    },
    {
      kind: "choices",
      name: "activities",
      label: "Hvad skal der laves?",
      isRequired: false,
      initial: [],
      options: ["Forskning", "Erfaringsudveksling", "Afprøvning, i praksis"].map((label) => ({
        value: label.toLowerCase(),
        label,
      })),
    },
    {
      kind: "date",
      name: "start",
      label: "Start",
      hint: "Den dag, projektet tidligst begynder",
      isRequired: false,
      initial: "",
    },
  ],
};

/** Every kind by name, as it is drawn. */
export const CARDS: Readonly<Record<string, Shown>> = {
  strategy: asked("hvad siger strategien om uddannelse?"),
  contact: asked("hvem er vores kontakt i Shanghai?"),
  programme: asked("which EU programme fits a project on clean water with partners in Sweden and Poland?"),
  partners: asked("hvem er vores partnere?"),
  help: asked("hjælp"),
  refused: asked("hvor høj er himlen?"),
  choices: renderAnswer(choicesAnswer, { replyId: "r1" }),
  reminder: renderAnswer(reminderAnswer, {
    replyId: "r1",
    lead: "card",
    refresh: { reminder: "k", users: [] },
  }),
  home: renderAnswer(homeAnswer, { replyId: "r1", lead: "card" }),
  hostile: renderAnswer(hostileAnswer, { replyId: "r1" }),
  endless: renderAnswer(endlessAnswer, { replyId: "r1" }),
  form: {
    text: "",
    card: drawForm(projectForm, {
      language: "da",
      values: { idea: "rent vand", start: "2020-01-01", activities: ["forskning"] },
      problems: [{ field: "start", problem: "Dagen ligger før i dag. Vælg en dag, der kommer." }],
    }).card,
  },
};
