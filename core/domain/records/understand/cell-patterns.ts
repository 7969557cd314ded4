/** How days, classes, rooms, names and the like are written in a cell. */

export const clock =
  /^(?:c\.?\s?|~)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:-|–|to|until)\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?$|^\d{1,2}\s?[ap]m$/i;
export const timeBehind = /[T\s,]\d{1,2}[:.]\d{2}/;

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const weekdays = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?';
/** What may stand behind a day in one cell: "Tue 10 Nov P3", "Thurs 5 March, 9.30". */
export const behindDay =
  /(?<![,;\s])[,;\s]+(?:[-–@]\s*)?(?:(?:p|pd|per|period|l|lesson|s|session|block|slot)\.?\s?\d{1,2}[a-z]?(?:,?\s\(?\d{1,2}[:.]\d{2}\)?)?|[ap]m\s?\d?|morning|afternoon|(?:at\s)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?)$/i;
/** "Mon 5th", "5 Oct", "Oct 5", "the 5th of October", "05/10": a day that leaves its year or its month to what stands around. */
export const partDay = new RegExp(
  `^(?:${weekdays}\\s+)?(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?:(?:\\s+of)?[\\s-]+${months})?$|^(?:${weekdays}\\s+)?${months}\\s+\\d{1,2}(?:st|nd|rd|th)?$|^${weekdays}\\s+\\d{1,2}[/.]\\d{1,2}$`,
  'i',
);
export const weekday =
  /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?$|^dydd (?:llun|mawrth|mercher|iau|gwener)$|^(?:llun|mawrth|mercher|iau|gwener)$/i;
