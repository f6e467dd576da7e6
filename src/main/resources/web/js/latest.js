// What waits for the server may be overtaken by what somebody does meanwhile: only what was begun
// last may still change the page.

/** A line of such things, each known by the number that it was given when it began. */
export function latest() {
  let last = 0;
  const is = (mine) => mine === last;
  return {
    /** Begins something, which overtakes whatever was begun before. */
    begin: () => ++last,
    /** What was begun last. */
    now: () => last,
    is,
    /** Waits for an answer and takes it in, or refuses the problem, unless it has been overtaken. */
    async settle(mine, question, take, refuse) {
      try {
        const answer = await question();
        if (is(mine)) await take(answer);
      } catch (problem) {
        if (is(mine)) refuse(problem);
      }
    },
  };
}
