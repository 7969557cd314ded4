/** Lines that name nobody: some to tune on, some to report, some written when all was done. Traps, set texts, places, jargon. */

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const tuningCleanLines = lines(`
Pupils compared Macbeth with Lady Macbeth and underlined three quotations.
Newton's second law was on the board, with two worked examples.
Most groups had finished by the time the bell went on Tuesday.
A BBC clip about volcanoes opened the lesson.
Answers were written as PEEL paragraphs and swapped with a partner.
The French verbs were sung, then written, then tested.
Romeo and Juliet was read aloud by six pupils in turn.
Pythagoras was recapped in four minutes with mini-whiteboards.
The Great Fire of London sources were read in pairs.
Will pupils remember this in June?
Mark schemes were handed out before the attempt and not after.
Rose tinted glasses were mentioned in the poem.
The Page Three headline was used as a source on bias.
Reading ages sat beside each name on the seating plan.
The hall was set up for mocks so the class sat in the library.
Young people need to be heard, said the display.
Bell work was on desks at the door.
Grace notes were added to the second phrase.
Hope and despair were tracked across the novel.
Faith schools were debated with care.
Joy was the word most pupils chose for the melody.
Summer 2 topics were on the wall already.
May half term homework was still displayed.
August was the hottest month on the climate graph.
Frank discussion of the risks came from the back row.
Pupils rose to the challenge when the timer started.
In Year 9 the starter took eleven minutes.
KS3 pupils used the Frayer model for osmosis.
The Rosenshine principles were visible in every phase.
Cold Call was used eight times, Think Pair Share twice.
Do Now tasks were complete within five minutes.
SEND pupils had overlays; EAL pupils had a glossary.
Kahoot scores were read out at the end.
Seneca homework was checked by a show of hands.
The Industrial Revolution timeline stretched along the wall.
Henry VIII and his wives were sorted by fate.
Martin Luther King was compared with Malcolm X.
Scrooge was described as "hard and sharp as flint".
Priestley presents Mr Birling as arrogant, wrote one pupil.
Dickens uses weather to set the mood, said a boy by the window.
"Miss, can I use the thesaurus?"
"Sir, is this on the test?" was the first question.
Pupils said it helped to see the answer being built.
Pens down, eyes front, tracking the speaker.
Ramadan, Lent and Diwali were compared in a table.
The Qur'an was handled with respect.
Spanish past tenses were colour coded.
The periodic table was open at sodium and potassium.
PE kit was checked in the corridor.
Google Classroom held the slides for those absent.
The M25 case study was out of date.
A4 whiteboards, A3 paper and 2B pencils were ready.
Question 7A and question 7B were set for early finishers.
3x4, 6x7 and 12x8 were chanted.
Set 1 and set 3 sat the same quiz.
Period 5 after lunch was calm.
Two of the five pupils could say what the word meant.
Pupils in the front row answered; those behind waited.
The Thames and the Severn were labelled on a blank map.
Stalin, Trotsky and Lenin were ranked by influence.
An Inspector Calls was open at Act One.
Hamlet hesitates, one group argued.
Of Mice and Men was compared with the film.
The Blitz was brought alive with a siren.
Boyle's law and Charles's law were confused by some.
The Hall effect was mentioned in passing.
Kolb, Bloom and Vygotsky were on the CPD poster.
Hooke's law practical: springs, masses, rulers.
Booklets from White Rose were used throughout.
Oak National clips supported cover work.
Sparx homework was above ninety per cent.
Times Tables Rock Stars ran on four laptops.
Pupils from Ukraine were paired with a buddy.
Welsh was spoken for the first ten minutes.
The King's speech was analysed for tone.
Church and state were shown as two circles.
The Banks of the river were eroded, said the caption.
Price elasticity was explained with chocolate.
Long division was modelled, then faded.
Street art by Banksy was the stimulus.
Rice and Waters were foods on the market stall.
Read, cover, write, check was the routine.
Wood, metal and plastic were sorted by property.
Stone Age to Iron Age dates were sequenced.
Cook, chop and weigh were the command words.
Field notes were typed up on Chromebooks.
Marsh habitats were compared with woodland.
No opt out; wrong answers were returned to.
Why do plants need light? asked the slide.
"I didn't get it at first but then we did one together."
"You can have another go and nobody laughs."
Equipment out, bags away, coats off.
There was a buzz about the room, and all of it about the task.
Feedback: www and ebi in green pen.
Success criteria co-constructed; checked at mid-point.
Transitions took under a minute each.
Modelling under the visualiser, then We Do, then You Do.
Behaviour: no reminders needed in twenty minutes.
Next steps: more thinking time, fewer closed questions.
Plenary rushed, exit ticket not collected.
Low-level chat went unchallenged at the back.
Great pace!
Oracy: "I agree because", "I'd like to build on".
TA sat with the same three pupils throughout.
Display: key words, Victorian timeline, WAGOLLs.
Wi-Fi dropped twice, so the quiz was done on paper.
Tudor portraits were sorted by purpose.
`);

