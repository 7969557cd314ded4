/**
 * What words in the headers of records stand for: general English and what UK schools say. Single words, never whole
 * phrases; forms of a word are one (see `stem`). A word may stand for several concepts, the table decides.
 */
import type { Concept } from './concept.ts';

interface ConceptWords {
  concept: Concept;
  /** 1: means it by itself; less: leans towards it. */
  weight: number;
  words: string;
}

export const concepts: readonly ConceptWords[] = [
  { concept: 'day', weight: 1, words: 'date dated day dte dyddiad diwrnod' },
  { concept: 'day', weight: 0.7, words: 'when on weekday pryd dow' },
  { concept: 'week', weight: 1, words: 'week weekly commencing fortnight wk wythnos beginning monday' },
  { concept: 'clock', weight: 1, words: 'time clock hour hr amser tm' },
  { concept: 'clock', weight: 0.5, words: 'at' },
  {
    concept: 'begin',
    weight: 1,
    words: 'start begin began arrival arrive arrived in entered entry from commenced',
  },
  {
    concept: 'finish',
    weight: 1,
    words: 'end finish completion out leave left departure depart exit exited until till',
  },
  {
    concept: 'stamp',
    weight: 1,
    words:
      'timestamp stamp submission submitted created recorded modified logged received updated saved uploaded entered inputted keyed typed filed exported posted',
  },
  {
    concept: 'later',
    weight: 1,
    words:
      'followup review reviewed deadline due feedback fedback target agreed approve approved owner deliver revisit moderated verified actioned debrief minuted debriefed shared returned rebooked responsible signoff booked scheduled planned repeat circulated distributed issued sent published presented forwarded acknowledged meeting mtg supervision appraisal previous prior upcoming expiry renewal',
  },
  {
    concept: 'career',
    weight: 1,
    words:
      'induction experience service training career probation appointment appointed employment employed contract qualified qualifying tenure birth dob born',
  },
  {
    concept: 'visit',
    weight: 1,
    words:
      'visit observe observation seen saw drop walk monitor watch walkthrough walkround observed learningwalk tour toured obs lw dropin ymweliad',
  },
  {
    concept: 'visit',
    weight: 0.8,
    words: 'pop look went check enter call see spoken met join spend were attend stepped dipped came',
  },
  { concept: 'you', weight: 1, words: 'you your me my i we us our myself yourself chi' },
  { concept: 'who', weight: 1, words: 'who whom whose name person pwy enw' },
  { concept: 'given-name', weight: 1, words: 'forename firstname given first christian preferred' },
  { concept: 'family-name', weight: 1, words: 'surname lastname family last' },
  {
    concept: 'staff',
    weight: 1,
    words:
      'teacher staff tutor practitioner colleague lecturer educator ect nqt instructor adult grownup professional trainee coachee mentee tchr tcher tch teach facilitator trainer hlta nnt keyworker keyperson deliverer pedagogue athro athrawes athrawon ct observee',
  },
  {
    concept: 'staff',
    weight: 0.7,
    words: 'member ta lsa assistant employee teaching cover supply key t sta',
  },
  { concept: 'helper', weight: 1, words: 'ta tas lsa lsas hlta sta assistant aide support' },
  {
    concept: 'taught',
    weight: 1,
    words: 'taught teach teaching leading led delivered delivering taking took',
  },
  {
    concept: 'observer',
    weight: 1,
    words:
      'observer visitor governor reviewer assessor walker inspector evaluator recorder trustee completer monitor scribe obsr watcher looker auditor moderator checker adviser advisor consultant obs arsylwr arsyllwr ymwelydd observers appraiser author reporter initiator',
  },
  {
    concept: 'observer',
    weight: 0.8,
    words:
      'mentor leader lead senco sendco sendcos deputy slt smt headteacher principal hod coordinator director dht aht head coach looking watching sip hmi qa elt clt pt line manager mgr supervisor peer vp provost',
  },
  {
    concept: 'agent',
    weight: 1,
    words:
      'by completing completed carrying carried conducted undertaken filling filled submitter respondent reported gan compiled written jotted noted penned',
  },
  {
    concept: 'second',
    weight: 1,
    words:
      'second other co joint accompanied accompany accompanying with joined along alongside together 2nd paired pair plus shadow shadowing shadowed also additional buddy companion host hosted escorted partner',
  },
  { concept: 'initials', weight: 1, words: 'initials init inits initial code abbreviation abbrev' },
  {
    concept: 'pupil',
    weight: 1,
    words:
      'pupil child children student learner kid boy girl youngster toddler chn pupils pps stu studs scholar apprentice disgybl disgyblion plant plentyn dysgwr dysgwyr baby infant pp sen',
  },
  {
    concept: 'speech',
    weight: 1,
    words:
      'say said says saying tell told word voice quote quotation quoted spoke explain explained answer answered replied reply mentioned remark remarked verbatim utterance soundbite chatter dweud geiriau llais dywedodd dyfyniad mouth',
  },
  {
    concept: 'speech',
    weight: 0.7,
    words:
      'think thought line conversation comment chat response spoken talk view opinion interview asked describe share',
  },
  {
    concept: 'hear',
    weight: 1,
    words:
      'hear heard hearing sound listen listened overhear overheard eavesdrop eavesdropped ear earshot earwig snatch snippet audible clywed clywsom',
  },
  {
    concept: 'see',
    weight: 1,
    words:
      'see saw seen notice noticed observe observed observation evidence jot jotting describe description noticing gwelsom gwelwyd welson welsom arsylwi arsylwad tystiolaeth commentary snapshot spotted struck eye anecdote picture account vignette note comment notes comments sylw sylwadau nodiadau cryfder cryfderau arsylwadau sylwyd',
  },
  {
    concept: 'see',
    weight: 0.8,
    words:
      'scan strength positive glow www show concern look watched went found finding summary narrative reflection detail noted celebrate celebration highlight wow bright fact record writeup impression overview headline kudos plus star working well evident praise commend commendation shoutout applause else',
  },
  {
    concept: 'aspect',
    weight: 1,
    words:
      'engagement behaviour behavior environment questioning modelling modeling challenge scaffold scaffolding adaptation adaptive adapted differentiation pedagogy routine assessment vocabulary literacy oracy reading writing display climate relationship relationships inclusion send independence interaction provision play dialogue thinking retrieval recall outcome activity starter plenary objective intention resource task book work pace instruction explanation participation progress understanding knowledge expectation culture support deployment attitude transition opening strategy approach technique practice quality intent implementation impact skill communication wellbeing involvement organisation organization marking rehearsal talk deployment accessibility access standard noise volume atmosphere calm focus movement',
  },
  {
    concept: 'wonder',
    weight: 1,
    words:
      'wonder wondering ebi better improve improvement grow growth question query action actions unsure curious puzzle puzzled puzzling ponder pondering tybed cwestiwn cwestiynau polish tweak curiosity conundrum nudge chew musing brood mull niggle hmm',
  },
  {
    concept: 'wonder',
    weight: 0.8,
    words:
      'next step develop development try consideration discussion wish suggestion recommendation recommend further tip advice idea nesaf camau gwella gwelliant gwelliannau datblygu datblygiad targed targedau argymhelliad argymhellion missed opportunity delta chase pursue keep',
  },
  {
    concept: 'wonder',
    weight: 0.4,
    words:
      'if ask think consider discuss support would could about so forward prompt explore refine change adjust follow',
  },
  {
    concept: 'class',
    weight: 1,
    words:
      'class set form band cohort tutorgroup cls clss dosbarth classcode homeroom nest grp gp tg registration reggroup',
  },
  { concept: 'class', weight: 0.8, words: 'group section pathway' },
  { concept: 'year', weight: 1, words: 'year yr grade age yrs yg blwyddyn bl nc ncy ks yeargroup gr ages' },
  { concept: 'year', weight: 0.6, words: 'phase stage level key' },
  {
    concept: 'subject',
    weight: 1,
    words: 'subject subj sub department dept faculty discipline pwnc aole mdph curricular',
  },
  { concept: 'subject', weight: 0.8, words: 'course qualification module qual' },
  {
    concept: 'subject',
    weight: 0.6,
    words: 'lesson content curriculum learning unit session gwers maes programme',
  },
  {
    concept: 'room',
    weight: 1,
    words: 'room rm door classroom location venue where loc ystafell lleoliad ble teachingspace',
  },
  {
    concept: 'room',
    weight: 0.7,
    words: 'space place provision zone setting base area building lab site block',
  },
  {
    concept: 'period',
    weight: 1,
    words: 'period lesson blk block session slot p per pd prd lsn timeslot gwers cyfnod timetable',
  },
  { concept: 'period', weight: 0.6, words: 'hour hr awr' },
  { concept: 'minutes', weight: 1, words: 'minute min duration length long munud munudau hyd mins' },
  { concept: 'minutes', weight: 0.6, words: 'spent' },
  {
    concept: 'count',
    weight: 1,
    words:
      'many number count percent percentage proportion total nifer tally fraction ratio roll headcount faint',
  },
  { concept: 'area', weight: 1, words: 'focus foci ffocws lens' },
  {
    concept: 'area',
    weight: 0.6,
    words:
      'area theme strand aspect priority principle pillar domain dimension category thread element heading',
  },
  { concept: 'title', weight: 1, words: 'title purpose theme reason pwrpas thema' },
  { concept: 'title', weight: 0.6, words: 'walk campaign programme' },
  {
    concept: 'rate',
    weight: 1,
    words:
      'rate rated rating score scale judgement judgment rag leuven overall grading typical typicality frequency consistency sgor likert',
  },
  { concept: 'rate', weight: 0.6, words: 'grade level extent often much how well embedded evident' },
  {
    concept: 'tick',
    weight: 1,
    words: 'tick ticked select selected choose chosen option apply applies lookfor checklist pick circle box',
  },
  { concept: 'id', weight: 1, words: 'id ref reference identifier guid uuid serial' },
  { concept: 'id', weight: 0.6, words: 'number no nr' },
  { concept: 'email', weight: 1, words: 'email mail username address ebost' },
  {
    concept: 'machine',
    weight: 1,
    words:
      'ip status finished progress duration language channel distribution collector respondent recipient points score feedback browser device latitude longitude referrer submission response version modified user platform external network token workflow deleted archived flagged',
  },
  {
    concept: 'upload',
    weight: 1,
    words:
      'photo signature upload image file attachment link url picture pic video audio recording scan attach',
  },
  {
    concept: 'consent',
    weight: 1,
    words:
      'consent agree permission approved gdpr confirm approval happy consented publish anonymised tickbox',
  },
  { concept: 'consent', weight: 0.4, words: 'ok okay' },
  {
    concept: 'context',
    weight: 1,
    words:
      'school academy trust term campus site round halfterm cycle ysgol tymor centre college quarter semester season borough authority region hub mat cluster house',
  },
  { concept: 'context', weight: 0.8, words: 'type kind format mode' },
  { concept: 'doing', weight: 1, words: 'doing happening going gwneud' },
  { concept: 'what', weight: 1, words: 'what how describe anything something beth sut' },
  { concept: 'they', weight: 1, words: 'they their them' },
];
