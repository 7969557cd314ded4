/** The app's own words by which evidence speaks for a focus area, and why each group of them does. */
import type { Vocabulary } from '../../../contract/calls/areas.ts';

/**
 * `terms`: words and phrases between `|`; `*` stands for any ending, `#` for a number. The weights say how sure a
 * group is: 3 names the area itself, 2 is seldom said of anything else, 1 leans towards it.
 */
export interface AreaWords {
  vocabulary: Vocabulary;
  weight: 1 | 2 | 3;
  terms: string;
}

export const areaWords: readonly AreaWords[] = [
  // Curriculum match: is what pupils do in the room what the planned curriculum asks for at this point of their course?
  {
    vocabulary: 'curriculum-match',
    weight: 3,
    terms:
      'curriculum* | scheme of work | schemes of work | scheme of learning | schemes of learning | ' +
      'scheme | schemes | medium term plan* | long term plan* | unit plan* | unit of work | ' +
      'knowledge organiser* | specification* | exam board* | programme of study | syllabus* | ' +
      'age related | key stage | sequence of lessons | end point*',
  },
  // Its content: subject knowledge, vocabulary and texts, in an order that builds on what came before.
  {
    vocabulary: 'curriculum-match',
    weight: 2,
    terms:
      'prior knowledge | prior learning | previous unit* | core knowledge | substantive | disciplinary | ' +
      'tier two | tier three | tier 2 | tier 3 | subject knowledge | subject specific | ' +
      'subject content | schedule* | on track | lesson plan* | planned | plan | plans | same lesson | ' +
      'same task | parallel class* | parallel group* | parallel set* | other class* | other set* | ' +
      'too easy | too hard | pitch* | sequenc* | shared resource* | unit | units | matches | matched | ' +
      'match | primary school | at primary | year 6 | y6 | ks1 | ks2 | ks3 | ks4 | gcse* | a level | ' +
      'btec | done this before | did this before | met before | appropriate for | expected for | ' +
      'below what',
  },
  {
    vocabulary: 'curriculum-match',
    weight: 1,
    terms:
      'content | topic* | textbook* | exam* | challeng* | demand* | ambitio* | rigour* | vocabulary | ' +
      'terminolog* | key term* | key word* | keyword* | technical term* | adapt* | differentiat* | ' +
      'scaffold* | worksheet* | knowledge | concept* | word search* | wordsearch* | colouring | text | ' +
      'texts | novel* | chapter* | extract* | term | link* | order | level | week | weeks',
  },
  // Participation: who thinks, speaks and does, and who is left to watch.
  {
    vocabulary: 'participation',
    weight: 3,
    terms:
      'participat* | took part | take part | taking part | join* in | cold call* | hand* up | hands-up | ' +
      'no hands | volunteer* | mini whiteboard* | mini-whiteboard* | whiteboards | show me boards | ' +
      'voice | voices | think pair share | think-pair-share | pair talk | ' +
      'paired talk | partner talk | talk partner* | in pairs | lollipop* | random name* | opt* out | ' +
      'sentence stem* | talk* to their partner* | oracy',
  },
  // How a class is drawn in: questions to all, time to think, talk in pairs and groups; and who answers.
  {
    vocabulary: 'participation',
    weight: 2,
    terms:
      'answer* | contribut* | spoke | spoken | speak* | discuss* | debate* | called on | calling on | ' +
      'calls on | call* out | by name | wait time | thinking time | think time | time to think | ' +
      'rehears* | passive* | silen* | same pupil* | same student* | same two | same three | same four | ' +
      'same five | same few | same hand* | everyone | disengag* | distract* | daydream* | ' +
      'teacher talk* | teacher spoke | pupil talk* | student talk* | nominat* | targeted question* | ' +
      'sentence starter* | talk frame* | # of # | # out of # | worked alone | same voices | everybody | ' +
      'whole class | nobody | no one | back row | front row | turn to | turned to | talk | talked | ' +
      'talking | talks | engag* | involve* | on task | off task | pairs | paired | partner* | ' +
      'neighbour* | chorus* | choral* | respond* | aloud | out loud | full sentence* | each other* | ' +
      'one another | question* | raised | seconds | front two rows | back two rows | front rows | ' +
      'side of the room | group work | in groups | groups of | the rest of the class | half the class | ' +
      'of the class | of the group',
  },
  {
    vocabulary: 'participation',
    weight: 1,
    terms:
      'asking | hand | hands | # pupils | # students | # children | # boys | # girls | # hands | ' +
      '# different | group | groups | pair | share* | sharing | boys | girls | boy | girl | quiet* | ' +
      'reluctan* | confiden* | turn | turns | taking turns | conversation* | present* | repl* | ' +
      'listen* | heads down | watch* | waited | others | offered | offer | pick* | chose* | chosen | ' +
      'names | pause* | argu* | whisper* | sat out | left out | spectat* | alone | role | roles | ' +
      'another pupil | another student | bounced | follow* up | agreed | disagree* | led | head | ' +
      'heads | wait* | hear | heard',
  },
  // Learning environment: the room, its order and its climate.
  {
    vocabulary: 'learning-environment',
    weight: 3,
    terms:
      'display* | wall | walls | seating | layout | environment* | temperature* | lighting | ventilat* | ' +
      'windows | window | blinds | projector* | noise | noisy | calm* | tidy* | tidied | routine* | ' +
      'behaviour* | disrupt* | low level | low-level | corridor* | greet* | meet and greet | poster* | ' +
      'clutter* | stuffy | furniture | chair* | desk*',
  },
  // Seats and things, whether all can see and reach them, and how lessons begin and change over.
  {
    vocabulary: 'learning-environment',
    weight: 2,
    terms:
      'clock* | timer* | countdown* | litter | bin | bins | broken | crowd* | queue* | spotless | ' +
      'good morning | hello | heater* | ready on | turned round | tables | table | seats | seat | ' +
      'seated | rows | facing | equipment | shelf | shelves | cupboard* | tray* | cold | hot | warm | ' +
      'heating | glare | screen | screens | visible | see the board | read the board | ' +
      "read from the back | couldn't see | could not see | can't see | cannot see | couldn't read | " +
      'could not read | able to see | laminated | mat | mats | from the back | at the back | door* | ' +
      'entered | entry | enter | came in | come in | coming in | entrance* | arriv* | settled | ' +
      'settle* | transition* | late | lateness | lates | phone* | coat* | bag | bags | uniform | ' +
      'atmosphere | climate | respect* | relationship* | polite* | safe | kind | smil* | laugh* | ' +
      'interrupt* | handed out | hand out | giving out | given out | gave out | distribut* | labelled | ' +
      'label* | sanction* | praise* | reward* | warning* | do now | register | lined up | lining up | ' +
      'line up | packed away | pack* up | put away | reach | collect*',
  },
  {
    vocabulary: 'learning-environment',
    weight: 1,
    terms:
      'room | rooms | classroom | space* | light* | bright* | dark | books out | pens | pencil* | ' +
      'ruler* | laptop* | stand | standing | stood | walk* around | minutes | minute | chat* | fiddl* | ' +
      'lesson start* | start of the lesson | started | back | board | sound | bench* | floor | ' +
      'radiator* | sink* | stool* | shout* | tone | hurr* | quick* | outside | carpet | signs | rack* | ' +
      'keyboard* | stick* | help themselves | resource*',
  },
  // Clear goals: do pupils know what they learn, why, and what good work has in it?
  {
    vocabulary: 'clear-goals',
    weight: 3,
    terms:
      'goal* | objective* | learning intention* | success criteri* | criteri* | aim | aims | walt | ' +
      'wilf | purpose* | learning outcome* | outcome* | big question | enquiry question | key question | ' +
      'learning question | lesson question | what they were learning | what they are learning | ' +
      'what we are learning | learning about | why they were | why they are | and why | say why | ' +
      'said why | knew why | know why | explain why | what good looks like | what a good | rubric* | ' +
      'mark scheme* | wagoll | point of the | the point of',
  },
  // Said, written, modelled or asked for: titles and examples show the goal, "could say why" shows that it arrived.
  {
    vocabulary: 'clear-goals',
    weight: 2,
    terms:
      'asked why | asked what | finished example* | finished piece | finished page* | ' +
      'finished version* | could link | can link | could name | could not name | guess* | ' +
      'repeated the instruction* | repeated the task | bigger picture | big picture | relevan* | ' +
      'could say | could explain | could not say | could tell | could not tell | could not explain | ' +
      "could describe | couldn't say | couldn't explain | couldn't tell | cannot say | can say | " +
      'can explain | able to explain | able to say | unsure | not sure | no idea | unclear | clear* | ' +
      'instruction* | steps | step by step | success* | checklist* | visualiser* | demonstrat* | ' +
      'thinking aloud | think* out loud | live model* | model | models | model answer* | modelled | ' +
      'modelling | worked example* | example* | exemplar* | what to do | what they had to | ' +
      'what they have to | what they were | what they are | what was expected | what they needed | ' +
      'what to | how to | intention* | title* | expectation* | expected | expect* | target* | ' +
      "practising | today | today's | what it was for | what it is for | what for | meant to | " +
      'supposed to',
  },
  {
    vocabulary: 'clear-goals',
    weight: 1,
    terms:
      'because | so that | in order to | told | showed | shown | diagram* | picture* | photo* | why | ' +
      'knew | know | knows | task | tasks | slide* | reason* | explain* | explanation* | describe* | ' +
      'written on the board | on the board | on the screen | copied | copy* | learn* | doing | ' +
      'heading* | understood',
  },
  // Progress: how far the work has come, and what teacher and pupils do with what it shows.
  {
    vocabulary: 'progress',
    weight: 3,
    terms:
      'progress* | feedback | next step* | improv* | redraft* | re-draft* | misconception* | ' +
      'exit ticket* | exit card* | hinge question* | assess* | self-assess* | peer-assess* | ' +
      'mark their | mark it | marks | marked | marking | green pen* | purple pen* | red pen* | ' +
      'correct* | check* for understanding | check* understanding | recall* | retriev* | quiz* | ' +
      'second attempt* | put right | further on',
  },
  // Work over time and within the lesson: errors found and put right, more asked of those who are ready, help withdrawn.
  {
    vocabulary: 'progress',
    weight: 2,
    terms:
      'boards up | show me | became | turned into | instead of | in place of | error* | mistake* | ' +
      'wrong | right | stuck | edit* | draft* | earlier | last lesson* | last week* | last time | ' +
      'last term | last year | since september | since | previous* | over time | compar* | moved on | ' +
      'move on | moving on | ready | extension* | extend* | stretch* | finish* | circulat* | score* | ' +
      'comment* | remember* | forgot* | independent* | unaided | without help | on their own | ' +
      'by themselves | support* | intervention* | re-taught | reteach* | retaught | grade* | test | ' +
      'tested | tests | harder | further | understanding | understand | checked | check | unmarked | ' +
      'plenar* | exit | retention | detail* | deeper | depth | in more depth | quotation* | ' +
      'uncorrected | waiting for help | same error* | self-marked | peer-marked | re-explain* | fluen* | ' +
      'secure* | gap | gaps | act on | acted on | acting on | advice | spotted | went wrong | rephras* | ' +
      'reword* | longer | accura* | precis* | by the end | end of the lesson | rewrote | rewrit* | ' +
      'redo* | redid | changed | went back | go back | going back | first attempt* | tried again | ' +
      'try again | hint* | nudge* | prompt* | confus* | struggl* | difficult*',
  },
  {
    vocabulary: 'progress',
    weight: 1,
    terms:
      'book | books | work | worked | working out | attempt* | complete* | practice | page* | achiev* | ' +
      'attain* | develop* | learnt | more than | better | again | already | written | wrote | write | ' +
      'writing | next | help | helped | unfinished | blank | against | add* to | lines of | amount | ' +
      'suggest* | paragraph* | ticked | ticks | method* | problem*',
  },
  // Pupil voice: what pupils say about their own learning, unasked or when asked.
  {
    vocabulary: 'pupil-voice',
    weight: 3,
    terms:
      'pupil voice | student voice | pupils told | pupil told | students told | student told | told me | ' +
      'told us | told him | told her | when asked | pupils said | pupil said | students said | ' +
      'student said | school council | survey* | questionnaire*',
  },
  {
    vocabulary: 'pupil-voice',
    weight: 2,
    terms:
      'in their words | in her words | in his words | enjoy* | they feel | felt | feel* | opinion* | ' +
      'they like | likes | favourite* | i like | i think | i feel | i find | helps me | help me | ' +
      "i don't | i do not | my teacher | our teacher",
  },
];