export const heldOutCleanLines = lines(`
Frankenstein and the creature were compared in a double bubble map.
Archimedes was introduced with a bath and a duck.
The Cold War was summed up in three cartoons.
On Wednesday the class had moved to the ICT suite.
Shakespeare's sonnets were cut up and put back together.
German word order was practised with flash cards.
Darwin's finches were sorted by beak.
An ITV clip about floods was paused four times.
Pupils used the PEE structure without being told.
Oliver Twist asks for more, and so did the class.
Dr Jekyll was annotated in three colours.
A Christmas Carol was read in the round.
Lord of the Flies: Ralph and Piggy were put on trial.
The Treaty of Versailles was judged fair by half the class.
Anne Frank's diary was read in silence.
Rosa Parks was the subject of the starter.
Robin Hood was used to teach perspective.
Ruby red and jade green were mixed from three colours.
Dawn raids were discussed with a police officer's report.
Pat answers were challenged: "say more".
Art history sat beside practical work.
Penny for the Guy was explained to newcomers.
Ivy on the wall was drawn from observation.
Heath land was coloured purple on the map.
Wall displays were used by two groups.
Reading between the lines was the objective.
Church buildings were compared with mosques.
Price lists were used for percentages.
Short answers were extended with because, but, so.
Long jump was taught in stations.
Day and night were shown with a torch and a globe.
Waters rise in the third stanza.
Banks were explained through a role play on loans.
Street names were used to teach local history.
Read it again, louder, was the instruction.
Rice was weighed to the nearest gram.
Jack and the Beanstalk was retold with puppets.
Goldilocks was put in the dock.
The Tudors, the Stuarts and the Georgians were put in order.
Hindu and Sikh festivals were matched to dates.
Eid had been celebrated the day before.
The Nile and the Amazon were compared for discharge.
Mount Everest was drawn to scale.
Photosynthesis was explained by a pupil at the board.
Mitosis, meiosis: pupils mixed them up.
Ohm's law was derived from the graph.
Hitler's rise was tracked on a living graph.
Churchill and Attlee were compared.
Elizabeth I was judged by pupils as ruthless.
Gandhi's salt march was acted out.
Van Gogh and Monet were compared by brush stroke.
Mozart was playing as they came in.
Beethoven and Stormzy appeared on one slide.
PowerPoint was not used at all.
Microsoft Teams held the homework.
Quizlet sets were tried on phones.
Tassomai usage was praised.
Hegarty Maths videos were set.
iPads were shared one between two.
AQA mark schemes were cut into strips.
Edexcel paper two was the model.
OFSTED language crept into the feedback.
NHS careers were the hook.
RAG sheets were up to date.
"It's hard but it's a good hard."
"You just look at the board and it tells you."
"In Science we have to say why."
Pupils could say what they were doing but not why.
Six of the twelve pupils asked could explain the aim.
Hands-up only; four voices did the talking.
Whole-class feedback: three strengths, two targets.
Scaffolds were taken away too soon.
Retrieval quiz: eight out of ten for most.
Questions bounced from pupil to pupil.
Some were lost by slide four.
Tidy books, dated and underlined.
Late arrivals were settled without a word.
Y7 and Y8 share the same scheme.
Year 11 were calm despite mocks.
Period 1 started four minutes late.
B4 pencils, 5A tables and 10x10 grids were given out.
Exercise 8C was too hard for most.
Set 4 had fewer adults than set 1.
Room for improvement: challenge.
Kagan structures were used well.
Lemov's techniques were named in the plan.
Hattie is quoted on the staffroom wall.
Sherrington's walkthrus were on the desk.
Jigsaw groups were formed by number.
Stop, think, go.
Brilliant!
Mini plenary at 10.40 brought it together.
Use of TAs: one led a group, one floated.
French and Spanish corridor: displays bilingual.
In Drama the warm-up was led by pupils.
Bollywood steps were taught in three counts.
Roman numerals were on the clock.
Vikings raided; Saxons farmed; pupils took sides.
Judaism was taught with artefacts.
London, Paris and Rome were the three choices.
The Black Death was mapped day by day.
The Somme was walked through with photographs.
Harry Potter was used as a hook for genre.
Charlie and the Chocolate Factory was compared with Matilda.
Mr Men books were used to teach adjectives.
Sir Isaac Newton's laws were put into rhyme.
`);

