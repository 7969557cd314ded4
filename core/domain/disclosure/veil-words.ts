/** Words by which a text tells a person from a thing: what people do, what belongs to a teacher, what a code is not. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What only a person does, as records of a lesson say it. */
export const personVerbs = listed(`
  added addressed adapted allowed answered asked asks began begins brought brings built calls challenged checked checks
  chose circulated circulates clarified commented confirmed demonstrated described did discussed does drew encouraged
  explained explains felt finished found gave gets gives got greeted guided helped helps insisted intervened introduced
  invited knew knows leads led linked listened looked made makes managed modelled models monitored moved narrated needs
  noticed offered paused planned praised praises presented probed prompted put questioned questions read reads recapped
  refers reminded repeated replied responded rewarded said sat says scanned sees sent set showed shows smiled spoke stood
  struggled summarised supported talked taught teaches tells thanked thinks thought told took tried turned uses waited
  walked wanted wants warned welcomed went wrote
`);

/** Beside a given name these speak for a person; beside a family name that is a word they say nothing. */
export const auxiliaries = listed('is was has had hasn hadn isn wasn');

/** Words that end like a past tense and are none. */
export const noPastTense = listed(
  'need feed speed seed breed exceed proceed succeed based hundred indeed red',
);

/** What stands before a thing and never before a name. */
export const determiners = listed(`
  a an the these those each every no some any its my our your his her their another other
`);

/** Before a subject, a place or a time; a person stands there only as the owner of something. */
export const beforePlaces = listed('in into at to from near outside inside during guided shared visited');

/** What holds a sentence together after a name. */
export const afterNames = listed(`
  and or but to who whom with at for in on then as by from while when after before also again quickly quietly
  carefully explicitly clearly just still always often never
`);

/** What a family name alone has in a record, where anything else ("Young's modulus") is somebody long dead. */
export const ownedByTeachers = listed(`
  book books class classes classroom explanation explanations expectations feedback group groups instructions lesson
  lessons modelling notes presence pupils questioning questions response room routines seating set starter students
  subject teaching tone tutor use voice
`);

/** After a given or family name: an institution that bears it. */
export const institutions = listed(`
  academy award awards bridge building centre church college county foundation gallery hospital house institute library
  museum park primary road school street theatre trust university
`);

/** A code before these is a thing: "7B pencils", "A4 paper". */
export const codedThings = listed('pencil pencils paper sheet sheets size sized battery batteries');

/** A code after these is a place in a book: "question 7A". */
export const beforeNumbers = listed(`
  answer appendix chapter example exercise ex fig figure p page paper part q qu question section task unit
`);

/** Short forms that records are full of; initials that happen to be one of them are left. */
export const abbreviations = listed(`
  aa afl ai am ao ap ar art bbc bg ba bm br bsl bt btec cc cd cpd cs ct cv da dc dfe dna dt dsl eal ect ehcp
  ehc ems eo ep epq et eu ext fft fm fs fsm gc gcse gd gp gps gs ha hl hlta hm hmi hod hoy hp ht hw id ii io ip
  it iv ks la lac lo lp lsa ma mc mfl mis ml mr ms mwb na nb nc nea nhs ni nqt nz ofsted ok os pa pc pd pdf pe
  pgce ph plc pm pmt pp ppt pps pr pshe pt qa qla qr qts ra rag re ri rp rs sa sat sats sc sd seg sen senco send seo
  si sl slt smt sow sp spag sps st stem ta tas tb tlac tlr tt ttyp tv ua uk un us usa vr vs ws wagoll walt wc wilf
`);

/** Around a name that stands in a task: "the name Tom", "Tom's maths problem". */
export const taskWords = /\b(?:problems?|sums?|puzzles?|story|example|exercise|context|character)\b/iu;

/** Whoever a set text brings into every lesson on it, title and all. */
export const inSetTexts = listed('birling cratchit darcy faustus havisham hyde jekyll scrooge utterson');

/** A text that says that somebody is alone in what they are: then even "she" names them. */
export const saysAlone =
  /\bdepartment of one\b|\bonly (?:one|person|teacher|member|man|woman)\b[^.]*\bdepartment\b/iu;
