// The words of the page around an answer, in both languages: a word that one language lacks does not compile. The
// sentences of answers stand in bot/wording and nowhere else.
import type { Intent } from "../../bot/intent.ts";
import type { Language } from "../../knowledge/model.ts";

/** Words of the interface. */
export type Words = {
  readonly tagline: string;
  readonly otherLanguage: string;
  readonly skip: string;
  readonly menu: string;
  readonly nav: Readonly<Record<"ask" | "strategy" | "partners" | "programmes" | "duties", string>>;
  readonly welcome: string;
  readonly welcomeLead: string;
  readonly examplesTitle: string;
  readonly examples: readonly string[];
  readonly conversation: string;
  readonly questionLabel: string;
  readonly placeholder: string;
  readonly send: string;
  readonly newConversation: string;
  readonly youAsked: string;
  readonly answering: string;
  readonly answered: string;
  readonly serverGone: string;
  readonly serverBack: string;
  readonly refusedInput: string;
  readonly needsScript: string;
  readonly privacy: string;
  readonly copy: string;
  readonly copied: string;
  readonly sources: string;
  readonly source: string;
  readonly goOn: string;
  readonly choose: string;
  readonly opensElsewhere: string;
  readonly notices: Readonly<Record<"later" | "closed" | "missing" | "assumed", string>>;
  readonly why: string;
  readonly whyIntent: string;
  readonly whyCertainty: string;
  readonly whyMatched: string;
  readonly whyRunnerUp: string;
  readonly whyDocument: string;
  readonly whyCarried: string;
  readonly nothing: string;
  readonly intents: Readonly<Record<Intent, string>>;
  readonly close: string;
  readonly readSection: string;
  readonly bothLanguages: string;
  readonly strategyTitle: string;
  readonly strategyLead: string;
  readonly passages: (count: number) => string;
  readonly section: string;
  readonly onThisPage: string;
  readonly previous: string;
  readonly next: string;
  readonly linkTo: (what: string) => string;
  readonly partnersLead: string;
  readonly partnerGroups: Readonly<Record<"partner" | "investigated" | "humanitarian", string>>;
  readonly offices: string;
  readonly later: string;
  readonly programmesLead: string;
  readonly programmeGroups: Readonly<Record<"running" | "upcoming" | "closed", string>>;
  readonly dutiesLead: string;
  readonly asOf: string;
  readonly objective: string;
  readonly priorities: string;
  readonly area: string;
  readonly duration: string;
  readonly managing: string;
  readonly before: string;
  readonly history: string;
  readonly statement: string;
  readonly owner: string;
  readonly askAbout: (name: string) => string;
  readonly aboutQuestion: (name: string) => string;
  readonly notFoundTitle: string;
  readonly notFound: string;
  readonly toFront: string;
};

