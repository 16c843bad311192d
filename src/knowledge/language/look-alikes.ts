// Ordinary words that differ from a name by a slip or two, and first names that people sign with. In: a folded word; out:
// whether it is one. Such a word is never a misspelt place: "parish" is not Paris, "Flemming" is not Flanders.
import { fold } from "./text.ts";

/** English words that somebody writes at work. */
const ENGLISH = `
acres aliens antarctic ascension aspens assent assents assets asterisk attic attics avers awning barbarian barer basil
benign brass breast brighter brightly bragging brutish burglars cartridge chariots coarse coats constants corpse corset
cortical croaks dances danker dragon dominion doubling drover engender exhort finer finger fingers finish flamingo flaming
flasks flask fleeting flounder flounders flashers frankfurter franking freshmen franc francs gambit garland garlands genera
geyser granddad grandads grandest grandeur grenade grenades halting hammer hammered hangover harbinger harem headland
headlands herding herring herrings hinterland hoarding homeland honing horses hordes horde indecent indigent inferred
inherent inland inlaid internee interface interlace intersect islander islanders italic landers leaner leaven lender lenders
lettering loader lowland lowlands magnolia maladies maltreat marital marriage marriages marshal marshals maturities
medicals mildly minster monster monsters mortar munch muster normalcy offering offerings outrider panorama parish parishes
peaking plague plagued poking polka presence pretence pristine provenance province provinces prudence raiders rangers
rebind rebuild rebuilds renders restock ringside romantic rosemary rental rents salesman salesmen salute sandal sandals
sardines savoring scavenger scouring server servers settle settled shilling slanting solvents spanner spanners spanning
spans spawning sportsman sprain staining stalling starling starring starving stealing sterling sterns stifling stinging
stocking stooping storming striding striking surname surnames sweetish tamper tampering tempered tingle tirade trimester
trendier turnkey turnkeys valence vandal vandals waterfowl whales worksheet yeoman yeomen partisan portal portals
brewer brewers swan towels browsers brunch mutual ironing manners ranches ranch runner runners`;

/** Danish ones. */
const DANISH = `
afglans allergi allergier allergisk allergiske altan altaner anker ankers armere barer barerne baderum belast beregn
benzin bestyr betoner boligerne boliger bogens botaniske bremsen briller brillerne brinten brikkerne brune bøger bøgene
bærere bærerne dammen danse danser dansere danseren danserne drager dragon dubling dunder eksotisk eksotiske elastisk
elastiske eksportlån eksportlånet emigranterne engels etisk etiske famøse fanger fejringen fejringer ferieland finans
finanser finanserne finansen finger fingre fingrene finish finte finter firser firserne fiske fiskes fiskene fisker fiskere
fiskerne flaske flasker fliser fliserne flamingo fletning flanker fletnings flæsk fodring fodringen forankring forankringen
forringer foræring friland frier frisk friskere frise frisør frisører frisørerne fryser fryserne færgen færger færgerne
føringen gerningen gerninger geologisk geologi grafikere grafiker grafikerne gratis græder græsland grundsten gødning
gødningen halen hallen haller hammer hatten henover hesten heste himmel hjorten honning hosten hovedgaden hovedsagen
husrum hverver hvidevarer hvervning højland hæren høring høringen høringer høringerne hærdning iblandt indblander indblandet
indblande indfanget indhandlet indlæser indlån indpisker indbundet indvandret indvundet indiskret interaktiv interaktive
interaktivt iver jorden jordens julen julens jammerligt kanoen kantor kapsel karakteren karton kinetisk kontoen kontoens
kopper koraler koralerne koranen korsang kostvaner krater krateret kraterne kritik kritikken kriterne kvoterne køling
kølingen køreplan køreplaner køreplanerne lejder lektier lektierne lægterne lærere læder læderet maleriske mandat mandatet
mandater marmor marskal manchetten mediciner mediciner mellemting middelbar moster monster modent mæren mængder mølle møller
måltid måltider måltiderne navnes nederlag nederlagene nordgående nøgler objektiver objektivet ofringer omstående ophedning
opland oplandet ottende panden pillen pinsen pilen plankerne polka pølse pølsen pølser porten proven randen regningen
regninger reguleringen regulering redigeringen redigering rengøring rengøringen rentes renten rentesats romanen romaner
romanerne rusker rondel saloner sandal sandaler særlig server serveren servere servernes serverne skaden skader skalaen
skanner skanneren skanning skabning skabninger skatte skatten skatter skatterne skatternes skare skaren skiven skiver
skiverne skjorte skjorten skove skovene skovenes skovejer skovejere skovejerne skruer skråning skråninger skæringer skydning
skytte skytter skytterne skøjter skulder slagen smagen smeden smerter smerterne sletter sletterne slanger slangerne
somatisk somatiske sondering sonderende specier spanden spanter spalter spænder sporten stadier stadierne standere statuer
stensat sten stens stilling stillings stillingen stuer stuerne stavning støtter støtterne stavns sterling sveden svejser
svejserne svejsere sædet synderlig søgning søgninger søgningerne tasker taskerne telematik tjekliste tjeklisten tiltale
tjekke triste træde træder tromler tropper tropperne tunneler tunnelerne turkis tønder tønderne tænder tænderne
tørring tømmer udånder undertiden vandal vandreren vandrere vandrer vadehavets værtshus værtshuset visning visningen
visninger overland lavland landsby landsbyen menighed menigheden sogn sognet sognets vinden grise griser skolde skolden`;

