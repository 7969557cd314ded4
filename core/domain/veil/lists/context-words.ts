/** Words by which a text tells a person from a thing: what people do, what belongs to a teacher, what a code is not. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Only somebody who is there says, asks or tells; a poet or a law does so seldom in a record. */
export const sayingVerbs = listed(`
  said asked told replied answered whispered shouted muttered added insisted repeated explained commented offered
  volunteered thanked greeted smiled laughed nodded circulated reminded praised admitted giggled yawned cried apologised
`);

/** What people do in a lesson. */
export const personVerbs = listed(`
  adapted addressed allowed allows asks began begins brought brings built calls came carried challenged checked checks chose
  clarified confirmed demonstrated described did discussed does drew encouraged explains explain felt finished found gave
  gets gives got greets guided had has helped helps intervened introduced invited keeps knew knows leads led let lets linked
  listened looked looks made makes managed marked modelled modeled models monitored moved narrated needs never noticed paused
  planned presented probed prompted put puts questioned questions ran read reads recapped redirected refers responded
  rewarded sang sat saw says scanned scanning sees sent set shared showed shows sits spoke spends stands stopped stood
  started struggled summarised supported supports talked talks taught teaches tells thinks thought took takes tried turned
  used uses waited walked wanted wants warned welcomed welcomes went works worked wrote writes
`);

/** Beside a given name these speak for a person; beside a family name that is a word they say little. */
export const auxiliaries = listed('is was has had hasn hadn isn wasn');

/** Behind a name they say what somebody takes on: "Rose will plan it", "Mark could ask". */
export const modals = listed('will can could should would must might shall cannot');

/** Words that end like a past tense and are none. */
export const noPastTense = listed(
  'need feed speed seed breed exceed proceed succeed based hundred indeed red',
);

/** Whoever is asked, helped or watched is somebody. */
export const personTakers = listed(`
  ask asks asked tell tells told thank thanks thanked help helps helped helping praise praised remind reminded reminding
  watch watched watching see saw seeing observe observed observing encourage encouraged encouraging invite invited greet
  greeted support supported supporting prompt prompted prompting question questioned call called calling named joined paired
  partnered interviewed thanking asking telling moved sent let believe credit credits consult consulted visited for
  with by from alongside beside behind chose picked nominated via unlike
`);

/** After these a person is spoken to or helped: only somebody who is there. */
export const spokenTo = listed(`
  asked told thanked helped praised reminded encouraged invited greeted prompted nominated asking telling helping praising
  reminding encouraging inviting prompting called named interviewed
`);

/** What stands before a thing and never before a name. */
export const determiners = listed(`
  a an the these those each every no some any its my our your his her their another other this whose
  two three four five six seven eight nine ten more most many few
`);

/** Before a subject, a place or a time; a person stands there only as the owner of something. */
export const beforePlaces = listed('in into at near outside inside during guided across around within');

/** What holds a sentence together after a name. */
export const afterNames = listed(`
  and or but to who whom with at for in on then as by from while when after before also again quickly quietly
  carefully explicitly clearly just still always often never
`);

/** What a teacher or a pupil has in a record, where anything else ("Young's modulus") is somebody long dead. */
export const ownedByPeople = listed(`
  answer answers attempt attention behaviour book books class classes classroom desk effort example explanation explanations
  expectations eyes face feedback group groups hand hands instructions lesson lessons modelling notes paragraph partner
  planner presence pupils question questioning questions response room routine routines seat seating sentence set starter
  students subject table graph diagram poster teaching team tone tutor use voice whiteboard work worksheet writing idea ideas team
`);

/** What only those do who teach: then an unlisted name is no pupil's. */
export const teachingVerbs = listed(`
  modelled modeled circulated taught narrated planned set scanned monitored recapped models circulates teaches plans
  marked co led leads supported
`);

/** After a given or family name: an institution that bears it. */
export const institutions = listed(`
  academy arena award awards bridge building castle cathedral centre church college county court day foundation gallery
  hall hospital house institute island lake library museum park primary prize primary river road school square stadium
  station street theatre trust university
`);