export const duration =
  /^(?:about |approx\.? |c\.? ?|~)?\d{1,3}(?:\s*(?:-|–|to)\s*\d{1,3})?\s*(?:m|mins?|minutes?|mun(?:ud)?|hrs?|hours?|h|['′])(?:\b\.?)?(?:\s*(?:and\s+)?\d{1,2}\s*m(?:ins?)?)?$/i;
/** Days as workbooks count them. */
export const serial = /^[3-6]\d{4}(?:\.\d+)?$/;

const yearWord =
  '(?:y|yr|yrs|year|years|year group|yeargroup|nc year|ncy|grade|gr|class year|bl|blwyddyn|primary|secondary|stage)\\.?';
const oneYear = `(?:${yearWord}\\s*(?:\\d{1,2}|r|n)|(?:\\d{1,2})(?:st|nd|rd|th)(?: grade)?|n[12]|fs?[12]|[1-6]st year|r|m|d|rec(?:eption)?|recep|derbyn|meithrin|nursery|nurs|pre-?school|preschool|pre-?k|pk|playgroup|toddlers?|babies|baby room|eyfs|foundation(?: (?:stage|phase|year))?|ks\\s?[1-5]|key stage [1-5]|cs\\s?[1-5]|kindergarten|kindy|kinder|transition|sixth form|6th form|sixth|lower sixth|upper sixth|l6|u6|lvi|uvi|vi ?form|post-?16|prep|infants?|juniors?|lower school|upper school|middle school|senior phase|bge|(?:two|three|four) year olds)`;
/** "Year 7", "R", "Y3/4", "Yr 9 and 10", "KS2", "Nursery": R and the like alone may be much else. */
export const yearGroup = new RegExp(
  `^(?:mixed\\s+)?${oneYear}(?:\\s*(?:[/&,;+–-]|and|to|a)\\s*(?:${oneYear}|\\d{1,2}))*(?:\\s*x\\s?\\d)?;?$`,
  'i',
);
/** Years of Scottish schools, which look like rooms and periods. */
export const scottishYear = /^[ps]\s?[1-7](?:\s*[/&,-]\s*[ps]?\s?[1-7])*$/i;
export const ageInYears =
  /^\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*(?:m(?:on)?ths?|mths?|mos?|yrs?|years?|y\/?o|year olds?|\+)\b.*$|^(?:ages?\s*)?\d\s*[-–]\s*\d$/i;
/** "1/2" of two years that are taught together. */
export const mixedYears = /^(?:y|yr|year)?\s?(\d{1,2})\s*[/&]\s*(\d{1,2})$/i;
export const calendarYear = /^20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?$/;

const noClass =
  /^\d{1,2}\s?(?:mins?|minutes?|hrs?|hours?|am|pm|st|nd|rd|th|of|out|x|to|and|pupils?|children|students?|learners?|boys?|girls?|books?|tables?|groups?|pairs?|times?|years?|yrs?|months?|weeks?|days?|adults?|chn|hands?|mths?|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)(?:\s|$)/i;
/** "9m" and "2h" are lengths of time, "9M" and "2H" are classes. */
const shortTime = /^\d{1,2}\s?[mh](?:\s|$)/;
/** "Y3 Willow", "Year 2 (Wrens)", "Set 2 of 4", "9X/Ma1", "13C-ECO/2", "10 Elm B2", "R Ducklings", "4M Mr Ode". */
const withYear =
  /^(?:y|yr|year|p|s|n|k|class)?\s?\d{1,2}[a-z]?\s?[-–/.:]?\s?(?:[a-z][a-z]{0,2}\d{0,2}(?:[-/. ]?[a-z]{1,6}\d{0,2}){0,3}|[a-z]{2,14}(?: [a-z]\d)?|\d{1,2}|\([\p{L}\s’']{3,20}\))$/iu;
const setOrGroup =
  /^(?:(?:top|middle|bottom|upper|lower)\s+)?(?:set|group|class|band|form|tutor group|grp)\s?[\w/]{1,4}(?:\s?(?:of|\/)\s?\d)?$/i;
const letteredCode = /^(?=.{4,12}$)[A-Z]{2,4}[-/][A-Z]{0,4}\d{0,2}(?:[-/]\d{1,2})?$/;
/** "2 - Writing stamina": a heading of several words with its number. */
const numberedHeading = /^\d{1,2}\s?[-–—.:)]\s+\p{L}{3,}\s\p{L}/u;
const withTeacher = /^\d{1,2}[a-z]{1,3} (?:mr|mrs|ms|miss|dr)\b.*$/i;
/** "Year 2 Wrens", "YR Phase 3", "Y1 Phase 4 catch-up". */
const named = new RegExp(`^(?:${oneYear})[\\s(/–-]+\\p{L}[\\p{L}\\d\\s'’-]{2,20}\\)?$`, 'iu');
/** "Hour 1" and "Lesson 2" are parts of a day, though "Oak 2" is a class. */
const partOfDay = /^(?:period|per|pd|lesson|session|slot|hour|block|gwers|cyfnod|awr)\.?\s?\d{1,2}$/i;
const groupAndNumber = /^\p{Lu}\p{Ll}{2,12} \d$/u;

export const isClassCode = (cell: string): boolean =>
  !noClass.test(cell) &&
  !shortTime.test(cell) &&
  !numberedHeading.test(cell) &&
  !partOfDay.test(cell) &&
  ((withYear.test(cell) && /\p{L}/u.test(cell)) ||
    [setOrGroup, letteredCode, withTeacher, named, groupAndNumber].some((pattern) => pattern.test(cell)));

export const roomCode =
  /^(?:[a-z]{1,3}[.\s-]?\d{1,3}[a-z]?|[a-z]{1,2}\d\.\d{1,2}|[a-z]?\d[.-]\d{2}[a-z]?|(?:room|rm|lab|laboratory|studio|workshop|block|hut|classroom|ystafell|hall|gym|mobile|portakabin|cabin|pod|base|court|theatre)\.?\s?\w{1,4}|(?:(?:sports|main|dining|small|big|school|lower|upper|great|drama|assembly|village|community)\s)?hall|gym(?:nasium)?|library|lrc|studio|playground|yard|field|astro(?:turf)?|mug[ae]|pitch|court|pool|canteen|garden|outside|outdoors?|workshop|corridor|kitchen|theatre|chapel|conservatory|snug|den|cabin|hut|off ?site|forest|woods?|neuadd|llyfrgell|iard|(?:[\p{L}&'-]{3,}\s){1,2}[a-z]{0,2}\d{1,3}[a-z]?|(?:[\p{L}&-]+\s){1,2}(?:room|lab|suite|area|studio|garden|corner|base|block|hut|unit|space|yard|kitchen|workshop|tent|shed|carpet|table|tray|zone|pod|provision))$/iu;
export const periodCode =
  /^(?:(?:p|pd|per|period|lesson|l|block|blk|session|slot|gwers|cyfnod|hour)\.?\s?(?:\d{1,2}[a-z]?|[a-h])(?:\s?[+&/,-]\s?(?:p|per|l)?\d{1,2})?|\d\s?[+&]\s?\d|[1-5](?:st|nd|rd|th)(?: (?:hour|period|lesson|session|slot))?|\d[ab]|[ap]m\s?\d|[a-h]|am|pm|a\.m\.?|p\.m\.?|morning|afternoon|(?:[ap]m )?(?:reg(?:istration)?|tutor(?: time)?|assembly)|form time|lunch|break|before break|after lunch|after break)$/i;

/** "JSM", "JMcC", "A.O.", "S D". */
export const initials =
  /^(?!(?:AM|PM|NA|OK|TBC|TBA|RAG|KS\d|EYFS|SLT|SEND?|TA|LSA|HOD|ICT|PSHE)$)(?:\p{Lu}{2,4}|(?=(?:\p{L}*\p{Lu}){2})\p{Lu}[\p{Lu}\p{Ll}]{1,3}|(?:\p{Lu}\.\s?){2,4}|\p{Lu}\s\p{Lu}(?:\s\p{Lu})?)$/u;
export const title =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|fr|father|sister|br|madame|mme|mlle|monsieur|frau|herr|meneer|mevrouw|pani?|signora?|señora?|sra?|cllr|lady|lord)\.?\s+\p{L}/iu;
export const nameWord = /^(?:\p{Lu}[\p{L}'’.-]*|d[aei]|van|von|de|la|al|el|ap|ab|bin|o['’]\p{L}+)$/u;
export const nameParted = /(?:(?<!\s)\s+)?(?:[/&,;+\n]|\band\b|\bwith\b)\s*/;

export const tick = /^(?:[✓✔☑✅√×✗✘●•■]\ufe0f?|x|\[x\]|tick(?:ed)?|yes ✓)$/iu;
export const percent = /^(?:c\.?\s?|~|about |approx\.? )?\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)$/i;
export const sentence = /^(?:\S+\s+){2,}\S+[.!?"”…]$|^(?:\S+\s+){6,}\S|^\S+(?:\s+\S+)*[.!?…]$/;
export const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export const link = /(?:^|\s)(?:https?:\/\/|www\.)\S+|^\S+\.(?:jpe?g|png|heic|pdf|docx?|mp4|mov|m4a)$/i;
export const ip = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}$/i;

export const opening = /^["“„«‘']/;
export const closing = /["”»“’'][.!?,]?$/;
export const quotedInside = /["“][^"“”]{3,}["”]/;
/** A quoted cell whose last words say who or how: “My go now?” (asked twice). */
export const quotedWithNote =
  /^["“][^"”]{2,}["”][,.]?\s*(?:\([^()]*\)|[-–—]\s*.{1,40}|(?:\p{L}+\s?){1,4})?$/u;
export const firstPerson = /\b(?:i|i'm|i’m|i'd|i’d|i've|i’ve|my|me|we|we're|we’re|our|us|mine)\b/i;
/** Speaks of itself as somebody who learns, not as somebody who watches. */
export const ownVoice =
  /^(?:(?:so|and|but|because|cos|when|if|it's|oh|yes|yeah|no|well|miss|sir),?\s+)?(?:i|i'm|i’m|i'd|i’d|i've|i’ve|my|we|we're|we’re|we've|we’ve|mine|me and)\b(?!\s+(?:\w+ly\s+)?(?:saw|see|observed|notice[ds]?|wonder\w*|heard|visited|watched|spoke|asked|suggest|recommend|would (?:like|suggest)|discussed|agreed|looked|went|felt|counted))/i;
/** What says how much, how often or how far: labels of scales, known or not. */
export const degree =
  /^(?:[ynrag]$|none|nobody|no one|no|yes|partly|part|few|very few|a few|some|about half|half|many|most|mostly|nearly all|almost all|all|everyone|every|never|rarely|seldom|occasional(?:ly)?|sometimes|at times|often|frequently|usually|consistent(?:ly)?|inconsistent(?:ly)?|always|not at all|a little|a bit|a lot|lots|fully|full|partially|partial|to some extent|to a (?:large|great|small) extent|in (?:part|places|full)|throughout|not (?:yet|seen|evident|observed|met|present|sure|typical|in place|really|applicable)|un(?:clear|seen|sure)|seen|clearly seen|evident|emerging|emergent|developing|establishing|established|secure|securing|embedding|embedded|mastered|deepening|beginning|started|working towards|meeting|met|met in part|exceeding|exceeded|above|below|at|expected|greater depth|weak|good|very good|strong|strength|low|medium|mid|moderate|high|very high|poor|fair|satisfactory|adequate|limited|excellent|outstanding|inadequate|requires improvement|ri|red|amber|green|blue|gold|silver|bronze|typical|less typical|atypical|unlike|usual|effective|highly effective|less effective|ineffective|well|strongly|quite|very|agree|disagree|strongly agree|strongly disagree|neutral|neither|confident|not confident|unsure|true|false|just right|too (?:much|little|easy|hard|fast|slow)|about right|majority|minority|(?:more|less) than half|start|starter|beginning|middle|end|plenary|calm|busy|mixed|silent|silence|quiet|hushed|whisper\w*|murmur\w*|hum|humming|buzz\w*|lively|loud|noisy|chatty|rowdy|boisterous|settled|unsettled|restless|relaxed|tense|purposeful|focused|distracted|on task|off task|ydy|nac ydy|byth|weithiau|yn aml|bob amser|rhannol|yn rhannol|dim|ddim)\b/i;
/** "fed back 09/02": what was done with a record, and when. */
export const datedNote = /^(?:\p{L}+\s){1,3}\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?$/u;
/** How pupils are put together for a task, which is no class of theirs. */
export const grouping =
  /^(?:(?:whole|full|half)[- ](?:class|group)|(?:small|mixed|ability|focus|guided|large) groups?|groups?|pairs?|partners?|trios?|threes|individual(?:ly|s)?|independent(?:ly)?|alone|1[:-]1|one[- ]to[- ]one|carpet|tables|circle|rows|stations|carousel)(?:\s*(?:[/&+,]|and|then|to)\s*.{3,20})?$/i;
/** How far a record has got, which says nothing about a visit. */
export const status =
  /^(?:complete|completed|done|draft|final|finali[sz]ed|in progress|pending|submitted|finished|unfinished|to (?:do|type up|follow|be confirmed|file)|typed(?: up)?|written up|filed|logged|uploaded|sent|shared|received|open|closed|approved|awaiting \w+|checked|active|inactive|new|saved|overdue|actioned)$/i;
