const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that take what was said as a clause: "said that ...", "warned ...". */
export const CLAUSE_VERBS = words(`
  said says saying stated states stating added adds adding insisted insists insisting stressed stresses stressing
  emphasized emphasizes emphasizing emphasised emphasises emphasising noted notes noting warned warns warning argued argues
  arguing claimed claims claiming announced announces announcing declared declares declaring explained explains explaining
  reiterated reiterates reiterating acknowledged acknowledges acknowledging admitted admits admitting maintained maintains
  contended contends conceded concedes cautioned cautions cautioning asserted asserts asserting alleged alleges
  told tells telling replied replies answered responded wrote writes writing tweeted posted remarked remarks commented
  found finds say believe deny warn insist argue claim maintain
  ruled rules clarified clarifies reported countered counters retorted boasted hinted hints indicated indicates objected
  protested recounted tweets posts believes informed testifies observed predicted predicts predicting vowed vows vowing pledged pledges pledging promised promises recalled repeated
  repeats concluded confirmed complained lamented suggested suggests estimated revealed testified denied denies
  affirmed affirms affirming assured assures assuring attested averred bemoaned bragged confessed confesses confided decreed
  disclosed discloses disclosing elaborated fumed griped implied interjected mused opined ordered proclaimed proclaims
  reasoned reassured reckoned reckons recommended recommends reflected reminded reminds reminding restated scoffed
  specified speculated stipulated surmised swore ventured volunteered
  recalling recalls promising confirming denying revealing suggesting estimating concluding complaining repeating boasting
  observing remarking replying informing conceding contending maintaining testifying admitting disclosed
  accepted accepts accepting regretted regrets regretting expects expected hoped hopes hoping feared fears fearing thinks
  signalled signaled signals mentioned mentions mentioning demanded demands demanding proposed proposes thought
  advised advises advising
  joked jokes joking quipped quips shouted shouts exclaimed sighed grumbled growled whispered yelled muttered pleaded prayed
  snapped lectured
  agreed agrees held holds explain acknowledge admit deny confirm suggest allege contend announce underlined underlines underlining underscored underscores highlighted highlights`);

/** These take other objects too ("held talks"): what they report stands behind a "that" of their own. */
export const NEED_THAT = words(
  `held holds agreed agrees ordered disclosed underlined underlines underlining underscored underscores highlighted highlights
  recommended recommends accepted accepts accepting regretted regrets regretting expects expected hoped hopes hoping feared
  fears fearing thinks signalled signaled signals mentioned mentions mentioning demanded demands demanding proposed proposes
  thought advised advises advising joked jokes joking quipped quips shouted shouts exclaimed sighed grumbled growled whispered yelled muttered pleaded
  prayed snapped lectured`,
);

type PhrasalVerb = { readonly particles: RegExp; readonly takesClause: boolean };

/** Verbs that report only with a particle behind them, and whether they take a clause. */
export const PHRASAL_VERBS: ReadonlyMap<string, PhrasalVerb> = new Map([
  ...phrasal("shot shoots hit hits fired fires struck snapped clapped", /^(?:back|out)\b/),
  ...phrasal("chimed chimes weighed weighs cut jumped", /^in\b/),
  ...phrasal("lashed lashes burst cried", /^out\b/),
  ...phrasal("put puts", /^it\b/),
  ...phrasal("went goes", /^on\b(?! to\b)/),
  ...phrasal("pointed points pointing", /^out\b/, true),
  ...phrasal("made makes making", /^(?:it )?clear\b/, true),
]);

function phrasal(verbs: string, particles: RegExp, takesClause = false): [string, PhrasalVerb][] {
  return verbs.split(" ").map((verb) => [verb, { particles, takesClause }]);
}