/** Written after the engine, and read by it once before anything was reported. */
export const lateCleanLines = lines(`
Most pupils could explain the difference between mass and weight.
The register was taken in Spanish and answered in Spanish.
Groups rotated every eight minutes with a bell.
Pupils from two tables argued over whether Lady Macbeth or the witches were to blame.
A knowledge organiser for the Norman Conquest was stuck in every book.
Starter: four questions, one from last lesson, one from last week, one from last term, one from last year.
Visualiser used to unpick a wrong answer without embarrassment.
Whole-school reading time ran straight into the lesson.
Rain stopped the practical, so the method was rehearsed on paper.
Cross curricular link to Geography was spotted by a pupil.
Gold stars are still wanted in Year 10.
Miles per hour were changed to metres per second.
The Crucible and McCarthyism were linked on a timeline.
Ali Smith was not on the reading list, but Zadie Smith was.
Marcus Aurelius was quoted at the top of the sheet.
Boudicca, Caesar and Claudius were cast for the debate.
The Sikh wedding was acted out with a borrowed scarf.
BTEC coursework deadlines were on the window.
Minibus keys went missing, so the lesson started late.
Warm up, main task, cool down; no wasted minutes.
Pupils sang in French and laughed in English.
Every pupil had an exit ticket by 2.55.
"I liked it when we got to choose."
"We did this in Year 8 but I forgot it."
"You have to put your hand up or it is not fair."
Silent debate on sugar paper; all but two wrote.
Long, slow start; sharp middle; no end.
Question stems on lanyards were pointed at by staff.
The Highwayman was read with the lights off.
Tables were in a horseshoe, which helped.
Laptops: 14 of 30 charged.
Hydrogen, helium, lithium were recited by rote.
Was the cold call planned? It looked so.
Pupils say that marking helps; few could say how.
Mock results were handed back on Monday in silence.
The Great Depression was taught through photographs.
Chromebook logins took nine minutes.
Power, Conflict and Love and Relationships are the two clusters.
Harvest, Divali and Hanukkah displays side by side.
Pip and Magwitch were drawn as stick figures.
Ask three before me was the rule, and it was kept.
Pens were red, green and purple by the end.
Grace under pressure from the front row when the fire doors slammed.
Bill and meal vouchers were used for percentages.
Faith, charity and trust were ranked.
Early finishers went to a stretch task by themselves.
The Aral Sea case study was new to all.
Newton, Hooke and Leibniz were put on a family tree of ideas.
Cuba, Berlin and Vietnam were the three flashpoints.
Waiting time: three seconds, then five, then ten.
Do they know why they are in this set?
Page 9 had the answer on it.
`);
