/** Words by which an English title says something of what it names: verbs, and what stands for one. */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** A sentence has one of these, whatever else is in it. */
export const finiteWords = wordsOf(`
  am is are was were isn't aren't wasn't weren't has have had hasn't haven't hadn't does do did doesn't don't didn't can
  can't cannot could couldn't will won't would wouldn't should shouldn't must mustn't may might shall they're we're you're
  i'm it's that's there's they've we've they'll we'll they'd we'd
  said went came took gave got saw knew began spoke wrote thought felt became ran stood sat drew chose forgot grew fell`);

/** Who did something: what follows is what they did. */
export const pronouns = wordsOf(`they we he she i everyone everybody nobody someone somebody anyone anybody`);

/** People, several of them: what follows is what they do, unless it names something else. */
export const people = wordsOf(`
  pupils children students learners teachers adults boys girls tas leaders colleagues observers visitors readers
  writers groups pairs classes tutors mentors parents governors kids`);

/** Verbs that are no nouns, as "they" have them. */
export const verbs = wordsOf(`
  know ask say speak explain listen learn think write get give take make come go keep tell decide remain become happen
  depend vary begin follow lead let find rescue save build stay seem feel understand remember forget describe discuss
  share repeat copy struggle drift settle arrive finish stop respond choose expect lack avoid allow enjoy prefer rely hide
  hold mean grow improve guess try want run sit stand practise rehearse apply dominate outnumber compete win lose send
  bring lift raise reach carry turn slip fade spend cost connect link recall explore notice see hear watch meet wander
  interrupt disagree agree justify reason contribute volunteer participate engage disengage complete attempt manage
  outweigh overtake vanish survive surface succeed fail thrive flourish read narrate nod appear disappear recite recall
  insist assume ignore invite encourage prompt probe pause hurry rehearse recap rephrase paraphrase summarise clarify
  demonstrate scaffold reveal expose confuse distract calm motivate bore tire annoy please arise occur exist persist belong
  linger multiply annotate underline`);

/** Verbs that are nouns as well: with a subject that is people, or with what they are done to behind them. */
export const nounVerbs = wordsOf(`
  work talk support practice use change challenge check mark model question answer start look wait praise need show point
  help drop report focus plan play test review display group pair rise fall matter offer switch move shift repair push
  open close end limit shape drive slow cover block influence reward value copy call shout`);

/** Something is said of how many, or how often. */
export const amounts = wordsOf(`
  no not none few fewer little less many most more some all every each only too hardly rarely never always almost nearly
  half several lots plenty enough both neither nothing`);

/** The same wherever it stands in a title. */
export const often =
  wordsOf(`not rarely never always seldom hardly often sometimes usually only too still mostly mainly
  without`);

export const adjectives = wordsOf(`
  calm quiet slow quick strong weak secure clear unclear keen confident proud happy unsure silent busy ready good poor low
  eager reluctant willing stuck lost hesitant patient polite absent visible invisible hard easy thin short rushed empty full tidy noisy late early wide narrow`);

/** Forms that say what was done to something, and end otherwise than in "ed". */
export const participles = wordsOf(`
  taught given shown made seen known left kept built held done written spoken heard lost taken told met led spent found
  brought forgotten hidden chosen gone begun broken sent put`);

/** Words in "ed" that are no such form. */
export const nouns = wordsOf(`need feed speed seed breed bleed bed shed hundred indeed proceed exceed`);

/** As they are written in words. */
export const numbers = wordsOf(`one two three four five six seven eight nine ten eleven twelve`);

export const asking = wordsOf(`what how why when where who which whether`);

export const determiners = wordsOf(`the a an this these those their its his her our my your`);

/** Behind a verb begins what it is done to. */
export const objects = wordsOf(`
  the a an this these those their its his her our my your one two three four five six seven eight nine ten every each no
  all both`);

export const prepositions = wordsOf(`
  of in on at for to with from by about across into between within without through during before after as than over under
  beyond around against towards per via vs versus`);

/** What stands behind a verb, or behind a form in "ed", and never behind a noun that describes another. */
export const followers = wordsOf(`
  the a an this these those their its his her our them us it who what how why when where whether that each every no one
  two three four five up out off down back away late early soon again well more less most only too to first last both
  everyone nobody before after`);