/** Verbs after which only words in quotation marks count as what was said. */
export const SPEECH_VERBS = words(`
  asked asks asking urged urges urging called calls calling described describes describing denounced denounces denouncing
  condemned condemns condemning criticized criticizes criticizing criticised criticises criticising rejected rejects
  rejecting dismissed dismisses dismissing voiced voices voicing conveyed conveys conveying expressed expresses expressing
  demanded demands demanding proposed proposes continued continues hailed hails hailing welcomed welcomes praised praises
  praising blamed blames blaming labeled labelled labels dubbed branded termed likened characterized characterised referred
  spoke speaks accused accuses accusing joked quipped shouted exclaimed wondered decried deplored slammed blasted
  shrugged sighed laughed snapped grumbled growled whispered yelled muttered urged pleaded prayed summed
  read reads lodged lodges lodging ridiculed mocked defended echoed appealed apologized apologised thanked
  answers answering snapping cried cries screamed barked bellowed chided chuckled corrected deadpanned gushed hissed
  interrupted intervened lectured pressed queried rejoined roared sneered smiled grinned sobbed stammered teased taunted
  thundered whined exulted crowed enthused implored begged begs urges challenged challenges challenging countering
  faulted scolded attacked attacks lambasted assailed ripped lauded applauded credited credits compared compares comparing
  portrayed painted depicted quoted quotes spoken blogged instructed warned wished wishes`);

export const PRONOUNS = words("he she they it i we you one who");

/** What may stand between a subject and its verb. */
export const BEFORE_VERB = words(`
  also further then later earlier again once repeatedly reportedly strongly sharply firmly publicly privately openly
  previously recently separately simply merely still even only just always never often meanwhile however therefore instead
  long since already yet ever duly so has have had did does do would will could can may might must himself herself itself themselves now today yesterday
  immediately quickly flatly bluntly jointly afterwards likewise thus duly initially finally first apparently simultaneously`);

export const BE = words("is are was were be been being am get gets got");

/** Where a noun phrase stops to the left. */
export const PHRASE_LIMITS = words(`
  that and but or nor as because when while after before if what which where whether since though although whereas until
  unless so than then during despite how why who whom whose is are was were be been has have had said says told`);

export const PREPOSITIONS = words(
  "of in at from for to on by with about over under near against among between into through",
);

/** Heads of phrases that name a person by office. */
export const OFFICES = words(`
  president vice-president secretary-general governor-general co-chair vice-chair co-leader premier minister secretary ambassador envoy spokesman spokeswoman spokesperson leader chief
  chair chairman chairwoman chairperson director governor mayor senator representative lawmaker legislator deputy judge
  justice commissioner chancellor king queen prince princess pope bishop archbishop professor colonel general admiral captain
  major lieutenant commander adviser advisor analyst economist researcher coordinator whip speaker member official officer
  counsel head delegate founder ceo activist expert diplomat attache consul rapporteur coordinator treasurer delegate
  mayor-elect president-elect ex-president chief-of-staff candidate doctor bishop imam rabbi nominee regent emir sultan sheriff
  coroner executive conductor engineer nurse surgeon curator composer novelist poet actor actress singer musician artist producer
  filmmaker host anchor presenter correspondent broadcaster blogger lecturer fellow headteacher superintendent constable
  detective sergeant corporal brigadier commodore vice-chancellor provost registrar clerk investor trader strategist
  forecaster meteorologist geologist biologist physicist chemist epidemiologist virologist sociologist psychologist
  psychiatrist philosopher theologian archaeologist anthropologist pollster demographer statistician ecologist
  climatologist seismologist astronomer midwife conservationist undersecretary
  ranger scientist historian author lawyer attorney prosecutor solicitor barrister manager chairperson principal rector dean
  trustee organiser organizer campaigner negotiator mediator coach captain editor columnist
  councillor councilor assemblyman assemblywoman congressman congresswoman marshal inspector auditor ombudsman
  restorer striker goalkeeper midfielder defender winger batsman bowler sprinter runner swimmer cyclist skier rider jockey golfer
  boxer wrestler skater rower climber player champion medallist medalist teammate referee umpire vice-captain painter
  sculptor photographer designer architect builder plumber electrician carpenter mechanic welder baker chef butcher brewer
  winemaker winegrower grower farmer fisherman beekeeper gardener vet veterinarian pharmacist dentist paramedic therapist
  teacher tutor student pupil accountant banker broker economist developer programmer consultant contractor landlord
  shopkeeper publican innkeeper hotelier restaurateur retailer entrepreneur founder co-founder chairwoman owner co-owner publisher
  bookseller librarian archivist translator interpreter playwright screenwriter choreographer dancer guitarist drummer
  violinist pianist cellist soprano tenor rapper comedian novelist biographer critic reviewer reporter journalist
  oceanographer hydrologist glaciologist zoologist botanist psychotherapist paediatrician pediatrician cardiologist oncologist
  neurologist pathologist toxicologist criminologist linguist ethicist theorist mathematician technician machinist
  driver pilot sailor skipper steward stewardess conductor postman priest pastor vicar monk nun abbot cleric preacher
  volunteer organiser canvasser blogger influencer whistleblower dissident defector exile veteran undersecretary taoiseach
  alderman burgomaster bailiff magistrate arbitrator notary recorder comptroller quartermaster warden jailer
  custodian caretaker overseer foreman supervisor planner surveyor forester gamekeeper lifeguard firefighter vice-premier
  cllr rep sen gov gen lt col maj capt adm prof dr mr mrs ms sir dame lord lady baron baroness hon mp mep`);

