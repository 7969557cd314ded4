/**
 * What words in the headers of records stand for: general English and what UK schools say. Single words, never whole
 * phrases; forms of a word are one (see `stem`). A word may stand for several concepts, the table decides.
 */

interface ConceptWords {
  concept: Concept;
  /** 1: means it by itself; less: leans towards it. */
  weight: number;
  words: string;
}

export type Concept =
  | 'day'
  | 'week'
  | 'clock'
  | 'begin'
  | 'finish'
  | 'stamp'
  | 'later'
  | 'visit'
  | 'you'
  | 'who'
  | 'given-name'
  | 'family-name'
  | 'staff'
  | 'taught'
  | 'observer'
  | 'agent'
  | 'second'
  | 'initials'
  | 'pupil'
  | 'speech'
  | 'hear'
  | 'see'
  | 'wonder'
  | 'class'
  | 'year'
  | 'subject'
  | 'room'
  | 'period'
  | 'minutes'
  | 'count'
  | 'area'
  | 'title'
  | 'rate'
  | 'tick'
  | 'id'
  | 'email'
  | 'machine'
  | 'upload'
  | 'consent'
  | 'what'
  | 'doing'
  | 'context';

export const concepts: readonly ConceptWords[] = [
  { concept: 'day', weight: 1, words: 'date dated day' },
  { concept: 'day', weight: 0.7, words: 'when on weekday' },
  { concept: 'week', weight: 1, words: 'week weekly commencing fortnight' },
  { concept: 'clock', weight: 1, words: 'time clock hour' },
  { concept: 'clock', weight: 0.5, words: 'at' },
  { concept: 'begin', weight: 1, words: 'start begin began arrival arrive arrived in' },
  { concept: 'finish', weight: 1, words: 'end finish completion out leave departure until' },
  {
    concept: 'stamp',
    weight: 1,
    words: 'timestamp stamp submission submitted created recorded modified logged received updated saved',
  },
  {
    concept: 'later',
    weight: 1,
    words: 'follow followup review deadline due feedback target agreed approve approved signed owner deliver',
  },
  {
    concept: 'visit',
    weight: 1,
    words: 'visit observe observation seen saw drop walk monitor watch walkthrough walkround observed',
  },
  {
    concept: 'visit',
    weight: 0.8,
    words: 'pop look went check enter call see spoken met join spend were attend',
  },
  { concept: 'you', weight: 1, words: 'you your me my i we us our myself yourself' },
  { concept: 'who', weight: 1, words: 'who whom whose name person' },
  { concept: 'given-name', weight: 1, words: 'forename firstname given first christian' },
  { concept: 'family-name', weight: 1, words: 'surname lastname family last' },
  {
    concept: 'staff',
    weight: 1,
    words:
      'teacher staff tutor practitioner colleague lecturer educator ect nqt instructor adult professional trainee coachee mentee',
  },
  { concept: 'staff', weight: 0.7, words: 'member ta lsa assistant employee teaching cover key' },
  { concept: 'taught', weight: 1, words: 'taught teach teaching leading lead' },
  {
    concept: 'observer',
    weight: 1,
    words:
      'observer visitor governor reviewer assessor walker inspector evaluator recorder trustee completer monitor scribe',
  },
  {
    concept: 'observer',
    weight: 0.8,
    words:
      'mentor leader senco sendco deputy slt headteacher principal hod coordinator director dht aht head coach looking watching',
  },
  {
    concept: 'agent',
    weight: 1,
    words:
      'by completing completed carrying carried conducted undertaken filling filled submitter respondent reported',
  },
  {
    concept: 'second',
    weight: 1,
    words: 'second other co joint accompanied accompany with joined alongside together 2nd paired plus',
  },
  { concept: 'initials', weight: 1, words: 'initials init code' },
  {
    concept: 'pupil',
    weight: 1,
    words: 'pupil child children student learner kid boy girl youngster toddler',
  },
  {
    concept: 'speech',
    weight: 1,
    words:
      'say said says tell told word voice quote quotation quoted spoke explain explained answer answered replied',
  },
  {
    concept: 'speech',
    weight: 0.7,
    words: 'think thought line conversation comment chat response spoken talk',
  },
  { concept: 'hear', weight: 1, words: 'hear heard sound listen overhear overheard audible' },
  {
    concept: 'see',
    weight: 1,
    words:
      'see saw seen notice noticed observe observed observation evidence jot jotting describe description noticing',
  },
  {
    concept: 'see',
    weight: 0.8,
    words:
      'note comment scan strength positive glow www show concern look watched went found finding summary narrative reflection detail',
  },
  {
    concept: 'wonder',
    weight: 1,
    words: 'wonder wondering ebi better improve improvement grow question action actions unsure curious',
  },
  {
    concept: 'wonder',
    weight: 0.8,
    words:
      'next step develop development try consider discuss if ask think wish suggestion recommendation support would could about further so',
  },
  { concept: 'class', weight: 1, words: 'class set form band cohort tutorgroup' },
  { concept: 'class', weight: 0.8, words: 'group' },
  { concept: 'year', weight: 1, words: 'year yr grade age' },
  { concept: 'year', weight: 0.6, words: 'phase stage level' },
  { concept: 'subject', weight: 1, words: 'subject subj department dept faculty discipline' },
  { concept: 'subject', weight: 0.6, words: 'lesson content course curriculum learning' },
  { concept: 'room', weight: 1, words: 'room rm classroom location venue where' },
  { concept: 'room', weight: 0.7, words: 'space place provision zone setting base area' },
  { concept: 'period', weight: 1, words: 'period lesson blk block session slot p per' },
  { concept: 'minutes', weight: 1, words: 'minute min duration length long' },
  { concept: 'minutes', weight: 0.6, words: 'spent' },
  { concept: 'count', weight: 1, words: 'many number count percent percentage proportion total' },
  { concept: 'area', weight: 1, words: 'focus' },
  { concept: 'area', weight: 0.6, words: 'area theme strand aspect priority principle' },
  { concept: 'title', weight: 1, words: 'title purpose theme reason' },
  { concept: 'title', weight: 0.6, words: 'walk campaign programme' },
  { concept: 'rate', weight: 1, words: 'rate rating score scale judgement rag' },
  { concept: 'rate', weight: 0.6, words: 'grade level extent often much' },
  { concept: 'tick', weight: 1, words: 'tick select choose option apply lookfor checklist' },
  { concept: 'id', weight: 1, words: 'id ref reference identifier guid uuid' },
  { concept: 'id', weight: 0.6, words: 'number no' },
  { concept: 'email', weight: 1, words: 'email mail username address' },
  {
    concept: 'machine',
    weight: 1,
    words:
      'ip status finished progress duration language channel distribution collector respondent recipient points score feedback browser device latitude longitude referrer submission response version modified user platform external',
  },
  { concept: 'upload', weight: 1, words: 'photo signature upload image file attachment link url picture' },
  {
    concept: 'consent',
    weight: 1,
    words: 'consent ok agree permission approved gdpr confirm approval',
  },
  { concept: 'context', weight: 1, words: 'school academy trust term campus site round halfterm cycle' },
  { concept: 'doing', weight: 1, words: 'doing happening going' },
  { concept: 'what', weight: 1, words: 'what how describe anything something' },
];
