// Danish words of everyday talk that name no subject: verbs of doing and saying, judgements, vague nouns, frames. A word
// stands here only if it would not change which fact is asked for; words for a kind of fact ("price", "close") never do.

/** The forms, parted by blanks. */
export const PLAIN_DANISH = `
vise viser viste vist vises vistes vis visende visse fremvise fremviser fremviste fremvist fremvises fremvistes
fremvis fremvisende glo glor gloede gloet gloende remse remser remsede remset remses remsedes rems remsende remsen
remsens remsers remserne remsernes opremse opremser opremsede opremset opremses opremsedes oprems opremsende snuble
snubler snublede snublet snubles snubledes snubl snublende forklare forklarer forklarede forklaret forklares
forklaredes forklar forklarende uddybe uddyber uddybede uddybet uddybes uddybedes uddyb uddybende svare svarer svarede
svaret svares svaredes svar svarende svars svarets svarene svarenes besvare besvarer besvarede besvaret besvares
besvaredes besvar besvarende påpege påpeger påpegede påpeget påpeges påpegedes påpeg påpegende understrege
understreger understregede understreget understreges understregedes understreg understregende pointere pointerer
pointerede pointeret pointeres pointeredes pointer pointerende pointe pointes pointen pointens pointers pointerne
pointernes bemærke bemærker bemærkede bemærket bemærkes bemærkedes bemærk bemærkende notere noterer noterede noteret
noteres noteredes noter noterende note notes noten notens noters noterne noternes formulere formulerer formulerede
formuleret formuleres formuleredes formuler formulerende omformulere omformulerer omformulerede omformuleret
omformuleres omformuleredes omformuler omformulerende opsummere opsummerer opsummerede opsummeret opsummeres
opsummeredes opsummer opsummerende citere citerer citerede citeret citeres citeredes citer citerende tilføje tilføjer
tilføjede tilføjet tilføjes tilføjedes tilføj tilføjende kommentere kommenterer kommenterede kommenteret kommenteres
kommenteredes kommenter kommenterende diskutere diskuterer diskuterede diskuteret diskuteres diskuteredes diskuter
diskuterende drøfte drøfter drøftede drøftet drøftes drøftedes drøft drøftende snakke snakker snakkede snakket snakkes
snakkedes snak snakkende snaks snakken snakkens sludre sludrer sludrede sludret sludres sludredes sludr sludrende
hviske hvisker hviskede hvisket hviskes hviskedes hvisk hviskende mumle mumler mumlede mumlet mumles mumledes muml
mumlende nikke nikker nikkede nikket nikkes nikkedes nik nikkende ryste ryster rystede rystet rystes rystedes ryst
rystende smile smiler smilede smilet smiles smiledes smil smilende grine griner grinede grinet grines grinedes grin
grinende sukke sukker sukkede sukket sukkes sukkedes suk sukkende undre undrer undrede undret undres undredes undr
undrende forundre forundrer forundrede forundret forundres forundredes forundr forundrende overraske overrasker
overraskede overrasket overraskes overraskedes overrask overraskende forvirre forvirrer forvirrede forvirret forvirres
forvirredes forvir forvirrende irritere irriterer irriterede irriteret irriteres irriteredes irriter irriterende
genere generer generede generet generes generedes gener generende ærgre ærgrer ærgrede ærgret ærgres ærgredes ærgr
ærgrende glæde glæder glædede glædet glædes glædedes glæd glædende glæden glædens glæders glæderne glædernes kede
keder kedede kedet kedes kededes ked kedende more morer morede moret mores moredes mor morende mors moren morens
moderen moderens mødre mødres bekymre bekymrer bekymrede bekymret bekymres bekymredes bekymr bekymrende frygte frygter
frygtede frygtet frygtes frygtedes frygt frygtende håbe håber håbede håbet håbes håbedes håb håbende håbs håbets ønske
ønsker ønskede ønsket ønskes ønskedes ønsk ønskende ønskets ønskers ønskerne ønskernes savne savner savnede savnet
savnes savnedes savn savnende overveje overvejer overvejede overvejet overvejes overvejedes overvej overvejende gruble
grubler grublede grublet grubles grubledes grubl grublende gætte gætter gættede gættet gættes gættedes gæt gættende
formode formoder formodede formodet formodes formodedes formod formodende ane aner anede anet anes anedes anende huske
husker huskede husket huskes huskedes husk huskende erindre erindrer erindrede erindret erindres erindredes erindr
erindrende fatte fatter fattede fattet fattes fattedes fat fattende opdage opdager opdagede opdaget opdages opdagedes
opdag opdagende kigge kigger kiggede kigget kigges kiggedes kig kiggende kikke kikker kikkede kikket kikkes kikkedes
kik kikkende stirre stirrer stirrede stirret stirres stirredes stir stirrende betragte betragter betragtede betragtet
betragtes betragtedes betragt betragtende lytte lytter lyttede lyttet lyttes lyttedes lyt lyttende lytters lytteren
lytterens lyttere lytteres lytterne lytternes mærke mærker mærkede mærket mærkes mærkedes mærk mærkende trykke trykker
trykkede trykket trykkes trykkedes tryk trykkende skubbe skubber skubbede skubbet skubbes skubbedes skub skubbende
hente henter hentede hentet hentes hentedes hent hentende placere placerer placerede placeret placeres placeredes
placer placerende dreje drejer drejede drejet drejes drejedes drej drejende rulle ruller rullede rullet rulles
rulledes rul rullende folde folder foldede foldet foldes foldedes fold foldende klistre klistrer klistrede klistret
klistres klistredes klistr klistrende sortere sorterer sorterede sorteret sorteres sorteredes sorter sorterende ordne
ordner ordnede ordnet ordnes ordnedes ordn ordnende samle samler samlede samlet samles samledes saml samlende blande
blander blandede blandet blandes blandedes bland blandende gruppere grupperer grupperede grupperet grupperes
grupperedes grupperende sammenligne sammenligner sammenlignede sammenlignet sammenlignes sammenlignedes sammenlign
sammenlignende tjekke tjekker tjekkede tjekket tjekkes tjekkedes tjek tjekkende skimme skimmer skimmede skimmet
skimmes skimmedes skim skimmende bladre bladrer bladrede bladret bladres bladredes bladr bladrende kopiere kopierer
kopierede kopieret kopieres kopieredes kopier kopierende forkorte forkorter forkortede forkortet forkortes forkortedes
forkort forkortende forenkle forenkler forenklede forenklet forenkles forenkledes forenkl forenklende præcisere
præciserer præciserede præciseret præciseres præciseredes præciser præciserende præcis præcist præcise illustrere
illustrerer illustrerede illustreret illustreres illustreredes illustrer illustrerende eksemplificere eksemplificerer
eksemplificerede eksemplificeret eksemplificeres eksemplificeredes eksemplificer eksemplificerende præsentere
præsenterer præsenterede præsenteret præsenteres præsenteredes præsenter præsenterende introducere introducerer
introducerede introduceret introduceres introduceredes introducer introducerende starte starter startede startet
startes startedes start startende prøve prøver prøvede prøvet prøves prøvedes prøv prøvende klare klarer klarede
klaret klares klaredes klar klarende klart klarere klarest klareste magte magter magtede magtet magtes magtedes
magtende orke orker orkede orket orkes orkedes ork orkende evne evner evnede evnet evnes evnedes evn evnende haste
haster hastede hastet hastes hastedes hast hastende hasts hasten hastens vente venter ventede ventet ventes ventedes
vent ventende afvente afventer afventede afventet afventes afventedes afvent afventende tøve tøver tøvede tøvet tøves
tøvedes tøv tøvende dvæle dvæler dvælede dvælet dvæles dvæledes dvæl dvælende ignorere ignorerer ignorerede ignoreret
ignoreres ignoreredes ignorer ignorerende liste lister listede listet listes listedes list listende listen listens
listers listerne listernes nærme nærmer nærmede nærmet nærmes nærmedes nærm nærmende passere passerer passerede
passeret passeres passeredes passer passerende læne læner lænede lænet lænes lænedes læn lænende vågne vågner vågnede
vågnet vågnes vågnedes vågn vågnende vågen vågent forestille forestiller forestillede forestillet forestilles
forestilledes forestil forestillende tvivle tvivler tvivlede tvivlet tvivles tvivledes tvivl tvivlende tvivls tvivlen
tvivlens betvivle betvivler betvivlede betvivlet betvivles betvivledes betvivl betvivlende bekræfte bekræfter
bekræftede bekræftet bekræftes bekræftedes bekræft bekræftende afkræfte afkræfter afkræftede afkræftet afkræftes
afkræftedes afkræft afkræftende benægte benægter benægtede benægtet benægtes benægtedes benægt benægtende hævde hævder
hævdede hævdet hævdes hævdedes hævd hævdende antyde antyder antydede antydet antydes antydedes antyd antydende takke
takker takkede takket takkes takkedes tak takkende beklage beklager beklagede beklaget beklages beklagedes beklag
beklagende trøste trøster trøstede trøstet trøstes trøstedes trøst trøstende opmuntre opmuntrer opmuntrede opmuntret
opmuntres opmuntredes opmuntr opmuntrende drille driller drillede drillet drilles drilledes dril drillende forstyrre
forstyrrer forstyrrede forstyrret forstyrres forstyrredes forstyr forstyrrende opføre opfører opførede opføret opføres
opføredes opfør opførende reagere reagerer reagerede reageret reageres reageredes reager reagerende virke virker
virkede virket virkes virkedes virk virkende fungere fungerer fungerede fungeret fungeres fungeredes funger fungerende
ligne ligner lignede lignet lignes lignedes lign lignende minde minder mindede mindet mindes mindedes mind mindende
mindets minders ytre ytrer ytrede ytret ytres ytredes ytr ytrende ytrte ytrt ytrtes omhandle omhandler omhandlede
omhandlet omhandles omhandledes omhandl omhandlende håndtere håndterer håndterede håndteret håndteres håndteredes
håndter håndterende tackle tackler tacklede tacklet tackles tackledes tackl tacklende bakse bakser baksede bakset
bakses baksedes baks baksende bøvle bøvler bøvlede bøvlet bøvles bøvledes bøvl bøvlende bøvls bøvlets rode roder
rodede rodet rodes rodedes rod rodende rods rodets afsløre afslører afslørede afsløret afsløres afsløredes afslør
afslørende opklare opklarer opklarede opklaret opklares opklaredes opklar opklarende pusle pusler puslede puslet
pusles pusledes pusl puslende fikle fikler fiklede fiklet fikles fikledes fikl fiklende tumle tumler tumlede tumlet
tumles tumledes tuml tumlende tilpasse tilpasser tilpassede tilpasset tilpasses tilpassedes tilpas tilpassende justere
justerer justerede justeret justeres justeredes juster justerende korrigere korrigerer korrigerede korrigeret
korrigeres korrigeredes korriger korrigerende forbedre forbedrer forbedrede forbedret forbedres forbedredes forbedr
forbedrende pudse pudser pudsede pudset pudses pudsedes puds pudsende finpudse finpudser finpudsede finpudset
finpudses finpudsedes finpuds finpudsende stramme strammer strammede strammet strammes strammedes stram strammende
løsne løsner løsnede løsnet løsnes løsnedes løsn løsnende skærpe skærper skærpede skærpet skærpes skærpedes skærp
skærpende nuancere nuancerer nuancerede nuanceret nuanceres nuanceredes nuancer nuancerende nuance nuances nuancen
nuancens nuancers nuancerne nuancernes balancere balancerer balancerede balanceret balanceres balanceredes balancer
balancerende variere varierer varierede varieret varieres varieredes varier varierende overlevere overleverer
overleverede overleveret overleveres overleveredes overlever overleverende arve arver arvede arvet arves arvedes
arvende arrangere arrangerer arrangerede arrangeret arrangeres arrangeredes arranger arrangerende granske gransker
granskede gransket granskes granskedes gransk granskende fortolke fortolker fortolkede fortolket fortolkes fortolkedes
fortolk fortolkende pege peger pegede peget peges pegedes peg pegende hentyde hentyder hentydede hentydet hentydes
hentydedes hentyd hentydende relatere relaterer relaterede relateret relateres relateredes relater relaterende knytte
knytter knyttede knyttet knyttes knyttedes knyt knyttende koble kobler koblede koblet kobles kobledes kobl koblende
hæfte hæfter hæftede hæftet hæftes hæftedes hæft hæftende skelne skelner skelnede skelnet skelnes skelnedes skeln
skelnende spotte spotter spottede spottet spottes spottedes spottende strejfe strejfer strejfede strejfet strejfes
strejfedes strejf strejfende slentre slentrer slentrede slentret slentres slentredes slentr slentrende smutte smutter
smuttede smuttet smuttes smuttedes smut smuttende kludre kludrer kludrede kludret kludres kludredes kludr kludrende
sjuske sjusker sjuskede sjusket sjuskes sjuskedes sjusk sjuskende fumle fumler fumlede fumlet fumles fumledes fuml
fumlende famle famler famlede famlet famles famledes faml famlende nøle nøler nølede nølet nøles nøledes nøl nølende
sinke sinker sinkede sinket sinkes sinkedes sink sinkende plage plager plagede plaget plages plagedes plag plagende
imponere imponerer imponerede imponeret imponeres imponeredes imponer imponerende begejstre begejstrer begejstrede
begejstret begejstres begejstredes begejstr begejstrende inspirere inspirerer inspirerede inspireret inspireres
inspireredes inspirer inspirerende motivere motiverer motiverede motiveret motiveres motiveredes motiver motiverende
fascinere fascinerer fascinerede fascineret fascineres fascineredes fasciner fascinerende chokere chokerer chokerede
chokeret chokeres chokeredes choker chokerende forbavse forbavser forbavsede forbavset forbavses forbavsedes forbavs
forbavsende forbløffe forbløffer forbløffede forbløffet forbløffes forbløffedes forbløf forbløffende skuffe skuffer
skuffede skuffet skuffes skuffedes skuf skuffende frustrere frustrerer frustrerede frustreret frustreres frustreredes
frustrer frustrerende provokere provokerer provokerede provokeret provokeres provokeredes provoker provokerende
berolige beroliger beroligede beroliget beroliges beroligedes berolig beroligende forårsage forårsager forårsagede
forårsaget forårsages forårsagedes forårsag forårsagende bevirke bevirker bevirkede bevirket bevirkes bevirkedes
bevirk bevirkende rumme rummer rummede rummet rummes rummedes rummende omfatte omfatter omfattede omfattet omfattes
omfattedes omfat omfattende inkludere inkluderer inkluderede inkluderet inkluderes inkluderedes inkluder inkluderende
betegne betegner betegnede betegnet betegnes betegnedes betegn betegnende definere definerer definerede defineret
defineres defineredes definer definerende kategorisere kategoriserer kategoriserede kategoriseret kategoriseres
kategoriseredes kategoriser kategoriserende klassificere klassificerer klassificerede klassificeret klassificeres
klassificeredes klassificer klassificerende våge våger vågede våget våges vågedes våg vågende vove vover vovede vovet
voves vovedes vov vovende erklære erklærer erklærede erklæret erklæres erklæredes erklær erklærende brokke brokker
brokkede brokket brokkes brokkedes brok brokkende ræsonnere ræsonnerer ræsonnerede ræsonneret ræsonneres ræsonneredes
ræsonner ræsonnerende argumentere argumenterer argumenterede argumenteret argumenteres argumenteredes argumenter
argumenterende argument arguments argumentet argumentets argumenters argumenterne argumenternes reflektere reflekterer
reflekterede reflekteret reflekteres reflekteredes reflekter reflekterende koncentrere koncentrerer koncentrerede
koncentreret koncentreres koncentreredes koncentrer koncentrerende krydse krydser krydsede krydset krydses krydsedes
kryds krydsende afkrydse afkrydser afkrydsede afkrydset afkrydses afkrydsedes afkryds afkrydsende markere markerer
markerede markeret markeres markeredes marker markerende fremhæve fremhæver fremhævede fremhævet fremhæves fremhævedes
fremhæv fremhævende udpensle udpensler udpenslede udpenslet udpensles udpensledes udpensl udpenslende opliste oplister
oplistede oplistet oplistes oplistedes oplist oplistende afprøve afprøver afprøvede afprøvet afprøves afprøvedes
afprøv afprøvende efterligne efterligner efterlignede efterlignet efterlignes efterlignedes efterlign efterlignende
visualisere visualiserer visualiserede visualiseret visualiseres visualiseredes visualiser visualiserende rubricere
rubricerer rubricerede rubriceret rubriceres rubriceredes rubricer rubricerende systematisere systematiserer
systematiserede systematiseret systematiseres systematiseredes systematiser systematiserende strukturere strukturerer
strukturerede struktureret struktureres struktureredes strukturer strukturerende afrunde afrunder afrundede afrundet
afrundes afrundedes afrund afrundende konstatere konstaterer konstaterede konstateret konstateres konstateredes
konstater konstaterende fornemme fornemmer fornemmede fornemmet fornemmes fornemmedes fornem fornemmende fornemte
fornemt fornemtes anskue anskuer anskuede anskuet anskues anskuedes ansku anskuende resumere resumerer resumerede
resumeret resumeres resumeredes resumer resumerende specificere specificerer specificerede specificeret specificeres
specificeredes specificer specificerende detaljere detaljerer detaljerede detaljeret detaljeres detaljeredes detaljer
detaljerende detalje detaljes detaljen detaljens detaljers detaljerne detaljernes vrøvle vrøvler vrøvlede vrøvlet
vrøvles vrøvledes vrøvl vrøvlende vrøvls vrøvlets rokke rokker rokkede rokket rokkes rokkedes rok rokkende vakle
vakler vaklede vaklet vakles vakledes vakl vaklende vippe vipper vippede vippet vippes vippedes vip vippende nævne
nævner nævnte nævnt nævnes nævntes nævn nævnende omtale omtaler omtalte omtalt omtales omtaltes omtal omtalende
genkende genkender genkendte genkendt genkendes genkendtes genkend genkendende kende kender kendte kendt kendes
kendtes kend kendende høre hører hørte hørt høres hørtes hør hørende føle føler følte følt føles føltes føl følende
røre rører rørte rørt røres rørtes rør rørende vende vender vendte vendt vendes vendtes vend vendende opdele opdeler
opdelte opdelt opdeles opdeltes opdel opdelende inddele inddeler inddelte inddelt inddeles inddeltes inddel inddelende
glemme glemmer glemte glemt glemmes glemtes glem glemmende læse læser læste læst læses læstes læs læsende læsers
læseren læserens læsere læseres læserne læsernes genlæse genlæser genlæste genlæst genlæses genlæstes genlæs
genlæsende begynde begynder begyndte begyndt begyndes begyndtes begynd begyndende begynders begynderen begynderens
begyndere begynderes mene mener mente ment menes mentes men menende indrømme indrømmer indrømte indrømt indrømmes
indrømtes indrøm indrømmende hilse hilser hilste hilst hilses hilstes hils hilsende skjule skjuler skjulte skjult
skjules skjultes skjul skjulende skjultere skjultest skjulteste gemme gemmer gemte gemt gemmes gemtes gem gemmende
løse løser løste løst løses løstes løs løsende løsere tynge tynger tyngte tyngt tynges tyngtes tyng tyngende undersøge
undersøger undersøgte undersøgt undersøges undersøgtes undersøg undersøgende henvise henviser henviste henvist
henvises henvistes henvis henvisende skræmme skræmmer skræmte skræmt skræmmes skræmtes skræm skræmmende tilhøre
tilhører tilhørte tilhørt tilhøres tilhørtes tilhør tilhørende tilhørers tilhøreren tilhørerens tilhørere tilhøreres
tilhørerne tilhørernes udtænke udtænker udtænkte udtænkt udtænkes udtænktes udtænk udtænkende tænke tænker tænkte
tænkt tænkes tænktes tænk tænkende gentænke gentænker gentænkte gentænkt gentænkes gentænktes gentænk gentænkende
gennemtænke gennemtænker gennemtænkte gennemtænkt gennemtænkes gennemtænktes gennemtænk gennemtænkende påbegynde
påbegynder påbegyndte påbegyndt påbegyndes påbegyndtes påbegynd påbegyndende tale talte talt tales taltes talende
samtale samtaler samtalte samtalt samtales samtaltes samtal samtalende samtalen samtalens samtalers samtalerne
samtalernes tiltale tiltaler tiltalte tiltalt tiltales tiltaltes tiltal tiltalende gennemlæse gennemlæser gennemlæste
gennemlæst gennemlæses gennemlæstes gennemlæs gennemlæsende oplæse oplæser oplæste oplæst oplæses oplæstes oplæs
oplæsende henvende henvender henvendte henvendt henvendes henvendtes henvend henvendende anvende anvender anvendte
anvendt anvendes anvendtes anvend anvendende erkende erkender erkendte erkendt erkendes erkendtes erkend erkendende
skynde skynder skyndte skyndt skyndes skyndtes skynd skyndende medtænke medtænker medtænkte medtænkt medtænkes
medtænktes medtænk medtænkende overhøre overhører overhørte overhørt overhøres overhørtes overhør overhørende spørge
spørger spurgte spurgt spørges spørg spørgende sige siger sagde sagt siges sig sigende fortælle fortæller fortalte
fortalt fortælles fortæl fortællende genfortælle genfortæller genfortalte genfortalt genfortælles genfortæl beskrive
beskriver beskrev beskrevet beskrevne beskrives beskriv beskrivende skrive skriver skrev skrevet skrevne skrives skriv
skrivende omskrive omskriver omskrev omskrevet omskrevne omskrives omskriv nedskrive nedskriver nedskrev nedskrevet
nedskrives sammenfatte sammenfatter sammenfattede sammenfattet sammenfattes sammenfat sammenfattende gentage gentager
gentog gentaget gentagne gentages gentag gentagende antage antager antog antaget antages råbe råber råbte råbt råbes
råbende foretrække foretrækker foretrak foretrukket foretrukne foretrækkes vide ved vidste vidst vides forstå forstår
forstod forstået forstås misforstå misforstår misforstod misforstået misforståede misforstås indse indser indså indset
indses ser set ses gense genser genså genset genses gennemse gennemser gennemså gennemset gennemses gennemgå gennemgår
gennemgik gennemgået gennemgås begribe begriber begreb begrebet begribes begrebs begreber begrebers begreberne
begrebernes gribe griber greb grebet gribes grib opfatte opfatter opfattede opfattet opfattes opfat længes længtes
synes syntes tro tror troede troet tros troende lykkes lykkedes mislykkes mislykkedes mislykket mislykkede trække
trækker trak trukket trækkes træk smide smider smed smidt smides løfte løfter løftede løftet løftes løft bære bærer
bar båret bæres bringe bringer bragte bragt bringes bring viderebringe viderebringer viderebragte viderebragt
viderebringes videregive videregiver videregav videregivet videregives videresende videresender videresendte
videresendt videresendes videresend sende sender sendte sendt sendes send give giver gav givet givne gives giv given
givent gengive gengiver gengav gengivet gengives gengiv angive angiver angav angivet angivne angives angiv sætte
sætter satte sat sættes sæt indsætte indsætter indsatte indsættes indsæt fortsætte fortsætter fortsatte fortsat
fortsættes fortsæt fortsættende lægge lægger lagde lagt lægges læg tilrettelægge tilrettelægger tilrettelagde
tilrettelagt tilrettelægges forberede forbereder forberedte forberedt forberedes forbered forberedende klargøre
klargør klargjorde klargjort klargøres tydeliggøre tydeliggør tydeliggjorde tydeliggjort tydeliggøres gøre gør gjorde
gjort gøres lave laver lavede lavet laves gide gider gad gidet formå formår formåede formået turde tør turdet slippe
slipper slap sluppet slippes slip slapt slappe slappere slappest slappeste undgå undgår undgik undgået undgås undlade
undlader undlod undladt undlades undlad springe springer sprang sprunget springes spring snige sniger sneg sneget går
gik gået foregå foregår foregik foregået foregående komme kommer kom kommet ske sker skete sket følge følger fulgte
fulgt følges følg følgende følgen følgens følgers følgerne følgernes hænge hænger hang hængt hænges afhænge afhænger
afhang afhængt sidde sidder siddet siddende ligge ligger ligget liggende stå står stod stået stående fremstå fremstår
fremstod fremstået fremgå fremgår fremgik fremgået forekomme forekommer forekom forekommet påstå påstår påstod påstået
påståede påstås bede beder bedt bedes hjælpe hjælper hjalp hjulpet hjælpes hjælp hjælpende undskylde undskylder
undskyldte undskyldt undskyldes undskyld undskyldende tilgive tilgiver tilgav tilgivet tilgives tilgiv afbryde
afbryder afbrød afbrudt afbrydes afbryd lyde lyder lød lydt lydende udtrykke udtrykker udtrykte udtrykt udtrykkes
vedrøre vedrører vedrørte vedrørt vedrøres vedrørende angå angår angik angået angående berøre berører berørte berørt
berøres finde finder fandt fundet findes find røbe røber røbede røbet røbes glide glider gled gledet glidende svinge
svinger svang svunget svinges tage tager taget tages medtage medtager medtog medtaget medtages beholde beholder
beholdt beholdes behold holde holder holdt holdes indeholde indeholder indeholdt indeholdes indeholdende får fik fået
fås have har havde haft haves være var været blive bliver blev blevet bliv støde støder stødte stødt stødes adskille
adskiller adskilte adskilt adskilles adskil medføre medfører medførte medført medføres betyde betyder betød betydet
betydende indebære indebærer indebar indebåret bestå består bestod bestået skyldes skyldtes hedde hedder hed heddet
kalde kalder kaldte kaldt kaldes række rækker rakte rakt rækkes rækken rækkens rækkers rækkerne rækkernes slide slider
sled slidt slides slidet slidets slidene slidenes rive river rev revet når nåede nået nås vælge vælges bruge bruges
brug rydde rydder ryddede ryddet ryddes ryd lade lader lod ladet lades dukke dukker dukkede dukket erfare erfarer
erfarede erfaret efterse efterser efterså efterset efterses overse overser overså overset oversete overses klarlægge
klarlægger klarlagde klarlagt klarlægges gennemskue gennemskuer gennemskuede gennemskuet gennemskues nyde nyder nød
nydt nydes undvære undværer undværede undværet undværes bestræbe bestræber bestræbte bestræbt overdrive overdriver
overdrev overdrevet overdrevne benytte benytter benyttede benyttet benyttes benyt besværlig besværligt besværlige
besværligere besværligst besværligste vanskelig vanskeligt vanskelige vanskeligere vanskeligst vanskeligste mærkelig
mærkeligt mærkelige mærkeligere mærkeligst mærkeligste underlig underligt underlige underligere underligst underligste
tydelig tydeligt tydelige tydeligere tydeligst tydeligste utydelig utydeligt utydelige utydeligere utydeligst
utydeligste venlig venligt venlige venligere venligst venligste uvenlig uvenligt uvenlige uvenligere uvenligst
uvenligste hyggelig hyggeligt hyggelige hyggeligere hyggeligst hyggeligste dejlig dejligt dejlige dejligere dejligst
dejligste rimelig rimeligt rimelige rimeligere rimeligst rimeligste urimelig urimeligt urimelige urimeligere
urimeligst urimeligste pinlig pinligt pinlige pinligere pinligst pinligste ærlig ærligt ærlige ærligere ærligst
ærligste uærlig uærligt uærlige uærligere uærligst uærligste alvorlig alvorligt alvorlige alvorligere alvorligst
alvorligste ualmindelig ualmindeligt ualmindelige ualmindeligere ualmindeligst ualmindeligste særlig særligt særlige
særligere særligst særligste vigtig vigtigt vigtige vigtigere vigtigst vigtigste uvigtig uvigtigt uvigtige uvigtigere
uvigtigst uvigtigste nødvendig nødvendigt nødvendige nødvendigere nødvendigst nødvendigste unødvendig unødvendigt
unødvendige unødvendigere unødvendigst unødvendigste rigtig rigtigt rigtige rigtigere rigtigst rigtigste urigtig
urigtigt urigtige urigtigere urigtigst urigtigste forsigtig forsigtigt forsigtige forsigtigere forsigtigst
forsigtigste uforsigtig uforsigtigt uforsigtige uforsigtigere uforsigtigst uforsigtigste hurtig hurtigt hurtige
hurtigere hurtigst hurtigste tidlig tidligt tidlige tidligere tidligste øjeblikkelig øjeblikkeligt øjeblikkelige
øjeblikkeligere øjeblikkeligst øjeblikkeligste pludselig pludseligt pludselige pludseligere pludseligst pludseligste
nysgerrig nysgerrigt nysgerrige nysgerrigere nysgerrigst nysgerrigste ivrig ivrigt ivrige ivrigere ivrigst ivrigste
grundig grundigt grundige grundigere grundigst grundigste omhyggelig omhyggeligt omhyggelige omhyggeligere
omhyggeligst omhyggeligste fyldig fyldigt fyldige fyldigere fyldigst fyldigste fuldstændig fuldstændigt fuldstændige
fuldstændigere fuldstændigst fuldstændigste ufuldstændig ufuldstændigt ufuldstændige ufuldstændigere ufuldstændigst
ufuldstændigste nyttig nyttigt nyttige nyttigere nyttigst nyttigste unyttig unyttigt unyttige unyttigere unyttigst
unyttigste dygtig dygtigt dygtige dygtigere dygtigst dygtigste uduelig udueligt uduelige udueligere udueligst
udueligste tålmodig tålmodigt tålmodige tålmodigere tålmodigst tålmodigste utålmodig utålmodigt utålmodige
utålmodigere utålmodigst utålmodigste ydmyg ydmygt ydmyge ydmygere ydmygest ydmygeste modig modigt modige modigere
modigst modigste høflig høfligt høflige høfligere høfligst høfligste uhøflig uhøfligt uhøflige uhøfligere uhøfligst
uhøfligste følsom følsomt følsome følsomere følsomst følsomste pålidelig pålideligt pålidelige pålideligere
pålideligst pålideligste upålidelig upålideligt upålidelige upålideligere upålideligst upålideligste troværdig
troværdigt troværdige troværdigere troværdigst troværdigste forståelig forståeligt forståelige forståeligere
forståeligst forståeligste uforståelig uforståeligt uforståelige uforståeligere uforståeligst uforståeligste
begribelig begribeligt begribelige begribeligere begribeligst begribeligste ubegribelig ubegribeligt ubegribelige
ubegribeligere ubegribeligst ubegribeligste skrækkelig skrækkeligt skrækkelige skrækkeligere skrækkeligst
skrækkeligste frygtelig frygteligt frygtelige frygteligere frygteligst frygteligste forfærdelig forfærdeligt
forfærdelige forfærdeligere forfærdeligst forfærdeligste ulidelig ulideligt ulidelige ulideligere ulideligst
ulideligste ynkelig ynkeligt ynkelige ynkeligere ynkeligst ynkeligste latterlig latterligt latterlige latterligere
latterligst latterligste morsom morsomt morsomme morsommere morsomst morsomste kedelig kedeligt kedelige kedeligere
kedeligst kedeligste hemmelig hemmeligt hemmelige hemmeligere hemmeligst hemmeligste mundtlig mundtligt mundtlige
mundtligere mundtligst mundtligste skriftlig skriftligt skriftlige skriftligere skriftligst skriftligste overfladisk
overfladiske overfladiskere overfladiskest overfladiskeste lykkelig lykkeligt lykkelige lykkeligere lykkeligst
lykkeligste ulykkelig ulykkeligt ulykkelige ulykkeligere ulykkeligst ulykkeligste langsom langsomt langsomme
langsommere langsomst langsomste opmærksom opmærksomt opmærksomme opmærksommere opmærksomst opmærksomste uopmærksom
uopmærksomt uopmærksomme uopmærksommere uopmærksomst uopmærksomste klog klogt kloge klogere klogest klogeste dum dumt
dumme dummere dummest dummeste smart smarte smartere smartest smarteste skarp skarpt skarpe skarpere skarpest
skarpeste sløv sløvt sløve sløvere sløvest sløveste blød blødt bløde blødere blødest blødeste grov grovt grove grovere
grovest groveste fin fint fine finere finest fineste pæn pænt pæne pænere pænest pæneste grim grimt grimme grimmere
grimmest grimmeste køn kønt køne kønere kønest køneste smuk smukt smukke smukkere smukkest smukkeste sjov sjovt sjove
sjovere sjovest sjoveste skør skørt skøre skørere skørest skøreste skæv skævt skæve skævere skævest skæveste rund
rundt runde rundere rundest rundeste bred bredt brede bredere bredest bredeste smal smalt smalle smallere smallest
smalleste tynd tyndt tynde tyndere tyndest tyndeste tyk tykt tykke tykkere tykkest tykkeste tung tungt tunge tungere
tungest tungeste stærk stærkt stærke stærkere stærkest stærkeste svag svagt svage svagere svagest svageste dyb dybt
dybe dybere dybest dybeste tæt tætte tættere tættest tætteste uklar uklart uklare uklarere uklarest uklareste stolt
stolte stoltere stoltest stolteste bange vred vredt vrede vredere vredest vredeste glad glade gladere gladest gladeste
træt trætte trættere trættest trætteste rolig roligt rolige roligere roligst roligste urolig uroligt urolige uroligere
uroligst uroligste diskret diskrete diskretere diskretest diskreteste konkret konkrete konkretere konkretest
konkreteste abstrakt abstrakte abstraktere abstraktest abstrakteste nøjagtig nøjagtigt nøjagtige nøjagtigere
nøjagtigst nøjagtigste unøjagtig unøjagtigt unøjagtige unøjagtigere unøjagtigst unøjagtigste korrekt korrekte
korrektere korrektest korrekteste ukorrekt ukorrekte ukorrektere ukorrektest ukorrekteste relevant relevante
relevantere relevantest relevanteste irrelevant irrelevante irrelevantere irrelevantest irrelevanteste interessant
interessante interessantere interessantest interessanteste uinteressant uinteressante uinteressantere uinteressantest
uinteressanteste elegant elegante elegantere elegantest eleganteste flot flotte flottere flottest flotteste kompakt
kompakte kompaktere kompaktest kompakteste perfekt perfekte perfektere perfektest perfekteste forkert forkerte
forkertere forkertest forkerteste eksakt eksakte eksaktere eksaktest eksakteste nem nemt nemme nemmere nemmest
nemmeste svær svært svære sværere sværest sværeste praktisk praktiske praktiskere praktiskest praktiskeste upraktisk
upraktiske upraktiskere upraktiskest upraktiskeste typisk typiske typiskere typiskest typiskeste atypisk atypiske
atypiskere atypiskest atypiskeste logisk logiske logiskere logiskest logiskeste ulogisk ulogiske ulogiskere ulogiskest
ulogiskeste kritisk kritiske kritiskere kritiskest kritiskeste ukritisk ukritiske ukritiskere ukritiskest ukritiskeste
fantastisk fantastiske fantastiskere fantastiskest fantastiskeste komisk komiske komiskere komiskest komiskeste
ironisk ironiske ironiskere ironiskest ironiskeste pessimistisk pessimistiske pessimistiskere pessimistiskest
pessimistiskeste optimistisk optimistiske optimistiskere optimistiskest optimistiskeste realistisk realistiske
realistiskere realistiskest realistiskeste urealistisk urealistiske urealistiskere urealistiskest urealistiskeste
sarkastisk sarkastiske sarkastiskere sarkastiskest sarkastiskeste kryptisk kryptiske kryptiskere kryptiskest
kryptiskeste mystisk mystiske mystiskere mystiskest mystiskeste dramatisk dramatiske dramatiskere dramatiskest
dramatiskeste drastisk drastiske drastiskere drastiskest drastiskeste specifik specifikt specifikke specifikkere
specifikkest specifikkeste naiv naivt naive naivere naivest naiveste objektiv objektivt objektive objektivere
objektivest objektiveste subjektiv subjektivt subjektive subjektivere subjektivest subjektiveste effektiv effektivt
effektive effektivere effektivest effektiveste ineffektiv ineffektivt ineffektive ineffektivere ineffektivest
ineffektiveste generel generelt generelle generellere generellest generelleste reel reelt reelle reellere reellest
reelleste banal banalt banale banalere banalest banaleste genial genialt geniale genialere genialest genialeste normal
normalt normale normalere normalest normaleste unormal unormalt unormale unormalere unormalest unormaleste optimal
optimalt optimale optimalere optimalest optimaleste genert generte genertere genertest generteste tom tomt tomme
tommere tommest tommeste stiv stivt stive stivere stivest stiveste glat glatte glattere glattest glatteste jævn jævnt
jævne jævnere jævnest jævneste ujævn ujævnt ujævne ujævnere ujævnest ujævneste skrå skråt ubehagelig ubehageligt
ubehagelige ubehageligere ubehageligst ubehageligste behagelig behageligt behagelige behageligere behageligst
behageligste uundgåelig uundgåeligt uundgåelige uundgåeligere uundgåeligst uundgåeligste utrolig utroligt utrolige
utroligere utroligst utroligste utænkelig utænkeligt utænkelige utænkeligere utænkeligst utænkeligste tænkelig
tænkeligt tænkelige tænkeligere tænkeligst tænkeligste mulig muligt mulige muligere muligst muligste umulig umuligt
umulige umuligere umuligst umuligste sandsynlig sandsynligt sandsynlige sandsynligere sandsynligst sandsynligste
usandsynlig usandsynligt usandsynlige usandsynligere usandsynligst usandsynligste gennemskuelig gennemskueligt
gennemskuelige gennemskueligere gennemskueligst gennemskueligste uoverskuelig uoverskueligt uoverskuelige
uoverskueligere uoverskueligst uoverskueligste overskuelig overskueligt overskuelige overskueligere overskueligst
overskueligste uforglemmelig uforglemmeligt uforglemmelige uforglemmeligere uforglemmeligst uforglemmeligste betydelig
betydeligt betydelige betydeligere betydeligst betydeligste ubetydelig ubetydeligt ubetydelige ubetydeligere
ubetydeligst ubetydeligste væsentlig væsentligt væsentlige væsentligere væsentligst væsentligste uvæsentlig
uvæsentligt uvæsentlige uvæsentligere uvæsentligst uvæsentligste ligegyldig ligegyldigt ligegyldige ligegyldigere
ligegyldigst ligegyldigste fornuftig fornuftigt fornuftige fornuftigere fornuftigst fornuftigste ufornuftig
ufornuftigt ufornuftige ufornuftigere ufornuftigst ufornuftigste tåbelig tåbeligt tåbelige tåbeligere tåbeligst
tåbeligste usædvanlig usædvanligt usædvanlige usædvanligere usædvanligst usædvanligste sædvanlig sædvanligt sædvanlige
sædvanligere sædvanligst sædvanligste vanlig vanligt vanlige vanligere vanligst vanligste tilstrækkelig tilstrækkeligt
tilstrækkelige tilstrækkeligere tilstrækkeligst tilstrækkeligste utilstrækkelig utilstrækkeligt utilstrækkelige
utilstrækkeligere utilstrækkeligst utilstrækkeligste mangelfuld mangelfuldt mangelfulde mangelfuldere mangelfuldest
mangelfuldeste fejlagtig fejlagtigt fejlagtige fejlagtigere fejlagtigst fejlagtigste omstændelig omstændeligt
omstændelige omstændeligere omstændeligst omstændeligste varsom varsomt varsomme varsommere varsomst varsomste
møjsommelig møjsommeligt møjsommelige møjsommeligere møjsommeligst møjsommeligste opfindsom opfindsomt opfindsomme
opfindsommere opfindsomst opfindsomste velvillig velvilligt velvillige velvilligere velvilligst velvilligste modvillig
modvilligt modvillige modvilligere modvilligst modvilligste villig villigt villige villigere villigst villigste
uvillig uvilligt uvillige uvilligere uvilligst uvilligste flittig flittigt flittige flittigere flittigst flittigste
tavs tavst tavse tavsere tavsest tavseste snakkesalig snakkesaligt snakkesalige snakkesaligere snakkesaligst
snakkesaligste ordrig ordrigt ordrige ordrigere ordrigst ordrigste inderlig inderligt inderlige inderligere inderligst
inderligste oprigtig oprigtigt oprigtige oprigtigere oprigtigst oprigtigste uoprigtig uoprigtigt uoprigtige
uoprigtigere uoprigtigst uoprigtigste skeptisk skeptiske skeptiskere skeptiskest skeptiskeste tvivlsom tvivlsomt
tvivlsomme tvivlsommere tvivlsomst tvivlsomste taknemmelig taknemmeligt taknemmelige taknemmeligere taknemmeligst
taknemmeligste utaknemmelig utaknemmeligt utaknemmelige utaknemmeligere utaknemmeligst utaknemmeligste ordentlig
ordentligt ordentlige ordentligere ordentligst ordentligste uordentlig uordentligt uordentlige uordentligere
uordentligst uordentligste systematisk systematiske systematiskere systematiskest systematiskeste usystematisk
usystematiske usystematiskere usystematiskest usystematiskeste kronologisk kronologiske kronologiskere kronologiskest
kronologiskeste alfabetisk alfabetiske alfabetiskere alfabetiskest alfabetiskeste skematisk skematiske skematiskere
skematiskest skematiskeste udførlig udførligt udførlige udførligere udførligst udførligste endelig endeligt egentlig
egentligt egentlige almindelig almindeligt almindelige almindeligvis foreløbig foreløbigt foreløbige sjælden sjældent
sjældne sjældnere sjældnest simpel simpelt simple simplere simplest simpelthen enkel enkelt enkle enklere enklest
enkelte upræcis upræcist upræcise nervøs nervøst nervøse seriøs seriøst seriøse useriøs useriøst useriøse sær sært
sære stille stilfærdig stilfærdigt stilfærdige direkte indirekte essentiel essentielt essentielle potentiel potentielt
potentielle hel helt hele doven dovent dovne indlysende tilsyneladende passende upassende tilsvarende ydre indre øvre
nedre overordnet overordnede ukendt ukendte velkendt velkendte uvant uvante vant vante åbenlys åbenlyst åbenlyse
åbenbar åbenbart åbenbare let lette lettere lettest hård hårdt hårde hårdere hårdest sand sandt sande heldig heldigt
heldige heldigvis uheldig uheldigt uheldige uheldigvis tilfældig tilfældigt tilfældige tilfældigvis sikker sikkert
sikre usikker usikkert usikre usikkerhed usikkerheden bitter bittert bitre munter muntert muntre god godt gode bedre
bedst bedste dårlig dårligt dårlige dårligere dårligst værre værst værste lille små lidt meste megetsigende sen sent
hidtidig hidtidigt hidtidige samtidig samtidigt samtidige jævnlig jævnligt jævnlige løbende diverse forskellig
forskelligt forskellige ens identisk identiske unik unikt unikke eneste samme sådan sådant sådanne egen eget egne
anden andet andre begge mellemstor mellemstort mellemstore halvvejs håbløs håbløst håbløse meningsløs meningsløst
meningsløse grundløs grundløst grundløse endeløs endeløst endeløse rådløs rådløst rådløse målløs målløst målløse
ubevidst ubevidste bevidst bevidste spontan spontant spontane moderat moderate ekstrem ekstremt ekstreme enorm enormt
enorme kolossal kolossalt kolossale minimal minimalt minimale maksimal maksimalt maksimale total totalt totale absolut
absolutte relativ relativt relative eventuel eventuelt eventuelle formentlig sandsynligvis naturlig naturligt
naturlige naturligvis selvfølgelig selvfølgelige uskyldig uskyldigt uskyldige genkendelig genkendeligt genkendelige
umiddelbar umiddelbart umiddelbare brugbar brugbart brugbare ubrugelig ubrugeligt ubrugelige læsbar læsbart læsbare
læselig læseligt læselige synlig synligt synlige usynlig usynligt usynlige indviklet indviklede tåget tågede
kompliceret komplicerede ukompliceret ukomplicerede unuanceret unuancerede klodset klodsede akavet akavede kejtet
kejtede fjollet fjollede tosset tossede kluntet kluntede snørklet snørklede knudret knudrede pensioneret pensionerede
interesseret interesserede uinteresseret uinteresserede umotiveret umotiverede stresset stressede afslappet afslappede
velformuleret velformulerede velovervejet velovervejede uovervejet uovervejede ubegrundet ubegrundede begrundet
begrundede foruroliget foruroligede broget brogede forvrøvlet forvrøvlede udmattet udmattede velorienteret
velorienterede uafklaret uafklarede afklaret afklarede unavngivet unavngivede ubesvaret ubesvarede uventet uventede
forventet forventede anspændt anspændte distræt distræte oplagt oplagte veloplagt veloplagte uforberedt uforberedte
velforberedt velforberedte indforstået indforståede spredt spredte overbevist overbeviste spændende slående
supplerende sammenhængende usammenhængende afgrænset afgrænsede vidende uvidende betryggende foruroligende besynderlig
besynderligt besynderlige intetsigende tankevækkende iøjnefaldende måde mådes måden mådens måder måders måderne
mådernes bunke bunkes bunken bunkens bunker bunkers bunkerne bunkernes udgave udgaves udgaven udgavens udgaver
udgavers udgaverne udgavernes kusine kusines kusinen kusinens kusiner kusiners kusinerne kusinernes veninde venindes
veninden venindens veninder veninders veninderne venindernes tanke tankes tanken tankens tanker tankers tankerne
tankernes grund grunds grunden grundens grunder grunders grunderne grundernes idé idés idéen idéens idéer idéers
idéerne idéernes tendens tendensen tendensens tendenser tendensers tendenserne tendensernes situation situations
situationen situationens situationer situationers situationerne situationernes version versions versionen versionens
versioner versioners versionerne versionernes variant variants varianten variantens varianter varianters varianterne
varianternes formulering formulerings formuleringen formuleringens formuleringer formuleringers formuleringerne
formuleringernes forklaring forklarings forklaringen forklaringens forklaringer forklaringers forklaringerne
forklaringernes overvejelse overvejelses overvejelsen overvejelsens overvejelser overvejelsers overvejelserne
overvejelsernes bemærkning bemærknings bemærkningen bemærkningens bemærkninger bemærkningers bemærkningerne
bemærkningernes kommentar kommentars kommentaren kommentarens kommentarer kommentarers kommentarerne kommentarernes
beskrivelse beskrivelses beskrivelsen beskrivelsens beskrivelser beskrivelsers beskrivelserne beskrivelsernes
fremstilling fremstillings fremstillingen fremstillingens fremstillinger fremstillingers fremstillingerne
fremstillingernes præsentation præsentations præsentationen præsentationens præsentationer præsentationers
præsentationerne præsentationernes introduktion introduktions introduktionen introduktionens introduktioner
introduktioners introduktionerne introduktionernes antydning antydnings antydningen antydningens antydninger
antydningers antydningerne antydningernes mening menings meningen meningens meninger meningers meningerne meningernes
opfattelse opfattelses opfattelsen opfattelsens opfattelser opfattelsers opfattelserne opfattelsernes fornemmelse
fornemmelses fornemmelsen fornemmelsens fornemmelser fornemmelsers fornemmelserne fornemmelsernes følelse følelses
følelsen følelsens følelser følelsers følelserne følelsernes forestilling forestillings forestillingen forestillingens
forestillinger forestillingers forestillingerne forestillingernes anelse anelses anelsen anelsens anelser anelsers
anelserne anelsernes hensigt hensigts hensigten hensigtens hensigter hensigters hensigterne hensigternes overraskelse
overraskelses overraskelsen overraskelsens overraskelser overraskelsers overraskelserne overraskelsernes sammenligning
sammenlignings sammenligningen sammenligningens sammenligninger sammenligningers sammenligningerne sammenligningernes
forbindelse forbindelses forbindelsen forbindelsens forbindelser forbindelsers forbindelserne forbindelsernes
betydning betydnings betydningen betydningens betydninger betydningers betydningerne betydningernes henvisning
henvisnings henvisningen henvisningens henvisninger henvisningers henvisningerne henvisningernes reference references
referencen referencens referencer referencers referencerne referencernes betegnelse betegnelses betegnelsen
betegnelsens betegnelser betegnelsers betegnelserne betegnelsernes kategori kategoris kategorien kategoriens
kategorier kategoriers kategorierne kategoriernes type types typen typens typer typers typerne typernes definition
definitions definitionen definitionens definitioner definitioners definitionerne definitionernes fortolkning
fortolknings fortolkningen fortolkningens fortolkninger fortolkningers fortolkningerne fortolkningernes opsummering
opsummerings opsummeringen opsummeringens opsummeringer opsummeringers opsummeringerne opsummeringernes sammenfatning
sammenfatnings sammenfatningen sammenfatningens sammenfatninger sammenfatningers sammenfatningerne sammenfatningernes
oversigt oversigts oversigten oversigtens oversigter oversigters oversigterne oversigternes rækkefølge rækkefølges
rækkefølgen rækkefølgens rækkefølger rækkefølgers rækkefølgerne rækkefølgernes opstilling opstillings opstillingen
opstillingens opstillinger opstillingers opstillingerne opstillingernes opdeling opdelings opdelingen opdelingens
opdelinger opdelingers opdelingerne opdelingernes inddeling inddelings inddelingen inddelingens inddelinger
inddelingers inddelingerne inddelingernes gruppering grupperings grupperingen grupperingens grupperinger grupperingers
grupperingerne grupperingernes rettelse rettelses rettelsen rettelsens rettelser rettelsers rettelserne rettelsernes
tilføjelse tilføjelses tilføjelsen tilføjelsens tilføjelser tilføjelsers tilføjelserne tilføjelsernes journalist
journalists journalisten journalistens journalister journalisters journalisterne journalisternes studerende
studerendes medstuderende medstuderendes praktikant praktikants praktikanten praktikantens praktikanter praktikanters
praktikanterne praktikanternes person persons personen personens personer personers personerne personernes kontekst
konteksts konteksten kontekstens kontekster konteksters konteksterne konteksternes serie series serien seriens serier
seriers serierne seriernes sekvens sekvensen sekvensens sekvenser sekvensers sekvenserne sekvensernes sætning sætnings
sætningen sætningens sætninger sætningers sætningerne sætningernes linje linjes linjen linjens linjer linjers linjerne
linjernes fodnote fodnotes fodnoten fodnotens fodnoter fodnoters fodnoterne fodnoternes overskrift overskrifts
overskriften overskriftens overskrifter overskrifters overskrifterne overskrifternes skitse skitses skitsen skitsens
skitser skitsers skitserne skitsernes kladde kladdes kladden kladdens kladder kladders kladderne kladdernes tekst
teksts teksten tekstens tekster teksters teksterne teksternes vending vendings vendingen vendingens vendinger
vendingers vendingerne vendingernes misforståelse misforståelses misforståelsen misforståelsens misforståelser
misforståelsers misforståelserne misforståelsernes antagelse antagelses antagelsen antagelsens antagelser antagelsers
antagelserne antagelsernes formodning formodnings formodningen formodningens formodninger formodningers formodningerne
formodningernes indvending indvendings indvendingen indvendingens indvendinger indvendingers indvendingerne
indvendingernes undtagelse undtagelses undtagelsen undtagelsens undtagelser undtagelsers undtagelserne undtagelsernes
hændelse hændelses hændelsen hændelsens hændelser hændelsers hændelserne hændelsernes oplevelse oplevelses oplevelsen
oplevelsens oplevelser oplevelsers oplevelserne oplevelsernes erfaring erfarings erfaringen erfaringens erfaringer
erfaringers erfaringerne erfaringernes opdagelse opdagelses opdagelsen opdagelsens opdagelser opdagelsers opdagelserne
opdagelsernes reaktion reaktions reaktionen reaktionens reaktioner reaktioners reaktionerne reaktionernes egenskab
egenskabs egenskaben egenskabens egenskaber egenskabers egenskaberne egenskabernes mulighed muligheds muligheden
mulighedens muligheder muligheders mulighederne mulighedernes anledning anlednings anledningen anledningens
anledninger anledningers anledningerne anledningernes omstændighed omstændigheds omstændigheden omstændighedens
omstændigheder omstændigheders omstændighederne omstændighedernes chance chances chancen chancens chancer chancers
chancerne chancernes tilfældighed tilfældigheds tilfældigheden tilfældighedens tilfældigheder tilfældigheders
tilfældighederne tilfældighedernes selvfølge selvfølges selvfølgen selvfølgens selvfølger selvfølgers selvfølgerne
selvfølgernes vanskelighed vanskeligheds vanskeligheden vanskelighedens vanskeligheder vanskeligheders
vanskelighederne vanskelighedernes besværlighed besværligheds besværligheden besværlighedens besværligheder
besværligheders besværlighederne besværlighedernes kompleksitet kompleksitets kompleksiteten kompleksitetens
kompleksiteter kompleksiteters kompleksiteterne kompleksiteternes forvirring forvirrings forvirringen forvirringens
forvirringer forvirringers forvirringerne forvirringernes nysgerrighed nysgerrigheds nysgerrigheden nysgerrighedens
nysgerrigheder nysgerrigheders nysgerrighederne nysgerrighedernes ærgrelse ærgrelses ærgrelsen ærgrelsens ærgrelser
ærgrelsers ærgrelserne ærgrelsernes irritation irritations irritationen irritationens irritationer irritationers
irritationerne irritationernes frustration frustrations frustrationen frustrationens frustrationer frustrationers
frustrationerne frustrationernes begejstring begejstrings begejstringen begejstringens begejstringer begejstringers
begejstringerne begejstringernes bekymring bekymrings bekymringen bekymringens bekymringer bekymringers bekymringerne
bekymringernes stund stunds stunden stundens stunder stunders stunderne stundernes episode episodes episoden episodens
episoder episoders episoderne episodernes etape etapes etapen etapens etaper etapers etaperne etapernes gæst gæsts
gæsten gæstens gæster gæsters gæsterne gæsternes tante tantes tanten tantens tanter tanters tanterne tanternes nevø
nevøs nevøen nevøens nevøer nevøers nevøerne nevøernes niece nieces niecen niecens niecer niecers niecerne niecernes
mappe mappes mappen mappens mapper mappers mapperne mappernes etiket etikets etiketten etikettens etiketter etiketters
etiketterne etiketternes streg stregs stregen stregens streger stregers stregerne stregernes prik priks prikken
prikkens prikker prikkers prikkerne prikkernes smule smules smulen smulens smuler smulers smulerne smulernes masse
masses massen massens masser massers masserne massernes dynge dynges dyngen dyngens dynger dyngers dyngerne dyngernes
gåde gådes gåden gådens gåder gåders gåderne gådernes tåge tåges tågen tågens tåger tågers tågerne tågernes kliché
klichés klichéen klichéens klichéer klichéers klichéerne klichéernes frase frases frasen frasens fraser frasers
fraserne frasernes metafor metafors metaforen metaforens metaforer metaforers metaforerne metaforernes anekdote
anekdotes anekdoten anekdotens anekdoter anekdoters anekdoterne anekdoternes vane vanes vanen vanens vaner vaners
vanerne vanernes uvane uvanes uvanen uvanens uvaner uvaners uvanerne uvanernes rutine rutines rutinen rutinens rutiner
rutiners rutinerne rutinernes baggrund baggrunds baggrunden baggrundens baggrunder baggrunders baggrunderne
baggrundernes tone tones tonen tonens toner toners tonerne tonernes tilgang tilgangs tilgangen tilgangens tilganger
tilgangers tilgangerne tilgangernes sag sags sagen sagens sager sagers sagerne sagernes ting tings tingen tingens
tingene tingenes forespørgsel forespørgsels forespørgslen forespørgslens forespørgsler forespørgslers forespørgslerne
forespørgslernes påstand påstands påstanden påstandens påstande påstandes påstandene påstandenes fejl fejls fejlen
fejlens fejlene fejlenes fejltagelse fejltagelses fejltagelsen fejltagelsens fejltagelser fejltagelsers fejltagelserne
fejltagelsernes forskel forskels forskellen forskellens forskelle forskelles forskellene forskellenes sammenhæng
sammenhængs sammenhængen sammenhængens sammenhænge sammenhænges sammenhængene sammenhængenes lejlighed lejligheds
vinkel vinkels vinklen vinklens vinkler vinklers vinklerne vinklernes floskel floskels floskler flosklers flosklerne
flosklernes nabo nabos naboen naboens naboer naboers naboerne naboernes borger borgers borgeren borgerens borgere
borgeres borgerne borgernes håndfuld håndfulds håndfulde håndfuldes håndfulden håndfuldens stak staks stakken stakkens
stakke stakkes stakkene stakkenes flok floks flokken flokkens flokke flokkes flokkene flokkenes genvej genvejs
genvejen genvejens genveje genvejes omvej omvejs omvejen omvejens omveje omvejes stil stils stilen stilens humør
humørs humøret humørets holdning holdnings holdningen holdningens holdninger holdningers holdningerne holdningernes
kollega kollegas kollegaen kollegaens kollegaer kollegaers kollegaerne kollegaernes kolleger kollegers kollegerne
kollegernes møde mødes mødet mødets møder møders møderne mødernes oplæg oplægs oplægget oplæggets oplæggene oplæggenes
ord ords ordet ordets ordene ordenes billede billedes billedet billedets billeder billeders billederne billedernes
stykke stykkes stykket stykkets stykker stykkers stykkerne stykkernes overblik overbliks overblikket overblikkets
udtryk udtryks udtrykket udtrykkets udtrykkene udtrykkenes navn navns navnet navnets navne navnes navnene navnenes
spørgsmål spørgsmåls spørgsmålet spørgsmålets spørgsmålene spørgsmålenes eksempel eksempels eksemplet eksemplets
eksempler eksemplers eksemplerne eksemplernes ansigt ansigts ansigtet ansigtets ansigter ansigters øjeblik øjebliks
øjeblikket øjeblikkets øjeblikke øjeblikkes emne emnes emnet emnets emner emners emnerne emnernes punkt punkts punktet
punktets punkter punkters punkterne punkternes afsnit afsnits afsnittet afsnittets afsnittene afsnittenes udkast
udkasts udkastet udkastets udkastene udkastenes resumé resumés resuméet resuméets resuméer resuméers sammendrag
sammendrags sammendraget sammendragets referencepunkt referencepunkts referencepunktet referencepunktets uddrag
uddrags uddraget uddragets uddragene uddragenes citat citats citatet citatets citater citaters citaterne citaternes
indtryk indtryks indtrykket indtrykkets indtrykkene indtrykkenes synspunkt synspunkts synspunktet synspunktets
synspunkter synspunkters synspunkterne synspunkternes perspektiv perspektivs perspektivet perspektivets perspektiver
perspektivers besvær besværs besværet besværets sludder sludders sludderet sludderets tilfælde tilfældes tilfældet
tilfældets tilfældene tilfældenes aspekt aspekts aspektet aspektets aspekter aspekters aspekterne aspekternes element
elements elementet elementets elementer elementers elementerne elementernes problem problems problemet problemets
problemer problemers problemerne problemernes held helds heldet heldets behov behovs behovet behovets behovene
behovenes indhold indholds indholdet indholdets eftersyn eftersyns hoved hoveds hovedet hovedets hånd hånds hånden
håndens hænder hænders hænderne hændernes øje øjes øjet øjets øjne øjnes øjnene øjnenes hjørne hjørnes hjørnet
hjørnets hjørner hjørners sted steds stedet stedets steder steders side sides siden sidens sider siders siderne
sidernes del dels delen delens dele deles delene delenes kant kants kanten kantens kanter kanters retning retnings
retningen retningens retninger retningers gang gangs gangen gangens gange ganges gangene gangenes tid tids tiden
tidens tidspunkt tidspunkts tidspunktet tidspunktets tidspunkter tidspunkters dag dags dagen dagens dage dages dagene
dagenes formiddag formiddags formiddagen formiddagens formiddage formiddages formiddagene formiddagenes eftermiddag
eftermiddags eftermiddagen eftermiddagens eftermiddage eftermiddages aften aftens aftenen aftenens aftener afteners
morgen morgens morgenen morgenens morgener morgeners nat nats natten nattens nætter nætters mandag mandags mandagen
mandagens mandage mandages tirsdag tirsdags tirsdagen tirsdagens tirsdage tirsdages onsdag onsdags onsdagen onsdagens
onsdage onsdages torsdag torsdags torsdagen torsdagens torsdage torsdages fredag fredags fredagen fredagens fredage
fredages lørdag lørdags lørdagen lørdagens lørdage lørdages søndag søndags søndagen søndagens søndage søndages weekend
weekends weekenden weekendens weekender weekenders hverdag hverdags hverdagen hverdagens hverdage hverdages ven vens
vennen vennens venner venners vennerne vennernes bekendt bekendts bekendte bekendtes far fars faren farens faderen
faderens fædre fædres bror brors broren brorens broderen broderens brødre brødres søster søsters søsteren søsterens
søstre søstres fætter fætters fætteren fætterens fætre fætres onkel onkels onklen onklens onkler onklers kæreste
kærestes kæresten kærestens kærester kæresters kone kones konen konens makker makkers makkeren makkerens makkere
makkeres vikar vikars vikaren vikarens vikarer vikarers studentermedhjælper studentermedhjælpers studentermedhjælperen
studentermedhjælperens studentermedhjælpere studentermedhjælperes nybegynder nybegynders nybegynderen nybegynderens
nybegyndere nybegynderes publikum publikums publikummet publikummets menneske menneskes mennesket menneskets mennesker
menneskers menneskene menneskenes folk folks folket folkets besked beskeds beskeden beskedens beskeder beskeders
beskederne beskedernes dias diaset diasets punktopstilling punktopstillings punktopstillingen punktopstillingens
punktopstillinger punktopstillingers bullet bullets emnefelt emnefelts emnefeltet emnefeltets underoverskrift
underoverskrifts underoverskriften underoverskriftens underoverskrifter underoverskrifters bagside bagsides bagsiden
bagsidens forside forsides forsiden forsidens huskeseddel huskeseddels huskesedlen huskesedlens huskesedler
huskesedlers tråd tråds tråden trådens tråde trådes trådene trådenes essens essensen essensens hovedtræk hovedtræks
hovedtrækkene hovedtrækkenes kendetegn kendetegns kendetegnet kendetegnets kendetegnene kendetegnenes særpræg særprægs
særpræget særprægets forståelse forståelses forståelsen forståelsens kendskab kendskabs kendskabet kendskabets indblik
indbliks indblikket indblikkets indsigt indsigts indsigten indsigtens hukommelse hukommelses hukommelsen hukommelsens
opmærksomhed opmærksomheds opmærksomheden opmærksomhedens tålmodighed tålmodigheds tålmodigheden tålmodighedens
travlhed travlheds travlheden travlhedens virkelighed virkeligheds virkeligheden virkelighedens sandhed sandheds
sandheden sandhedens rygte rygtes rygtet rygtets rygter rygters sladder sladders sladderen sladderens vits vitsen
vitsens joke jokes joken jokens spøg spøgs spøgen spøgens fortælling fortællings fortællingen fortællingens
fortællinger fortællingers hemmelighed hemmeligheds hemmeligheden hemmelighedens hemmeligheder hemmeligheders
mysterium mysteriums mysteriet mysteriets indfald indfalds indfaldet indfaldets påfund påfunds påfundet påfundets
hændelsesforløb hændelsesforløbs hændelsesforløbet hændelsesforløbets slags slagsen slagsens hensyn hensyns hensynet
hensynets helhed helheds helheden helhedens mellemrum mellemrums mellemrummet mellemrummets gennemgang gennemgangs
gennemgangen gennemgangens introdag introdags introdagen introdagens introdage introdages intro intros introen
introens introer introers velkomst velkomsts velkomsten velkomstens overlevering overleverings overleveringen
overleveringens forberedelse forberedelses forberedelsen forberedelsens forberedelser forberedelsers genopfriskning
genopfrisknings genopfriskningen genopfriskningens opfrisker opfriskers opfriskeren opfriskerens forudgående
forudgåendes forleden fornylig nylig nyligt igår idag imorgen iaften imorges dengang engang sommetider undertiden
indimellem stadig stadigvæk fremdeles allerede snart straks omgående senere hidtil derefter derpå dernæst herefter
herpå bagefter efterfølgende undervejs imens mens imidlertid dog alligevel ganske temmelig nogenlunde nærmest næsten
omtrent cirka knap knapt blot bare især navnlig fremmest overhovedet slet mon måske muligvis antagelig antageligvis
vistnok øjensynligt utvivlsomt ubetinget forresten iøvrigt øvrigt desuden endvidere ydermere derudover herudover
tillige ligeledes ligeså henholdsvis heriblandt deriblandt herunder nemlig altså derfor følgelig således dermed hermed
herved derved hvorvidt omkring overalt tilbage udenom udover mht ift feks osv mfl dvs pga evt vedr sammen alene hej
hejsa goddag godmorgen kære hilsen hilsner hilsener mvh farvel velkommen okay nåh hmm jamen forhånd forhåbentlig
desværre beklageligvis gudskelov gerne hellere helst nødig uvilkårligt gradvis gradvist successivt trinvis stykvis
punktvis delvis delvist tilnærmelsesvis forholdsvis eksempelvis vanligvis principielt teoretisk grundlæggende nærmere
videre ellers modsat omvendt derimod tværtimod snarere selvom skønt eftersom såfremt medmindre sidenhen ligefrem
faktisk såmænd skam ligesom såsom udmærket glimrende fremragende super vældig vældige vældigt særdeles yderst
overordentlig uhyre altfor snildt sagtens aldeles fuldkommen fuldkomment decideret pokkers gid apropos tilmed oveni
ovenpå nedenfor ovenfor nedenunder ovenstående nedenstående førnævnte ovennævnte førstnævnte sidstnævnte pågældende
respektive travl travlt travle travlere travlest kortfattet kortfattede fjern fjernt fjerne åndssvag åndssvagt
åndssvage trods chef chefen chefens chefer cheferne rette retter rettede rettet
`;