/** Forms of address: they tell that a name follows, but are no office. */
export const ADDRESSES = words("mr mrs ms dr sir dame lord lady baron baroness hon");

/** Forms of address that are part of a name of one word: "Lord Burnaby". */
export const PEERS = words("lord lady baron baroness sir dame");

/** People without a name: a pronoun after them is theirs, and nobody else's. */
export const PEOPLE = words(`
  officials official critics critic resident residents protester protesters lawmakers lawmaker experts expert analysts
  witnesses witness supporters opponents observers diplomats sources source man woman people soldiers farmers students
  members aides aide leaders ministers veterans veteran farmer student teacher doctor driver soldier reporter reporters
  demonstrator demonstrators spokespeople neighbours neighbors neighbour neighbor passengers passenger onlookers commuters
  frenchman frenchwoman dutchman dutchwoman irishman irishwoman englishman englishwoman welshman welshwoman scotsman scotswoman
  commuter parents mother father mothers patients patient nurses doctors teachers workers worker employees employee insiders
  insider backbenchers backbencher campaigners activists prosecutors lawyers investigators detectives economists historians
  scientists researchers voters voter pensioners pensioner refugees refugee survivor survivors relatives friend friends
  authorities parent side sides captors hostages tenants landlords shareholders creditors investors traders brokers drivers fans
  players referees athletes organisers organizers engineers clerics worshippers villagers islanders locals townspeople evacuees
  migrants migrant deserters defectors detainees prisoners inmates jurors judges auditors inspectors advisers advisors
  ambassadors envoys delegates legislators congressmen councillors councilors deputies spouses daughter daughters son sons
  wife husband brother brothers sister sisters cousin cousins uncle aunt niece nephew grandson granddaughter
  stepfather stepmother partner partners boyfriend girlfriend tourist tourists visitor visitors bystander bystanders
  gunman gunmen fighter fighters rebel rebels academics academic publishers booksellers musicians actors
  pilots pilot sailor sailors crewman crewmen docker dockers miners miner postman postwoman vicar shepherd
  colleague colleagues senators mps negotiators rescuers firefighters paramedics shopkeeper shopkeepers owner owners
  fisherman fishermen widow widower carpenter baker plumber cook waiter waitress grandmother grandfather`);

/** Heads of phrases that name a body. */
export const BODIES = words(`
  ministry government embassy party council parliament assembly senate congress committee commission court agency service
  office department administration bank university union alliance army navy military police foundation institute
  organization organisation association federation company group bloc bureau authority secretariat cabinet coalition
  consulate mission delegation board chamber house kremlin pentagon ministries parties governments nations times news
  watch chemicals alliance network airlines motors energy media press holdings partners industries systems technologies
  airways telecom movement league guard society trust fund forum initiative campaign services hospital university college
  academy institute centre center herald tribune courier gazette radio television tv firm refinery
  palace squad regiment brigade directorate taskforce tribunal confederation syndicate regulator watchdog police
  statement report treaty document communique text draft indictment complaint ruling judgment judgement memo memorandum
  letter email transcript filing audit affidavit records data figures resolution decree
  review investigation analysis dossier staff
  orchestra museum library club inquiry panel jury study survey poll newspaper paper magazine broadcaster channel operator
  grid gas oil steel rail water power electric capital securities analytics insurance logistics shipping mining foods
  pharma software petroleum telecoms resources carrier airline manufacturer retailer developer utility insurer lender charity ngo nonprofit church diocese synod city
  county municipality borough`);

