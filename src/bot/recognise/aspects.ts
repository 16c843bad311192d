// Kinds of fact that are asked for and that a text either has or has not: money, a phone number, opening hours,
// today's holder of an office, an end that was put to something. In: a folded question, then a text. No knowledge.

/** A kind of fact that can be asked for. */
export type Aspect =
  | "money"
  | "phone"
  | "mail"
  | "address"
  | "hours"
  | "count"
  | "holder"
  | "ending"
  | "schedule"
  | "outcome"
  | "size"
  | "content"
  | "holderNow"
  | "votes"
  | "rejection"
  | "future"
  | "staff"
  | "grants"
  | "founding"
  | "validity"
  | "call"
  | "grantSize"
  | "personName"
  | "author"
  | "companies"
  | "owner"
  | "payer"
  | "edition"
  | "memberNames"
  | "anotherOffice"
  | "route"
  | "move";

type AspectRule = {
  readonly aspect: Aspect;
  /** Whether a folded question asks for it. */
  readonly asked: RegExp;
  /** Whether a folded question of a few words asks for it, without a word of asking: "CPMR præsident". */
  readonly askedInBrief?: RegExp;
  /** Whether a text (as written) states such a thing. */
  readonly stated: RegExp;
};

const never = /(?!)/u;

/** What a line about a registered person begins with, for the kinds of fact that such a line states. */
export const REGISTERED_PERSON = "registered person:";