/** First names, without those that are a place's name too. */
const FIRST_NAMES = `
anders anna anne annette anton arne asger astrid benny bent bente berit birgit birgitte birthe bjarne bjorn bo britta brian
camilla carl carsten casper cecilie christian christina claus connie dorthe ditte ebbe egon elin elisabeth ellen else emil
emma erik erling esben eva flemming frank frederik frederikke freja gert gerda gitte grethe gunnar hanne hans heidi helle
henning henriette henrik ib ida inge inger ingrid iben jacob jakob jan jane janne jens jeppe jesper jette jonas jorgen
josefine julie jytte karen karin karina karl karsten kasper kirsten kirstine kjeld klaus knud kristian kristina kurt lars
lasse laura lene lis lisbeth lise lone lotte louise mads magnus maja malene maren margit margrethe maria marianne marie
martin mathias mathilde merete mette michael mikkel mikael mogens morten nanna niels nikolaj nina ole oliver oluf pernille
per peter pia poul preben rasmus rikke rita ruth sanne sara signe simon sofie soren steen steffen sten stine stig susan
susanne svend tanja thea thomas tina tine tobias tom tommy torben trine troels ulla ulrik uffe vibeke viggo vivian yvonne
alan alice amy andrew angela barbara ben bob brenda catherine chris claire daniel david deborah diana edward emily eric
fiona gary george graham greg hannah harry heather helen ian jack james janet jason jean jeff jennifer jessica jim joan joe
john jonathan judy karen kate katherine keith kelly kevin laura linda lisa lucy margaret mark mary matthew megan mike nancy
nicholas nick nicola oliver olivia pamela patricia patrick paul philip rachel rebecca richard robert roger rosie sally
samantha sandra sarah sharon sheila simon sophie stephen steve stuart sue tim tony tracy trevor victor wendy william`;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(fold));
const ordinary = words(`${ENGLISH} ${DANISH}`);
const firstNames = words(FIRST_NAMES);

/** Whether a folded word is an ordinary one that looks like a name. */
export function looksLikeName(folded: string): boolean {
  return ordinary.has(folded);
}

/** Whether a folded word is a first name of people. */
export function isFirstName(folded: string): boolean {
  return firstNames.has(folded);
}
