// The Danish sentences. In: names, dates and texts; out: Danish. No knowledge, no decisions.
import { formatDate, formatList } from "./format.ts";
import type { Phrases } from "./phrases.ts";

const unit = "enheden for internationale relationer i Sekretariatet for Regional Udvikling";

export const danish: Phrases = {
  date: (iso) => (iso === "" ? "uden dato" : formatDate(iso, "da-DK")),
  and: (items) => formatList(items, "og"),
  labels: {
    country: "Land",
    city: "By",
    host: "Vært",
    form: "Hvad det er",
    person: "Kontaktperson",
    status: "Status",
    cadence: "Hvor ofte",
    recipient: "Til",
    registeredDate: "Registreret dato",
    nextElection: "Næste regionsrådsvalg",
    period: "Periode",
    applicants: "Hvem kan søge",
    budget: "Budget",
    partnership: "Partnerskab",
    rate: "Støtteprocent",
    secretariat: "Sekretariat",
    followedBy: "Afløst af",
    callState: "Indkaldelser",
    role: "Rolle",
    phone: "Telefon",
    mail: "E-mail",
    sources: "Kilder",
    paragraph: "afsnit",
    row: "række",
  },
  provenance: { stated: "strategien", registered: "registreret af enheden", public: "offentlig kilde" },
  status: {
    partner: "samarbejdsregion ifølge strategien",
    investigated: "mulighederne for tættere samarbejde undersøges; der er ingen aftale",
    humanitarian: "fokus for det humanitære arbejde, ikke en samarbejdsregion",
  },
  none: "intet nævnt",
  noPerson: "ingen er registreret",
  notStatedCity: "strategien nævner ingen by",
  noDate: "ingen er registreret",

  empty: {
    title: "Skriv et spørgsmål",
    text: "Jeg fik ingen ord at svare på. Skriv for eksempel: hvem er vores kontakt i Shanghai?",
  },
  greeting: {
    title: "Hej",
    text: "Hej! Spørg mig om regionens internationale arbejde: kontakter, samarbejdsregioner, EU-programmer, frister eller strategien fra 2008.",
  },
  thanks: {
    title: "Selv tak",
    text: "Selv tak. Skriv, når der er mere om det internationale arbejde, du vil vide.",
  },
  goodbye: { title: "Farvel", text: "Farvel, og god arbejdslyst." },
  wellbeing: {
    title: "Vindrose",
    text: "Jeg er Vindrose, et program og ikke et menneske. Jeg svarer ud fra regionens internationale strategi og partnerdata og er klar til dit spørgsmål.",
  },
  help: {
    title: "Det kan jeg hjælpe med",
    text: "Jeg svarer på dansk og engelsk ud fra regionens internationale strategi af 16. april 2008 og partnerdata, altid med kilde og dato. Du kan spørge om kontakter og kontorer, partnere og samarbejdsregioner, EU-programmer til en projektidé, frister og status, og hvad strategien siger. Ved jeg det ikke, siger jeg det.",
    examples: [
      "Hvem er vores kontakt i Ungarn?",
      "Hvad laver vi med Shanghai?",
      "Hvilket EU-program passer til madspild med Malmö og Rostock?",
      "Hvornår er næste statusrapport?",
      "Hvilke værdier bygger det internationale arbejde på?",
    ],
  },

  contactTitle: (name) => `Kontakt: ${name}`,
  infoTitle: (name) => name,
  partnerWithoutOffice: (name) => `Strategien nævner intet kontor for ${name}.`,
  noPersonAskUnit: `Der er ikke registreret en kontaktperson; spørg ${unit}.`,
  askUnit: `Spørg ${unit}.`,
  unitTitle: "Enheden for internationale relationer",
  unitTasks: (tasks) => `Spørg ${unit}. ${tasks}`,
  whichOneTitle: "Hvilken?",
  whichOne: (count) => `Der er ${count}, du kan mene. Hvilken?`,
  onlyOne: "Kun den ene:",
  takenOver: (what) => `Jeg går ud fra, at det stadig handler om ${what}.`,
  later: (date, text) => `Senere (offentlig kilde, ${date}): ${text}`,
  partnerListTitle: {
    partner: "Samarbejdsregionerne",
    investigated: "Regioner, der undersøges",
    humanitarian: "Humanitært fokus",
    all: "Partnere",
  },
  partnerListLead: {
    partner: (count) => `Strategien fra 2008 nævner ${count} samarbejdsregioner:`,
    investigated: (count) =>
      `Mulighederne for tættere samarbejde undersøges med ${count} regioner i Vesteuropa; der er ingen aftale:`,
    humanitarian: (count) =>
      `Det humanitære arbejde har fokus på udvalgte regioner i ${count} lande; regionerne er ikke nævnt ved navn:`,
    all: (count) => `Jeg kender ${count}:`,
  },
  officeListTitle: "Kontorer i udlandet",
  officeListLead: (count) =>
    `Strategien nævner ${count} kontorer og samlingspunkter hos samarbejdsregionerne:`,

  notAPartnerTitle: (place) => `Ingen partner i ${place}`,
  notAPartner: (place) => `Jeg kender ingen partner, intet kontor og ingen kontakt i ${place}.`,
  ourPartners: (names) => `Strategiens samarbejdsregioner er ${names}.`,

  notStatedTitle: "Det ved jeg ikke",
  aspect: {
    money: "noget beløb",
    phone: "noget telefonnummer",
    mail: "nogen e-mailadresse",
    address: "nogen adresse",
    hours: "nogen åbningstid",
    count: "noget antal",
    holder: "hvem der har posten i dag",
    ending: "noget om, at det er lukket, ophørt eller opsagt",
    schedule: "noget tidspunkt",
    size: "nogen størrelse",
    content: "hvad der står i det dokument",
    holderNow: "hvem det er i dag",
    outcome: "hvad der kom ud af det",
    votes: "stemmetal",
    rejection: "at noget blev afvist",
    future: "hvornår det bliver",
    staff: "hvor mange der arbejder der",
    grants: "hvem der fik penge",
    move: "at det er flyttet",
  },
  notStated: (what, about) =>
    `Det ved jeg ikke: mine kilder oplyser ikke ${what}${about === "" ? "" : ` (${about})`}.`,
  notStatedAtAll: (about) =>
    `Det ved jeg ikke: mine kilder siger ikke noget om det, du spørger om${about === "" ? "" : ` for ${about}`}.`,
  nearest: (text) => `Det nærmeste, jeg ved: ${text}`,
  outOfScope: {
    title: "Det ligger uden for det, jeg ved",
    text: "Det kan jeg ikke svare på: det står ikke i regionens internationale strategi eller partnerdata. Jeg kan svare om kontakter, samarbejdsregioner, EU-programmer, frister og strategien.",
  },
  seeAlso: "Se også",

  dutyNoDate: (name, cadence) =>
    `${name}: ${cadence}. Strategien nævner ingen dato, og der er ikke registreret nogen.`,
  dutyListTitle: "Frister og opfølgning",
  dutyListLead:
    "Strategien nævner disse opgaver; den giver ingen datoer, og der er ikke registreret andre end dem, der står her:",

  fitNothingTitle: "Intet program passer",
  fitNothing: "Ingen af de programmer, jeg kender i dag, passer til det, du har fortalt.",
  placesIn: (places) => `${places} ligger i området`,
  placesCheck: (places) => `om ${places} er med, skal undersøges`,
  themeUnder: (theme, under) => `${theme} passer under »${under}«`,
  ofStrategy: (name, end) => `I strategien fra 2008 er det ${name}; det har været lukket siden ${end}.`,
  callUnknown: "Jeg ved ikke, om der er åbne indkaldelser: se programmets egen side.",
  callLast: (text, date) => `Sidst kendt${date === "" ? "" : ` (${date})`}: ${text}`,
  alsoPossible: "Også muligt",
  namedClosed: (name, end) => `${name} er lukket; perioden sluttede ${end}.`,
  programmeState: {
    running: (name, from, to) => `${name} løber fra ${from} til ${to}.`,
    closed: (name, from, to) => `${name} er lukket: det løb fra ${from} til ${to}.`,
    upcoming: (name, from) => `${name} begynder først ${from}.`,
  },
  proposal: "Det er et forslag, ikke et vedtaget program.",
  successor: (name, period) => `Det blev afløst af ${name} (${period}).`,
  programmeListTitle: "EU-programmer",
  programmeListLead: "Programmer, der løber i dag:",
  programmeListAsk: "Fortæl, hvad projektet handler om, og hvor partnerne er fra, så finder jeg det bedste.",
  suggestions: {
    contactIn: (name) => `Hvem er vores kontakt i ${name}?`,
    doWith: (name) => `Hvad laver vi med ${name}?`,
    partners: "Hvilke samarbejdsregioner har vi?",
    status: "Hvornår er næste statusrapport?",
    programme: "Hvilket EU-program passer til madspild med Malmö og Rostock?",
    help: "Hvad kan du?",
    investigated: "Hvilke regioner undersøges?",
  },
  tooLong: "Jeg læste kun den første del af den lange tekst.",
};