/** Last words of names of places, works and events: without an office before them they name no person. */
export const NO_SURNAMES = words(`
  square street road avenue lane bridge station airport port island islands river rivers lake lakes valley bay harbour harbor
  hill hills park hall house tower stadium province beach coast sea ocean gulf strait straits mountain mountains hotel school
  theatre theater cathedral act law bill accord accords plan agreement day war prize award cup line pact protocol convention
  charter constitution summit festival season week month year shores game games fair market gate wall canal railway club
  centre zone programme program project operation crisis affair scandal report index review`);

/** First words of names of places and institutions. */
export const NO_GIVEN_NAMES = words(`
  north south east west northern southern eastern western new old upper lower great grand national international royal
  central federal republic united global world state public civil general high free open clean special joint heavy early
  late two three four five six seven eight nine ten several among nobody everybody`);

/** Countries and capitals that speak as governments; an unknown one is left without a speaker. */
export const PLACES = words(`
  afghanistan albania algeria angola argentina armenia azerbaijan bahrain bangladesh belarus belgium bolivia bosnia botswana
  bulgaria cambodia cameroon chile colombia congo croatia cuba cyprus czechia denmark ecuador egypt eritrea estonia ethiopia
  finland gaza georgia ghana greece guatemala haiti honduras hungary iceland indonesia iraq ireland jamaica jordan kazakhstan
  kenya kosovo kuwait kyrgyzstan laos latvia lebanon libya lithuania luxembourg malaysia maldives mali malta mexico moldova
  mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
  palestine panama paraguay peru philippines portugal qatar romania rwanda senegal serbia singapore slovakia slovenia somalia
  sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkmenistan uganda uruguay uzbekistan
  venezuela vietnam yemen zambia zimbabwe türkiye turkiye scotland wales england hague strasbourg geneva vienna madrid rome
  warsaw prague budapest minsk tbilisi baku yerevan hanoi manila jakarta delhi islamabad kabul baghdad damascus cairo canberra ottawa
  russia china japan korea ukraine germany france britain italy spain poland turkey iran israel india canada australia
  america europe moscow washington seoul pyongyang beijing tokyo kyiv kiev london paris berlin brussels ankara tehran
  nato eu un us uk states kingdom republic`);

/** Capitalised words that begin no name. */
export const CALENDAR_AND_OPENERS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december the a an in on at during after before however but and meanwhile earlier later also while
  when as if for from by with both all some many most another this that these those his her its their our my no
  today yesterday tomorrow last next separately instead still yet then according asked commenting speaking`);

/** An unknown country is told by its ending, where the article knows no person of that name. */
export const COUNTRY_ENDING = /^\p{Lu}\p{L}{2,}(?:ia|land|stan|mark|burg|istan)$/u;

/** Offices in short, as they stand before names, and in full, as they stand alone afterwards ("the colonel"). */
export const OFFICE_IN_FULL: Readonly<Record<string, string>> = {
  rep: "representative lawmaker",
  sen: "senator",
  gov: "governor",
  gen: "general",
  lt: "lieutenant",
  col: "colonel",
  maj: "major",
  capt: "captain",
  adm: "admiral",
  prof: "professor",
  dr: "doctor",
  justice: "judge",
  insp: "inspector",
  supt: "superintendent",
  sgt: "sergeant",
  chairman: "chair chairperson",
  chairwoman: "chair chairperson",
  representative: "lawmaker",
  senator: "lawmaker",
  congressman: "lawmaker",
  congresswoman: "lawmaker",
  mp: "lawmaker",
  premier: "prime minister",
  taoiseach: "prime minister",
  pope: "pontiff",
  attorney: "lawyer",
  solicitor: "lawyer",
  barrister: "lawyer",
};

/** Offices that tell the gender of their holder. */
export const HER_OFFICE =
  /(?:woman|^queen|^princess|^lady|^mrs|^ms|^wife|^widow|^daughter|^mother|^sister|^aunt|^grandmother|^actress|^waitress)$/i;
export const HIS_OFFICE =
  /(?:[^o]man|^king|^prince|^sir|^mr|^lord|^husband|^widower|^son|^father|^brother|^uncle|^grandfather|^waiter)$/i;

export const NAME_PARTICLES = words("de da di del van von der den la le bin ibn al el dos du ten ter");

/** Nouns of speech: who gives an answer says something. */
export const SPEECH_NOUN =
  /^(?:answer|reply|response|verdict|comment|statement|message|remarks?|words|speech|warning|plea|explanation|view|argument|appeal|criticism|advice|defen[cs]e|reaction)$/;