const danish: Words = {
  tagline: "Regionens internationale arbejde, med kilde og dato",
  otherLanguage: "English",
  skip: "Gå til indholdet",
  menu: "Sider",
  nav: {
    ask: "Spørg",
    strategy: "Strategien",
    partners: "Partnere",
    programmes: "EU-programmer",
    duties: "Frister",
  },
  welcome: "Hvad vil du vide?",
  welcomeLead:
    "Vindrose svarer ud fra Region Midtjyllands internationale strategi af 16. april 2008, data om partnere og EU-programmer. Hvert svar viser, hvor det står og fra hvornår. Det, der ikke står nogen steder, siger den, at den ikke ved.",
  examplesTitle: "Prøv for eksempel",
  examples: [
    "Hvem er vores kontakt i Ungarn?",
    "Hvilket EU-program passer til et projekt om vandmiljø med partnere i Sverige og Polen?",
    "Hvornår skal Regionsrådet have den næste status?",
    "Hvad siger strategien om uddannelse?",
  ],
  conversation: "Samtalen",
  questionLabel: "Dit spørgsmål",
  placeholder: "Skriv et spørgsmål om det internationale arbejde",
  send: "Spørg",
  newConversation: "Ny samtale",
  youAsked: "Du spurgte:",
  answering: "Vindrose slår op …",
  answered: "Svar:",
  serverGone: "Serveren svarer ikke. Siden prøver igen af sig selv; dit spørgsmål er ikke glemt.",
  serverBack: "Serveren svarer igen.",
  refusedInput: "Det kunne serveren ikke tage imod:",
  needsScript: "Samtalen kræver JavaScript. Strategien, partnerne, programmerne og fristerne kan læses uden.",
  privacy:
    "Samtalen bliver i dette faneblad og er væk, når det lukkes. Serveren gemmer hverken spørgsmål eller svar.",
  copy: "Kopiér svaret",
  copied: "Kopieret",
  sources: "Kilder",
  source: "Kilde",
  goOn: "Spørg videre",
  choose: "Vælg",
  opensElsewhere: "åbner i et nyt faneblad",
  notices: { later: "Siden hen", closed: "Lukket", missing: "Mangler", assumed: "Gået ud fra" },
  why: "Hvorfor dette svar?",
  whyIntent: "Forstået som",
  whyCertainty: "Sikkerhed",
  whyMatched: "Ord, der afgjorde det",
  whyRunnerUp: "Næstbedste læsning",
  whyDocument: "Næstbedste tekst",
  whyCarried: "Taget med fra før",
  nothing: "intet",
  intents: {
    contact: "kontakt",
    partner_info: "om en partner",
    programme_fit: "EU-program",
    deadline: "frist",
    strategy: "strategien",
    help: "hjælp",
    smalltalk: "høflighed",
    out_of_scope: "uden for emnet",
  },
  close: "Luk",
  readSection: "Læs hele afsnittet",
  bothLanguages: "På dansk og engelsk",
  strategyTitle: "Den internationale strategi",
  strategyLead:
    "Strategien af 16. april 2008, afsnit for afsnit, gengivet i egne ord på dansk og engelsk. Ordlyden står i selve strategien; det, der er sket siden, står for sig under partnerne.",
  passages: (count) => (count === 1 ? "1 tekststykke" : `${count} tekststykker`),
  section: "Kapitel",
  onThisPage: "På denne side",
  previous: "Forrige",
  next: "Næste",
  linkTo: (what) => `Link til ${what}`,
  partnersLead:
    "Hvem regionen samarbejder med ifølge strategien, og hvad offentlige kilder siger om tiden efter.",
  partnerGroups: {
    partner: "Samarbejdsregioner",
    investigated: "Muligheder, der undersøges",
    humanitarian: "Humanitært arbejde",
  },
  offices: "Kontor",
  later: "Siden hen",
  programmesLead:
    "De EU-programmer, som Vindrose kender. Om en indkaldelse er åben, står på programmets egen side.",
  programmeGroups: { running: "I gang nu", upcoming: "Kommende", closed: "Lukkede" },
  dutiesLead:
    "Det, der ifølge strategien skal evalueres, rapporteres eller revideres. Strategien nævner ingen datoer; her står kun dem, enheden har registreret.",
  asOf: "pr.",
  objective: "Formål",
  priorities: "Prioriteter",
  area: "Område",
  duration: "Varighed",
  managing: "Forvaltes af",
  before: "Afløste",
  history: "Historie",
  statement: "Strategien siger",
  owner: "Ansvarlig",
  askAbout: (name) => `Spørg om ${name}`,
  aboutQuestion: (name) => `Hvad ved du om ${name}?`,
  notFoundTitle: "Siden findes ikke",
  notFound: "Adressen fører ingen steder hen. Måske er et tekststykke flyttet eller omdøbt.",
  toFront: "Til forsiden",
};

