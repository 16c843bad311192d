// Ways of saying that rules tell better than examples: which of them stand in an utterance. In: folded words joined
// by single spaces (å=a, ø=o, æ=ae; see `fold`). Patterns on the left, what they mean on the right; no knowledge.

/** What a way of saying tells. */
export type Signal =
  | "asksWho"
  | "contactWord"
  | "asksWhere"
  | "asksWhen"
  | "dutyWord"
  | "programmeWord"
  | "projectWord"
  | "partnerWord"
  | "listWord"
  | "greeting"
  | "thanks"
  | "goodbye"
  | "wellbeing"
  | "helpWord"
  | "pointsBack"
  | "goesOn"
  | "asksWhy"
  | "ours"
  | "localOnly";

const word = (...alternatives: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "u");

/** The table; an utterance may match any number of rows. */
const SIGNALS: readonly (readonly [Signal, RegExp])[] = [
  // "hvem er vores kontakt i Polen?" / "who do I call about Poland?"
  ["asksWho", word("hvem", "hvilken person", "who", "whom", "which person", "which colleague", "hvilken kollega", "anybody", "somebody", "nogen der kan")],
  ["contactWord", word(
    "kontakt\\w*", "kontkat\\w*", "kontact\\w*", "contakt\\w*", "contact\\w*", "conctact\\w*", "contat", "tale med", "snakke med", "taler jeg med", "snakker jeg med", "ringe? til", "ringer jeg", "skrive til", "skriver jeg til",
    "henvende\\w*", "henvend\\w*", "fat i", "talk to", "speak to", "speak with", "talk with", "reach", "get hold of", "get in touch", "call", "turn to", "go to", "ansvarlig\\w*", "ansvar for",
    "responsible", "responsibility", "in charge", "person", "kontaktperson\\w*", "tovholder\\w*", "sporge om", "sporger jeg om", "point of contact", "liaison", "medarbejder i", "repraesentant\\w*", "representative in", "hvor gar man hen", "where to go", "tager sig af", "deals with", "handles", "looks after", "star for", "sidder med", "svare pa", "hjaelpe mig med",
  )],
  ["asksWhere", word("hvor", "where", "hvilken by", "which city", "what city", "which town", "hvilken adresse", "what address", "adresse\\w*", "address", "located", "ligger", "based", "placeret", "beliggende")],
  // "hvornår er næste statusrapport?" / "how often do we report?"
  ["asksWhen", word("hvornar", "when", "hvor ofte", "hvor tit", "how often", "how frequently", "hvilken dato", "what date", "which date", "deadline\\w*", "frist\\w*", "tidsfrist\\w*", "senest", "due", "hvad dato", "datoen", "dato", "date", "next", "naeste", "naest", "kadence", "hyppig\\w*", "frequency", "interval\\w*", "how many times", "hvor mange gange", "hvilket ar", "what year", "which year", "hvor lang tid", "how long")],
  ["dutyWord", word("status\\w*", "rapport\\w*", "report\\w*", "afrapport\\w*", "aflever\\w*", "revider\\w*", "reviderd", "revision\\w*", "revise\\w*", "revidere\\w*", "opdater\\w*", "evaluer\\w*", "evaluat\\w*", "handlingsplan\\w*", "action plan\\w*", "resultatkontrakt\\w*", "performance contract\\w*", "result contract\\w*", "opfolg\\w*", "folg\\w* op", "follow\\w* up", "follow up\\w*", "orienter\\w*", "brief\\w*", "besked", "valg", "valget", "nyvalg", "election\\w*", "deadline\\w*", "frist\\w*", "monitorer\\w*", "monitoring", "update\\w*", "review\\w*")],
  // "hvilket EU-program passer til madspild?" / "which programme fits food waste?"
  ["programmeWord", word("program\\w*", "programme\\w*", "fond", "fonde", "fonden", "eu fond\\w*", "strukturfond\\w*", "fund", "funds", "funding", "finansier\\w*", "tilskud\\w*", "stotte\\w*", "stottemulighed\\w*", "pulje\\w*", "grant\\w*", "eu midler\\w*", "midler\\w*", "eu penge", "eu money", "eu support", "call", "calls", "ansog\\w*", "ansoge", "soge penge", "soge midler", "soge om", "apply", "application\\w*", "interreg\\w*", "horizon", "horisont", "medfinansier\\w*", "eu stotte", "ordning\\w*", "scheme\\w*")],
  ["projectWord", word("projekt\\w*", "project\\w*", "projct", "projekct\\w*", "proekt\\w*", "pilot\\w*", "ide", "ideen", "idea\\w*", "konsortium\\w*", "consortium", "vi vil", "we want", "we would like", "we d like", "we are planning", "vi onsker", "vi planlaegger", "samarbejde med", "sammen med", "together with", "partners", "partnere", "with", "med")],
  ["partnerWord", word("partner\\w*", "samarbejdsregion\\w*", "samarbejdspartner\\w*", "samarbejd\\w*", "venskabsregion\\w*", "cooperat\\w*", "collaborat\\w*", "sister region\\w*", "work with", "arbejder vi med", "aftale\\w*", "agreement\\w*", "relation\\w*", "forbindelse\\w*", "region", "regioner", "regions", "kontor\\w*", "office\\w*", "laver vi", "gor vi", "do we do", "aktiv\\w*", "activit\\w*")],
  ["listWord", word("hvilke", "alle", "which", "all", "list\\w*", "oversigt\\w*", "overview", "how many", "hvor mange", "nogle", "what are", "hvad er vores", "name the", "navnene", "vores", "our", "seks", "six", "de 6", "the 6", "bliver undersogt", "undersog\\w*", "investigat\\w*", "examin\\w*", "explor\\w*")],
  ["greeting", /^(?:hej\w*|hejsa|halloj?|goddag|god (?:morgen|dag|aften|eftermiddag)|godmorgen|davs|dav|mojn|hi|hello|hey|good (?:morning|day|afternoon|evening)|hiya|yo|greetings)(?: (?:vindrose|med dig|med jer|there|du|alle|igen|again|everyone|you|bot))*$/u],
  ["thanks", /^(?:(?:mange |tusind |1000 )?tak\b.*|(?:many )?thanks?\b.*|thank you\b.*|thx\b.*|cheers|super|perfekt|perfect|great|fint|fedt|godt|dejligt|ok\w*|okay|cool|nice|smart|awesome|excellent|fantastisk|godt at vide|good to know)(?: (?:tak|thanks|thank you|for hjaelpen|for the help|skal du have|du|it works))*$/u],
  ["goodbye", /^(?:farvel|hej hej|vi ses|ses|pa gensyn|god weekend|hav en god \w+|bye\w*|good ?bye|see you\w*|so long|have a (?:nice|good) \w+)(?: (?:tak|vindrose|thanks|igen|again|later|senere))*$/u],
  ["wellbeing", /^(?:(?:hej|hi|hello|hey) )?(?:hvordan (?:gar det|har du det)\b.*|how are (?:you|things)\b.*|how is it going|hvad sa|whats up|what s up|er du der|are you there|hvem er du|who are you|hvad hedder du|what is your name|what s your name|are you (?:a )?(?:robot|bot|human|person|ai|real)\b.*|er du (?:en )?(?:robot|bot|menneske|person|ai)\b.*)$/u],
  ["helpWord", /^(?:(?:hej|hi|hello|hey) )?(?:hjaelp|help|help me|hjaelp mig|\/?help|menu|kommandoer|commands|vejledning|manual)$|\b(?:hvad (?:kan|ved) du\b|hvad kan jeg (?:sporge|bruge)|hvad kan man (?:sporge|bruge)|hvordan (?:bruger|virker|fungerer) (?:jeg|man|du|det|den|vindrose|botten)|what (?:can|do) you (?:do|know|help|answer|offer)|what (?:can|could|should) i ask|how (?:do|does|can) (?:i|this|it|you|vindrose|one) (?:use|work)|how do you work|what are you (?:for|able)|hvad er du til|hvad bruges du til|hvilke sporgsmal kan|which questions can|what kind of questions|what sort of questions|hvad er vindrose|what is vindrose|what are your (?:features|functions|skills)|hvad kan vindrose|hvad kan denne bot|what can vindrose|what can this bot|kan du hjaelpe mig$|can you help me$)/u],
  // "hvornår blev det besluttet?" / "where is it?"
  ["pointsBack", word("det", "den", "de", "dem", "deres", "dens", "dets", "der", "dette", "denne", "disse", "han", "hun", "ham", "hende", "hans", "samme", "sidstnaevnte", "forstnaevnte", "it", "its", "they", "them", "their", "there", "that", "this", "those", "these", "he", "she", "him", "his", "her", "same", "that one", "the latter", "the former", "kontoret", "the office", "programmet", "regionen", "begge", "both")],
  ["goesOn", /^(?:og\b|and\b|hvad (?:med|sa med|sa)\b|hva med\b|what about\b|how about\b|what if\b|but\b|men\b|also\b|ogsa\b|sa\b|so\b|eller\b|or\b|hvorfor$|why$|why not$|hvorfor ikke$|hvem sa\b|hvornar$|when$|hvor$|where$|hvem$|who$|hvordan$|how$|samme\b|same\b|ok(?:ay)? (?:og|and)\b|ja og\b|uden\b|without\b|plus\b|mere\b|more\b|fortael mere|tell me more|uddyb|elaborate|hvad ellers|what else|they are\b|de er\b|det er\b|hvis\b|if\b|with\b|med\b)/u],
  ["asksWhy", word("hvorfor", "why", "begrundelse\\w*", "arsag\\w*", "reason\\w*", "hvad er grunden", "formal\\w*", "purpose", "formalet", "point of", "hvad skal vi med", "til hvad", "what for")],
  ["ours", word("vores", "vor", "vi", "os", "our", "we", "us", "ours", "region midtjylland\\w*", "hos os")],
  ["localOnly", word("lokal\\w*", "local\\w*", "kun danske", "only danish", "i regionen", "in the region", "in our region", "ledige", "unemployed", "hjemme", "her i", "danske virksomheder", "smv\\w*", "smes?", "midtjysk\\w*", "i midtjylland")],
];

/** The ways of saying that stand in a folded utterance. */
export function signalsOf(folded: string): ReadonlySet<Signal> {
  return new Set(SIGNALS.flatMap(([signal, pattern]) => (pattern.test(folded) ? [signal] : [])));
}

/** Whether a folded word by itself is one of these ways of saying: it tells the intent, not the subject. */
export function isSignalWord(folded: string): boolean {
  return SUBJECTLESS.some((signal) => SIGNALS.some(([each, pattern]) => each === signal && matchesWhole(pattern, folded)));
}

/** Signals whose words carry no subject of their own. */
const SUBJECTLESS: readonly Signal[] = ["asksWho", "contactWord", "asksWhere", "asksWhen", "ours", "pointsBack"];

function matchesWhole(pattern: RegExp, folded: string): boolean {
  return pattern.exec(folded)?.[0] === folded;
}
