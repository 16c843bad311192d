// The English sentences. In: names, dates and texts; out: English. No knowledge, no decisions.
import { formatDate, formatList } from "./format.ts";
import type { Phrases } from "./phrases.ts";

const unit = "the unit for international relations in the Secretariat for Regional Development";

export const english: Phrases = {
  date: (iso) => (iso === "" ? "undated" : formatDate(iso, "en-GB")),
  and: (items) => formatList(items, "and"),
  labels: {
    country: "Country",
    city: "City",
    host: "Host",
    form: "What it is",
    person: "Contact person",
    status: "Status",
    cadence: "How often",
    recipient: "To",
    registeredDate: "Registered date",
    nextElection: "Next regional election",
    period: "Period",
    applicants: "Who can apply",
    budget: "Budget",
    partnership: "Partnership",
    rate: "Funding rate",
    secretariat: "Secretariat",
    followedBy: "Followed by",
    callState: "Calls",
    role: "Role",
    phone: "Phone",
    mail: "E-mail",
    sources: "Sources",
    paragraph: "paragraph",
    row: "row",
  },
  provenance: { stated: "the strategy", registered: "registered by the unit", public: "public source" },
  status: {
    partner: "partner region according to the strategy",
    investigated: "the possibilities of closer cooperation are being investigated; there is no agreement",
    humanitarian: "a focus of the humanitarian work, not a partner region",
  },
  none: "nothing stated",
  noPerson: "none is registered",
  notStatedCity: "the strategy names no city",
  noDate: "none is registered",

  empty: {
    title: "Type a question",
    text: "I got no words to answer. Try for example: who is our contact in Shanghai?",
  },
  greeting: {
    title: "Hello",
    text: "Hello! Ask me about the region's international work: contacts, partner regions, EU programmes, deadlines or the strategy of 2008.",
  },
  thanks: {
    title: "You're welcome",
    text: "You're welcome. Write when there is more that you want to know about the international work.",
  },
  goodbye: { title: "Goodbye", text: "Goodbye, and have a good day." },
  wellbeing: {
    title: "Vindrose",
    text: "I am Vindrose, a program and not a person. I answer from the region's international strategy and partner data, and I am ready for your question.",
  },
  help: {
    title: "What I can help with",
    text: "I answer in Danish and English from the region's international strategy of 16 April 2008 and its partner data, always with source and date. You can ask about contacts and offices, partners and partner regions, the EU programme for a project idea, deadlines and status, and what the strategy says. When I do not know, I say so.",
    examples: [
      "Who is our contact in Hungary?",
      "What do we do with Shanghai?",
      "Which EU programme fits a food waste project with Malmö and Rostock?",
      "When is the next status report?",
      "Which values does the international work build on?",
    ],
  },

  contactTitle: (name) => `Contact: ${name}`,
  infoTitle: (name) => name,
  partnerWithoutOffice: (name) => `The strategy names no office for ${name}.`,
  noPersonAskUnit: `No contact person is registered; ask ${unit}.`,
  askUnit: `Ask ${unit}.`,
  unitTitle: "The unit for international relations",
  unitTasks: (tasks) => `Ask ${unit}. ${tasks}`,
  whichOneTitle: "Which one?",
  whichOne: (count) => `There are ${count} that you may mean. Which one?`,
  onlyOne: "Only one of them:",
  takenOver: (what) => `I take it that this is still about ${what}.`,
  later: (date, text) => `Later (public source, ${date}): ${text}`,
  partnerListTitle: {
    partner: "The partner regions",
    investigated: "Regions under investigation",
    humanitarian: "Humanitarian focus",
    all: "Partners",
  },
  partnerListLead: {
    partner: (count) => `The strategy of 2008 names ${count} partner regions:`,
    investigated: (count) =>
      `The possibilities of closer cooperation are being investigated with ${count} regions in Western Europe; there is no agreement:`,
    humanitarian: (count) =>
      `The humanitarian work focuses on selected regions in ${count} countries; the regions are not named:`,
    all: (count) => `I know of ${count}:`,
  },
  officeListTitle: "Offices abroad",
  officeListLead: (count) =>
    `The strategy names ${count} offices and meeting points with the partner regions:`,

  notAPartnerTitle: (place) => `No partner in ${place}`,
  notAPartner: (place) => `I know of no partner, no office and no contact in ${place}.`,
  ourPartners: (names) => `The strategy's partner regions are ${names}.`,

  notStatedTitle: "That I do not know",
  aspect: {
    money: "any amount",
    phone: "any phone number",
    mail: "any e-mail address",
    address: "any address",
    hours: "any opening hours",
    count: "any number",
    holder: "who holds the post today",
    ending: "that it was closed, ended or left",
    schedule: "any time",
    size: "any size",
    content: "what that document says",
    holderNow: "who it is today",
    outcome: "what came of it",
    votes: "how anybody voted",
    rejection: "that anything was turned down",
    future: "when that will be",
    staff: "how many people work there",
    grants: "which people or projects got money",
    move: "that it was moved",
  },
  notStated: (what, about) =>
    `That I do not know: my sources do not state ${what}${about === "" ? "" : ` (${about})`}.`,
  notStatedAtAll: (about) =>
    `That I do not know: my sources say nothing about what you ask${about === "" ? "" : ` for ${about}`}.`,
  nearest: (text) => `The nearest that I know: ${text}`,
  outOfScope: {
    title: "That is outside what I know",
    text: "I cannot answer that: it is not in the region's international strategy or its partner data. I can answer about contacts, partner regions, EU programmes, deadlines and the strategy.",
  },
  seeAlso: "See also",

  dutyNoDate: (name, cadence) => `${name}: ${cadence}. The strategy gives no date, and none is registered.`,
  dutyListTitle: "Deadlines and follow-up",
  dutyListLead:
    "The strategy names these duties; it gives no dates, and none are registered but those that stand here:",

  fitNothingTitle: "No programme fits",
  fitNothing: "None of the programmes that I know of today fits what you have told.",
  placesIn: (places) => `${places}: in the area`,
  placesCheck: (places) => `whether ${places} takes part must be checked`,
  themeUnder: (theme, under) => `${theme} fits under "${under}"`,
  ofStrategy: (name, end) => `In the strategy of 2008 this is ${name}; it has been closed since ${end}.`,
  callUnknown: "I do not know whether a call is open: check the programme's own page.",
  callLast: (text, date) => `Last known${date === "" ? "" : ` (${date})`}: ${text}`,
  alsoPossible: "Also possible",
  namedClosed: (name, end) => `${name} is closed; its period ended on ${end}.`,
  programmeState: {
    running: (name, from, to) => `${name} runs from ${from} to ${to}.`,
    closed: (name, from, to) => `${name} is closed: it ran from ${from} to ${to}.`,
    upcoming: (name, from) => `${name} begins on ${from} only.`,
  },
  proposal: "It is a proposal, not an adopted programme.",
  successor: (name, period) => `It was followed by ${name} (${period}).`,
  programmeListTitle: "EU programmes",
  programmeListLead: "Programmes that run today:",
  programmeListAsk:
    "Tell me what the project is about and where the partners are from, and I will find the best one.",
  suggestions: {
    contactIn: (name) => `Who is our contact in ${name}?`,
    doWith: (name) => `What do we do with ${name}?`,
    partners: "Which partner regions do we have?",
    status: "When is the next status report?",
    programme: "Which EU programme fits a food waste project with Malmö and Rostock?",
    help: "What can you do?",
    investigated: "Which regions are under investigation?",
  },
  tooLong: "I read only the first part of the long text.",
};