/** In order: an earlier row is the clearer wish. */
const ASPECTS: readonly AspectRule[] = [
  {
    aspect: "phone",
    asked:
      /\b(?:telefon\w*|tlf\w*|phone\w*|mobil\w*|mobile|ringe pa|nummeret til|number for|what(?: s| is) (?:the|their|its) number(?! of\b)|hvad er (?:nummeret|deres nummer)|direct line|hotline)\b/u,
    stated: /\+45|tlf\.? ?\d|\btelefon:? ?\d/iu,
  },
  {
    aspect: "mail",
    asked: /\b(?:e ?mails?|mail(?!ing )\w*|emailadresse\w*)\b/u,
    stated: /[\w.]+@[\w.]+/u,
  },
  {
    aspect: "money",
    asked:
      /\b(?:kost\w*|pris\w*|budget\w*|lon|lonnen|lonninger|tjener|tjene|earns?|earning\w*|leje|lejen|husleje\w*|kontingent\w*|gebyr\w*|belob\w*|kroner|kr|dkk|euro|eur|udgift\w*|bevilling\w*|bevilg\w*|bruger vi pa|hvor mange penge|hvor meget (?:betal|giv|far|brug|stot|koster|tjen)\w*|betaler vi|betalte|cost\w*|price\w*|fees?|rent|salar(?:y|ies)|wages?|spend\w*|spent|how much (?:\w+ ){0,2}(?:money|funding)|how much (?:do|does|did|is|was|are|we|support|it)|paid|pays?|expens\w*|bill|invest\w* (?:how much|hvor meget)|turnover|omsaetning\w*|okonomi\w*|tilskuddets storrelse|subsid(?:y|ies) of)\b/u,
    stated: /\d[\d.,]*\s*(?:kr|kroner|DKK|EUR|euro|mio|mia|million|billion|milliard)|(?:DKK|EUR|€)\s*\d/iu,
  },
  {
    aspect: "hours",
    asked:
      /\b(?:abningstid\w*|abent|lukketid\w*|opening hours|open (?:on|until|at|today|now)|office hours|hvornar abner|when (?:does|do) .* open|telefontid\w*)\b/u,
    stated: never,
  },
  {
    aspect: "holder",
    asked:
      /\b(?:(?:hvem|who|hvad|what|navnet|name|navngiv)\b.*\b(?:formand\w*|regionsradsformand\w*|chair\w*|direktor\w*|director\w*|chef\w*|naestformand\w*|praesident\w*|leder\w*|leads|heads|head of|manager\w*|boss|borgmester\w*|mayor\w*|guvernor\w*|governor\w*|minister(?:en|ens|s)?|ambassador\w*|ambassad\w*|konsul\w*|consul\w*|kommissaer\w*|commissioner\w*|president\w*|koordinator\w*|coordinator\w*|sekretar(?!iat)\w*|projektleder\w*))\b/u,
    askedInBrief:
      /\b(?:\w*formand(?:en|ens)?|chair(?:man|woman|person)?|direktor(?:en)?|director|chef(?:en)?|leder(?:en)?|manager|boss|borgmester(?:en)?|mayor|guvernor(?:en)?|governor|praesident(?:en)?|president|ambassador(?:en)?|ambassador|konsul(?:en)?|consul|kommissaer(?:en)?|commissioner|koordinator(?:en)?|coordinator)\b/u,
    stated: /\b(?:formand|chairman|chair)\b/iu,
  },
  {
    aspect: "count",
    asked:
      /\b(?:hvor mange|how many|antal\w*|number of|headcount|how big|hvor stor\w*|how large|befolkning\w*|indbygger\w*|population|inhabitants)\b/u,
    stated:
      /\d|\b(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|one|two|three|four|five|six|seven|eight|nine|ten|nineteen|nitten|begge|both)\b/iu,
  },
  {
    aspect: "ending",
    asked:
      /\b(?:lukke|lukker|lukkede|lukket|lukkes|lukkedes|nedlagt|nedlagde|nedlaegge\w*|nedlaegning\w*|afvikle\w*|close[ds]?|closing|closure|shut|shuts|forlod|forlade|forladt|leave|leaves|leaving|meldte? (?:os|sig|vi os) ud|meldt ud|melde\w* (?:os|sig) ud|udmeld\w*|withdr\w+|quit|fyre\w*|fyret|fired|opsig\w*|opsagt\w*|opsagde|udlob\w*|expir\w*|cancel\w*|aflyst\w*|aflyse\w*|terminat\w*|stoppe\w*|stopped|ophor\w*|ended|ending|solgt|saelge\w*|solgte|sold|selling|droppe\w*|(?:drop|drops|dropped)(?! (?:by|in|off|me|us|a line)\b)|dissolv\w*|oplos\w*|afslut\w*|konkurs\w*|bankrupt\w*|brod|broke off|brudt)\b|\btr(?:adte|adt|aeder|aede)\b.*\bud\b|\btr(?:ak|aekker|ukket|aekke)\b.*\b(?:ud|tilbage)\b|\bpull(?:ed|s|ing)? (?:out|back)\b/u,
    stated:
      /\b(?:lukke|lukning|nedlagt|nedlæg|afvikl|closed|closing|shut|forlod|ophør|sluttede|ended|farvel|farewell|afsluttet|abolish|opløst|dissol|suspend|ikke længere|no longer|udløb|expired|forsvandt|udtråd|solgt|sold)/iu,
  },
  {
    aspect: "address",
    askedInBrief: /\b(?:street|gade)\b/u,
    asked:
      /\b(?:adresse\w*|address\w*|(?:hvilken|which|what) (?:gade|vej|street|road)|vejnavn|gadenavn|postnummer|postadresse\w*|postal code|zip|(?:send\w*|sent|post) (?:\w+ ){0,4}(?:brev\w*|letters?|brochure\w*|pakke\w*|parcels?|papers?|papir\w*|documents?|dokument\w*|post|postkort|postcards?)|(?:skrive|sende) (?:\w+ )?brev\w*)\b/u,
    stated: /\b(?:DK-?\s?\d{4}|Avenue|Skottenborg|www\.)|, \d{4} \p{Lu}/u,
  },
  {
    aspect: "outcome",
    asked:
      /\b(?:resultat(?:et|er|erne)? (?:af|for|i|fra)|results? (?:of|from|in)|conclu\w+|konklu\w+|outcome\w*|udfald\w*|findings|viste (?:undersogelsen|evalueringen|rapporten)|hvad kom der ud af|what came (?:out )?of|hvordan gik det (?:med|i)|(?:hvem|who) (?:vinder|vandt|wins?|won) \w+|how did .* (?:turn out|end))\b/u,
    stated: /ført til|led to|har givet/iu,
  },
  {
    aspect: "votes",
    asked: /\b(?:stemte|stemmer|stemmetal\w*|voted?|votes|afstemning\w*|ballot)\b/u,
    stated: /enstemmig|unanim|stemte|voted/iu,
  },
  {
    // "hvorfor afviste rådet Hamborg?": nothing of ours was turned down unless a source says so
    aspect: "rejection",
    asked:
      /\b(?:afvis\w*|afslog\w*|afslag\w*|naegte[dt]e?\w*|forkast\w*|fravalg\w*|vrage\w*|reject\w*|refus(?:e|ed|al|es|ing)|declin(?:e|ed|es|ing)|turned? down|(?:sagde|sige) nej|(?:said|say) no|vetoed|veto)\b/u,
    stated: /afvist|afslået|fravalgt|rejected|declined|turned down/iu,
  },
  {
    // when something will come about; what is reported or revised is a duty, whose cadence is told
    aspect: "future",
    asked:
      /\b(?:when will (?!we (?:report|revise|evaluate)|the strategy|it be (?:revised|evaluated))|hvornar (?:bliver|vil|kommer|forventes)(?! (?:strategien|det naeste status|naeste status))|(?:when is|hvornar er)\b.*\b(?:next|upcoming|naeste|kommende|mode|meeting))\b/u,
    stated: never,
  },
  {
    // "hvornår blev CPMR stiftet?"; when we joined something is a decision of ours
    aspect: "founding",
    asked:
      /\b(?:hvornar|when|hvilket ar|what year|which year|year)\b.*\b(?:stiftet|grundlagt|founded|founding|created)\b|\bfounding (?:year|date)\b|\bstiftelses\w*/u,
    stated:
      /(?:stiftet|grundlagt|oprettet|dannet|founded|established|set up|formed|created)[^.]{0,40}\d{4}|\d{4}[^.]{0,40}(?:stiftet|grundlagt|oprettet|dannet|founded|established|set up|formed|created)/iu,
  },
  {
    // whether something still holds: told only where a later source speaks of it
    aspect: "validity",
    asked:
      /\b(?:stadig|fortsat|endnu|still)\b.*\b(?:gaeld\w*|gyldig\w*|i kraft|valid|in force|appl(?:y|ies)|current)\b|\b(?:gaeld\w*|gyldig\w*|i kraft) (?:stadig|fortsat|endnu)\b|\b(?:stadig|fortsat|endnu|still)\b(?:vaek)? (?:\w+ ){0,3}(?:med i|medlem\w*|members?|part of|partner(?:e|s|region\w*)?)\b/u,
    stated:
      /ny koncernstrategi|new corporate strategy|ikke længere|no longer|afløs|\b(?:replaced|ended|closed)\b|ophør|lukket|trådte i kraft|came into force/iu,
  },
  {
    // until when one may apply: no source of ours follows the calls
    aspect: "call",
    asked:
      /\b(?:ansogningsfrist\w*|ansogningsrunde\w*|application (?:deadline|period|window|round)s?|deadline (?:for|to) (?:applications?|applying|apply)|frist(?:en)? for (?:ansogning\w*|at (?:an)?soge)|(?:naeste|next) (?:indkaldelse|call|ansogningsrunde)|hvornar (?:kan|skal) (?:man|vi|jeg) (?:senest )?(?:an)?soge|when (?:can|must|should) (?:we|you|i|one) apply)\b/u,
    stated: never,
  },
  {
    aspect: "grantSize",
    asked:
      /\b(?:hvor meget (?:kan|far|ma) (?:man|vi|jeg)(?: \w+)? (?:fa|soge|i)|max(?:imum|imalt?)? (?:grant|amount|support|stotte|tilskud|belob)|how much can (?:we|you|one|i) (?:get|apply|receive)|storste tilskud|stotteprocent\w*|tilskudssats\w*)\b/u,
    stated: /\d+ ?(?:%|procent|percent|pct)/iu,
  },
  {
    // the region's people stand in the unit's register and nowhere else
    aspect: "personName",
    asked:
      /\b(?:navn(?:et|ene)? pa|hvad hedder|names? of|name the)\b.*\b(?:repraesentant\w*|representatives?|medarbejder\w*|employees?|mand|kvinde|kollega\w*|colleagues?|man|woman|staff)\b|\b(?:navn\w* pa|names? of) (?:the |de |dem |those )?(?:people|persons|personer\w*|folk\w*|ansatte)\b|\b(?:hvem|navn\w*|who|names?|(?:hvilke[nt]?|which)(?= (?:\w+ )?(?:politiker|politician|regionsradsmedlem|council|bestyrelse|board)))\b.*\b(?:politiker\w*|politicians?|regionsradsmedlem\w*|councill?ors?|council members?|bestyrelsesmedlem\w*|board members?)\b|\b(?:hvem|who)\b.*\b(?:sidder|sits|represents?|repraesenterer)\b.*\b(?:\w*udvalg\w*|\w*komite\w*|\w*kommission\w*|committee|commission|cpmr|platform\w*|bestyrelse\w*|board|\w*netvaerk\w*|network|vaekstforum\w*|growth forum)\b/u,
    stated: new RegExp(`^${REGISTERED_PERSON} `, "u"),
  },
  {
    aspect: "author",
    asked:
      /\b(?:who|hvem)\b(?: has| have| har)? (?:wrote|written|signed|drafted|designed|translated|underskrev|underskrevet|skrev|skrevet|forfattede|udarbejdede|udarbejdet|tegnede|tegnet|oversatte|oversat|put (?:their|his|her) names? (?:to|under)|satte? (?:sit|deres) navn)\b/u,
    // an agreement is signed by those that it is between
    stated:
      /aftale\w*[^.]{0,60} mellem|agreement\b[^.]{0,60} between|skrevet af|skrev|wrote|written by|name under|navn, der står under|tegnet af|designed by/iu,
  },
  {
    // no source of ours names a company
    aspect: "companies",
    asked:
      /\b(?:list of|liste over|names of|navne(?:ne)? pa) (?:\w+ )?(?:compan(?:y|ies)|firms?|firmaer|virksomheder)\b|\b(?:which|hvilke|how many|hvor mange) (?:\w+ )?(?:compan(?:y|ies)|firms?|firmaer|virksomheder) (?:are members?|er medlem\w*|bruge[rt]\w*|us(?:e|es|ed|ing)|have (?:used|joined)|har (?:brugt|benyttet|faet)|benytte\w*|got|fik|won|vandt)/u,
    stated: never,
  },
  {
    aspect: "route",
    asked:
      /\b(?:how (?:do|can|should) (?:i|we|you|one) (?:get|travel|drive) to|hvordan kommer (?:jeg|vi|man)|directions to|the way to|vejen til|rejsevejledning|(?:bus|tog|train|fly|flight|flights) (?:til|to))\b/u,
    stated: never,
  },
  {
    aspect: "staff",
    asked:
      /\b(?:hvor mange|how many) (?:\w+ )?(?:ansatte|medarbejdere|folk|personer|mennesker|people|employees|staff)\b|\b(?:antal|antallet af|number of) (?:\w+ )?(?:ansatte|medarbejdere|staff|employees)\b|\b(?:staff|employee) (?:numbers?|size|count)\b|\bheadcount\b/u,
    stated: /\d+ (?:ansatte|medarbejdere|employees|staff|people)/iu,
  },
  {
    // who is in a body: that there are members is told, not who they are
    aspect: "memberNames",
    asked:
      /\b(?:member ?lists?|membership lists?|personaleliste\w*|medarbejderliste\w*|staff (?:list|directory)|lists? of members|medlemslist\w*|liste over medlemmer\w*|(?:navne(?:ne)?|names) (?:pa|of|for|i|in) (?:\w+ ){0,2}(?:medlemmer\w*|members))\b/u,
    askedInBrief:
      /\b(?:navne|navnene|names)\b.*(?:udvalg|committee|rad(?:et)?\b|council|board|bestyrelse)|(?:udvalg|committee|board|bestyrelse)\w*\b.*\b(?:navne|navnene|names)\b/u,
    stated: /medlemmer(?:ne)? (?:er|var):|members (?:are|were):/iu,
  },
  {
    aspect: "owner",
    asked:
      /\b(?:hvem|who) (?:ejer|ejede|owns|owned)\b|\bejer(?:ne|skab\w*)\b|\bowners?(?:hip)?\b(?! of the (?:dut|deadline|report))/u,
    stated: /\b(?:ejes|ejer|owned|owns)\b/iu,
  },
  {
    aspect: "payer",
    asked:
      /\b(?:hvem|who)\b(?: \w+)? (?:betaler|finansierer|betalte|finansierede|pays|paid|funds|funded|finances|financed)\b/u,
    stated: /støtte|support|finansier|financ|betal|\bpaid\b|\bpays\b|tilskud/iu,
  },
  {
    // other versions of the paper
    aspect: "edition",
    asked:
      /\b(?:strateg\w*|brochur\w*|pjece\w*|udgave\w*|version\w*|edition\w*|translat\w*|oversaettelse\w*|oversat)\b.* (?:pa|in|til|into) (?:tysk|german|engelsk|english|fransk|french|polsk|polish|russisk|russian|kinesisk|chinese|ungarsk|hungarian|rumaensk|romanian|spansk|spanish|arabisk|arabic|braille)\b|\b(?:tegnsprog\w*|sign language|lydbog\w*|audio ?book|isbn|oplag(?:et)?|print run|copies printed|trykte eksemplarer)\b/u,
    stated: /oversat|translat|\boplag\b|isbn/iu,
  },
  {
    // dates of courses and meetings: no source of ours follows them
    aspect: "schedule",
    asked:
      /\b(?:kursusdato\w*|modedato\w*|modekalender\w*|modeplan\w*|(?:course|meeting|event) (?:dates?|calendar|schedule)|dates? of (?:the )?(?:next |coming )?(?:course|meeting|event)s?|kursuskalender\w*)\b/u,
    stated: never,
  },
  {
    // an office beside the ones there are
    aspect: "anotherOffice",
    asked: /\b(?:second|third|tredje|nummer to|nr 2) (?:\w+ )?(?:office|kontor\w*)\b|\bandet kontor\b/u,
    stated: /second office|andet kontor|third office|tredje kontor/iu,
  },
  {
    // who got money: what a programme is for is told, what came of it is not
    aspect: "grants",
    asked:
      /\b(?:hvem|hvilke|hvilken|hvilket|who|which|what)\b.*\b(?:fik|modtog|har faet|har modtaget|received|got|won|awarded|granted)\b.*\b(?:penge|\w*midler|stotte|tilskud|bevilling\w*|money|funding|funds?|grants?|support)\b/u,
    stated: never,
  },
  {
    aspect: "move",
    asked: /\b(?:flytte\w*|flytning\w*|moved?|moving|relocat\w*)\b/u,
    stated: /flyt|moved|relocat/iu,
  },
  {
    // who holds a post today is told by no source of ours but the unit's register of people
    aspect: "holderNow",
    asked:
      /\b(?:(?:hvem|who|navnet|name)\b.*\b(?:i dag|today|nuvaerende|currently|right now|current|lige nu|for tiden|at present|at the moment|for ojeblikket|these days)|(?:hvem|who)\b.*\b(?:formand\w*|chair\w*|chef\w*|direktor\w*|director\w*|leder\w*|head)\b.*\b(?:now|nu)|(?:i dag|today|nuvaerende|currently|current)\b.*\b(?:formand\w*|chair\w*|chef\w*|direktor\w*|director\w*|leder\w*|head))\b/u,
    stated: never,
  },
  {
    aspect: "size",
    asked:
      /\b(?:befolkning\w*|indbygger\w*|population|inhabitants|hvor stor(?:t)? er|how (?:big|large) is|areal\w*|square kilomet\w*)\b/u,
    stated: /\d (?:indbyggere|inhabitants)/iu,
  },
  {
    // papers that are none of ours
    aspect: "content",
    asked: /\b(?:referat\w*|dagsorden\w*|minutes (?:of|from|for)|agenda|pdf)\b/u,
    stated: never,
  },
  {
    // what a paper says that the strategy only mentions
    aspect: "content",
    asked:
      /\b(?:(?:hvilke[nt]?|which|what)\b.*\b(?:star|stod|listed|included|planned|planlagt|foreseen|er i|are in|is in|aftalte|aftalt|agree|agreed|skrev|wrote)\b.*\b(?:handlingsplan\w*|action plans?|statusrapport\w*|status reports?|\w*kontrakt\w*|contracts?)|(?:hvilke[nt]?|which|what) (?:\w+ )?(?:goals?|targets?|activit\w+|measures?|points?|mal|aktivitet\w*|tiltag|punkter|krav|indsatser)\b.*\b(?:in|i)\b.*\b(?:handlingsplan\w*|action plans?|\w*kontrakt\w*|contracts?)|(?:hvad|what)\b.*\b(?:siger|indeholder|says?|contains?|includes?|lists?)\b.*\b(?:handlingsplan\w*|action plans?|statusrapport\w*|status reports?)|(?:hvad|what)\b.*\b(?:handlingsplan\w*|action plans?|statusrapport\w*|status reports?)\b.*\b(?:siger|indeholder|says?|contains?|includes?|lists?))\b|\b(?:hvad star der i|ordlyd\w*|teksten (?:i|til|fra)|indholdet (?:i|af)|text of|wording of|contents? of|copy of|kopi af|send mig|send me)\b.*\b(?:\w*kontrakt\w*|handlingsplan\w*|action plans?|contracts?|\w*aftale\w*|agreements?|\w*rapport\w*|reports?)\b/u,
    stated: never,
  },
];

/** Words of a message in telegraphic style, at most. */
const BRIEF = 5;

/** The kinds of fact that a folded question asks for, clearest first. */
export function aspectsOf(folded: string): readonly Aspect[] {
  const isBrief = folded.split(" ").length <= BRIEF;
  return ASPECTS.filter(
    ({ asked, askedInBrief }) => asked.test(folded) || (isBrief && askedInBrief?.test(folded) === true),
  ).map(({ aspect }) => aspect);
}

/** Whether a text states a fact of this kind. */
export function states(aspect: Aspect, text: string): boolean {
  return ASPECTS.some((rule) => rule.aspect === aspect && rule.stated.test(text));
}

/** The plain words of the patterns, folded: slips of these are mended too. */
export function aspectWords(): readonly string[] {
  return ASPECTS.flatMap(({ asked }) => asked.source.match(/[a-z]{4,}/g) ?? []);
}