const english: Words = {
  tagline: "The region's international work, with source and date",
  otherLanguage: "Dansk",
  skip: "Go to the content",
  menu: "Pages",
  nav: {
    ask: "Ask",
    strategy: "The strategy",
    partners: "Partners",
    programmes: "EU programmes",
    duties: "Deadlines",
  },
  welcome: "What would you like to know?",
  welcomeLead:
    "Vindrose answers from the Central Denmark Region's international strategy of 16 April 2008, partner data and EU programmes. Every answer shows where it stands and from when. What stands nowhere, it says it does not know.",
  examplesTitle: "Try for example",
  examples: [
    "Who is our contact in Hungary?",
    "Which EU programme fits a project on clean water with partners in Sweden and Poland?",
    "When is the next status to the Regional Council due?",
    "What does the strategy say about education?",
  ],
  conversation: "The conversation",
  questionLabel: "Your question",
  placeholder: "Ask about the international work",
  send: "Ask",
  newConversation: "New conversation",
  youAsked: "You asked:",
  answering: "Vindrose is looking it up …",
  answered: "Answer:",
  serverGone: "The server does not answer. The page keeps trying by itself; your question is not forgotten.",
  serverBack: "The server answers again.",
  refusedInput: "The server could not take this:",
  needsScript:
    "The conversation needs JavaScript. The strategy, partners, programmes and deadlines can be read without.",
  privacy:
    "The conversation stays in this tab and is gone when it closes. The server keeps neither questions nor answers.",
  copy: "Copy the answer",
  copied: "Copied",
  sources: "Sources",
  source: "Source",
  goOn: "Ask on",
  choose: "Choose",
  opensElsewhere: "opens in a new tab",
  notices: { later: "Since then", closed: "Closed", missing: "Missing", assumed: "Assumed" },
  why: "Why this answer?",
  whyIntent: "Understood as",
  whyCertainty: "Certainty",
  whyMatched: "Words that decided",
  whyRunnerUp: "Next best reading",
  whyDocument: "Next best text",
  whyCarried: "Taken over from before",
  nothing: "nothing",
  intents: {
    contact: "contact",
    partner_info: "about a partner",
    programme_fit: "EU programme",
    deadline: "deadline",
    strategy: "the strategy",
    help: "help",
    smalltalk: "courtesy",
    out_of_scope: "outside the subject",
  },
  close: "Close",
  readSection: "Read the whole section",
  bothLanguages: "In Danish and English",
  strategyTitle: "The international strategy",
  strategyLead:
    "The strategy of 16 April 2008, section by section, retold in our own words in Danish and English. Its exact wording is in the strategy itself; what has happened since stands apart, under the partners.",
  passages: (count) => (count === 1 ? "1 passage" : `${count} passages`),
  section: "Section",
  onThisPage: "On this page",
  previous: "Previous",
  next: "Next",
  linkTo: (what) => `Link to ${what}`,
  partnersLead:
    "Whom the region works with according to the strategy, and what public sources say of the time after.",
  partnerGroups: {
    partner: "Partner regions",
    investigated: "Possibilities under investigation",
    humanitarian: "Humanitarian work",
  },
  offices: "Office",
  later: "Since then",
  programmesLead:
    "The EU programmes that Vindrose knows. Whether a call is open is told on the programme's own page.",
  programmeGroups: { running: "Running now", upcoming: "To come", closed: "Closed" },
  dutiesLead:
    "What must be evaluated, reported or revised according to the strategy. The strategy gives no dates; only those that the unit has registered stand here.",
  asOf: "as of",
  objective: "Aim",
  priorities: "Priorities",
  area: "Area",
  duration: "Duration",
  managing: "Managed by",
  before: "Follows",
  history: "History",
  statement: "The strategy says",
  owner: "Responsible",
  askAbout: (name) => `Ask about ${name}`,
  aboutQuestion: (name) => `What do you know about ${name}?`,
  notFoundTitle: "There is no such page",
  notFound: "The address leads nowhere. A passage may have been moved or renamed.",
  toFront: "To the front page",
};

/** The interface's words in a language. */
export function wordsOf(language: Language): Words {
  return language === "da" ? danish : english;
}