/** Before a name: somebody in history, legend or on a map. */
export const beforeFamous = listed(`
  st saint queen king prince princess lady lord pope president emperor tsar duke count captain general sergeant uncle aunt
  mount lake river port fort san santa saint los
`);

/** A code before these is a thing: "7B pencils", "A4 paper". */
export const codedThings = listed(
  'pencil pencils paper sheet sheets size sized battery batteries grid grids tables card cards level',
);

/** A code after these is a place in a book: "question 7A". */
export const beforeNumbers = listed(`
  answer answers appendix chapter example exercise ex fig figure p page paper part q qu question questions section task tasks
  unit act scene stage grade level
`);

/** Before a name alone: "Teacher: Rose", "Seen with: Hall". */
export const labels = listed(`
  teacher observer observed observing staff visited visit coach tutor mentor lead leader cover covering with by seen pupil
  student names name taught colleague partner ta lsa hlta host
`);

/** Roles of adults, behind which a name may stand. */
export const staffRoles = listed(`
  lsa ta hlta lsw caretaker technician technicians librarian trainee ect nqt pgce scitt supervisor assistant receptionist
  nurse governor mentor coach tutor senco sendco headteacher head deputy principal cleaner matron counsellor colleague
  teacher manager invigilator chaplain secretary administrator therapist interpreter volunteer host observer supply
`);

/** Roles of pupils, and words that introduce a name. */
export const pupilRoles = listed(`
  pupil student boy girl lad lass child learner prefect friend classmate buddy captain monitor named called
`);

/** Short forms that records are full of; initials that happen to be one of them are left. */
export const abbreviations = listed(`
  aa afl ai am ao ap ar art bbc bg ba bm br bsl bt btec cc cd cpd cs ct cv da dc dfe dna dt dsl eal ect ehcp
  ehc ems eo ep epq et eu ext fft fm fs fsm gc gcse gd gp gps gs ha hl hlta hm hmi hod hoy hp ht hw id ii io ip
  it iv ks la lac lo lp lsa ma mc mfl mis ml mr ms mwb na nb nc nea nhs ni nqt nz ofsted ok os pa pc pd pdf pe
  pgce ph plc pm pmt pp ppt pps pr pshe pt qa qla qr qts ra rag re ri rp rs sa sat sats sc sd seg sen senco send seo
  si sl slt smt sow sp spag sps st stem ta tas tb tlac tlr tt ttyp tv ua uk un us usa vr vs ws wagoll walt wc wilf
  kwl pee peel peal tbc tba eb ebi www dirt dit dot hots lots cfu sow mtp ltp ict isbn url aqa ocr wjec phse rshe rse
`);

/** Around a name that stands in a task: "the name Tom", "Tom's maths problem". */
export const taskWords = /\b(?:problems?|sums?|puzzles?|story|example|exercise|context|character)\b/iu;

/** Whoever a set text or a saying brings into every lesson on it, title and all. */
export const inSetTexts = listed(`
  birling cratchit darcy faustus havisham hyde jekyll scrooge utterson lanyon enfield brownlow bumble bennet bingley wickham
  micawber rochester pumblechook wopsle trunchbull honey tumnus wonka twit twits bean men who seuss strangelove watson moreau
  magwitch macbeth capulet montague danvers dalloway higgins doolittle dolittle fox toad beaver gum frankenstein snape
  mcgonagall dumbledore potter hudson moriarty prism bracknell winterbourne
`);

/** A text that says that somebody is alone in what they are: then even "she" names them. */
export const saysAlone =
  /\bdepartment of one\b|\bonly (?:one|person|teacher|member|man|woman)\b[^.]{0,80}\bdepartment\b/iu;

/** Words that hold others together: whoever has one of them for a name is asked about, never found by a capital alone. */
export const functionWords = listed(`
  a about above after again all am and any are as at be because been before being below between both but by can could did
  do does down for from get go had has have he her here hers him his how i if in into is it its just let like me more most
  must my no nor not now of off on once one only or our out over own per put said saw say see set shall she should since so
  some such than that the their them then there these they this those to too try two under until up us use very was way we
  well were what when where which while who why with would yes yet you your other first make made time people new good
`);
