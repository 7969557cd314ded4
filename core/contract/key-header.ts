/** The header in which every request of our page brings its key. A page of another origin cannot send it without asking. */
export const keyHeader = 'x-debrief-key';
