/** What axe finds on a page: each rule that is broken, with the first element that breaks it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** @param where says in a failure which view it was */
export const expectNoFindings = (page: Page, where: string): Promise<void> => expectNone(page, where);

/** The same of colours alone: all else is as in another theme. */
export const expectNoContrastTooLow = (page: Page, where: string): Promise<void> =>
  expectNone(page, where, 'color-contrast');

async function expectNone(page: Page, where: string, rule?: string): Promise<void> {
  // Halfway through a change of theme a button has its new words on its old ground.
  await page.evaluate(() => {
    // One out of sight may never come to its end by itself; one without an end stays.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  });
  // In one go and without what passes: a quarter of the time. It says the same where there are no frames.
  if (page.frames().length > 1) throw new Error('a page with frames needs axe in its usual mode');
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rule !== undefined) axe.withRules(rule);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
