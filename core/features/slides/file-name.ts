/** What a file of slides is called. */

/** A deck's own name is typed and may hold a person's: only a name of these stands in that of the file. */
const audiences: ReadonlySet<string> = new Set([
  'governors',
  'departments',
  'parents',
  'trust',
  'middle leaders',
]);

/** Says nothing of the walk: a title may hold a name, and a file's name is the first thing that leaves. */
export function fileNameOf(deckName: string): string {
  const audience = deckName.toLowerCase().trim();
  return audiences.has(audience) ? `Learning walk slides, ${audience}.pptx` : 'Learning walk slides.pptx';
}
