// What kind of work a project idea is, and which kinds of organisation it names. In: folded words joined by single
// spaces; out: the kinds, in the order of the tables. "ph.d.-studerende" / "PhD students" -> research.
import type { Activity, Applicant } from "../../knowledge/match/profile.ts";

/** Kinds of activity by the folded words that tell them; both languages in each row. */
const ACTIVITIES: readonly (readonly [Activity, RegExp])[] = [
  [
    "research",
    /\b(?:forsk(?!el)\w*|\w+forskning\w*|research\w*|resarch|universit\w*|univercit\w*|phd|ph d|videnskab\w*|(?<!life )scien(?:ce|tific|tist)\w*|professor\w*|laborator\w*|klinisk\w*|clinical)\b/u,
  ],
  [
    "exchange",
    /\b(?:politikudvikling\w*|politik|politikker|\w+politik|policy|policies|best practices?|good practices?|god(?:e)? praksis\w*|gode eksempler|erfaringsudveksl\w*|(?:udveksl\w*|dele?r?|bytte?r?) (?:af )?(?:\w+ )?(?:erfaring\w*|gode eksempler|viden|ideer)|(?:exchang\w*|shar\w*|swap\w*|trad\w*|compar\w*) (?:of )?(?:\w+ )?(?:experience\w*|knowledge|practice\w*|ideas|lessons)|laere (?:af|fra) hinanden|learn(?:ing)? from (?:each other|one another)|laering mellem regioner|learning between regions|copy the best|sammenlign\w*|compar(?:e|ing))\b/u,
  ],
  [
    "skills",
    /\b(?:ledig|ledige|ledighed\w*|arbejdslos\w*|unemploy\w*|kompetence\w*|opkvalifi[ck]\w*|opkvalifis\w*|jobless\w*|out of work|uden (?:job|arbejde)|langtidsledig\w*|ufaglaert\w*|unskilled|low skilled|laid off|fyrede?|omskol\w*|(?:back )?(?:in)?to (?:work|jobs?)|i (?:job|arbejde|beskaeftigelse)|efteruddann\w*|voksenuddann\w*|erhvervsuddann\w*|further education|adult education|vocational training|livslang laering|lifelong learning|skills|training|traen(?:e|ing) af\w*|oplaer\w*|uddannelse af|retrain\w*|train (?:\w+ ){0,2}(?:people|staff|workers|employees|unemployed|teachers|nurses)|upskill\w*|reskill\w*|kurser|courses|beskaeftigelse\w*|employment|arbejdsstyrke\w*|workforce|apprentic\w*|laerling\w*|elevplads\w*|laereplads\w*)\b/u,
  ],
  [
    "rural",
    /\b(?:landdistrikt\w*|landsby\w*|rural(?! mobility)|villages?|lokale? aktionsgruppe\w*|local action groups?|lag|leader|landmaend|bonder|farmers?|forsamlingshus\w*|community hall|udkantsomr\w*|countryside)\b/u,
  ],
  [
    "infrastructure",
    /\b(?:infrastruktur\w*|\w+infrastruktur|infrastructure\w*|anlaegsarbejde\w*|anlaegge|construction works?)\b/u,
  ],
  ["pilot", /\b(?:pilot\w*|afprov\w*|demonstr\w*|test(?:e|er|es|ing|s)?|try out)\b/u],
];

/** Kinds of organisation by the folded words that name them. */
const APPLICANTS: readonly (readonly [Applicant, RegExp])[] = [
  ["hospital", /\b(?:hospital\w*|sygehus\w*|universitetshospital\w*)\b/u],
  ["university", /\b(?:universitet(?:er|et|ets|erne)?|university|universities)\b/u],
  [
    "public-authority",
    /\b(?:kommune\w*|municipalit\w*|(?:region|regional) (?:council|authorit)\w*|myndighed\w*|(?:public )?authorit(?:y|ies)|city council|by rad)\b/u,
  ],
  [
    "sme",
    /\b(?:smv|smver|smverne|sme|smes|startups?|small (?:and medium sized )?(?:companies|enterprises)|sma (?:og mellemstore )?virksomheder)\b/u,
  ],
  [
    "company",
    /\b(?:(?<!sma )virksomhed(?:en|er|erne)?|(?<!small )(?:company|companies|firms?|enterprises?)|firma\w*)\b/u,
  ],
  [
    "association",
    /\b(?:forening(?:en|er|erne)?|idraetsforening\w*|(?<!by )associations?|(?:sports )?clubs?|klub\w*|ngo|ngos|frivillige organisation\w*)\b/u,
  ],
  ["school", /\b(?:skole(?:n|r|rne)?|schools?|gymnasi\w*|laereanstalt\w*)\b/u],
];

/** Partners from anywhere: regions that only exchange what they know, unless it is research. */
const EVERYWHERE =
  /\b(?:hele (?:europa|eu)|(?:across|all over|throughout|anywhere in|all of|the whole of) (?:europe|the eu)|europe wide|(?:rundt(?: om)?|overalt|hvor som helst) i (?:europa|eu))\b/u;

/** The kinds of activity that a folded text tells. */
export function activitiesIn(folded: string): ReadonlySet<Activity> {
  const told = ACTIVITIES.flatMap(([activity, pattern]) => (pattern.test(folded) ? [activity] : []));
  return new Set(EVERYWHERE.test(folded) && !told.includes("research") ? [...told, "exchange"] : told);
}

/** The kinds of organisation that a folded text names. */
export function applicantsIn(folded: string): readonly Applicant[] {
  return APPLICANTS.flatMap(([applicant, pattern]) => {
    const found = pattern.exec(folded);
    if (found === null) return [];
    return MAY_BE_SUBJECT.has(applicant) && isSubject(folded, found.index) ? [] : [applicant];
  });
}

/** Kinds that ideas are often about: "eksport for SMV'er" has no company among its partners. */
const MAY_BE_SUBJECT: ReadonlySet<Applicant> = new Set<Applicant>(["sme", "company"]);
const SUBJECT_AFTER = /\b(?:om|for|til|af|i|on|about|of|to|in|help|hjaelpe) (?:\p{L}+ )?$/u;

function isSubject(folded: string, at: number): boolean {
  return SUBJECT_AFTER.test(folded.slice(0, at));
}
