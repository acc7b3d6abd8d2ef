import { AxeBuilder } from '@axe-core/playwright';
import type { AssistantPage } from './browser.js';

const OPTIONS: Parameters<AxeBuilder['options']>[0] = {
  // Of WCAG 2.2, and off unless told: targets of 24 pixels.
  rules: { 'target-size': { enabled: true } },
  // What passes is most of a long conversation, and minutes to carry out of the browser.
  resultTypes: ['violations'],
};

/**
 * What axe finds wrong on the page, as « rule: element ».
 * @param leftOut parts that are not ours, as CSS selectors
 */
export async function violations(
  { page }: AssistantPage,
  leftOut: readonly string[] = [],
): Promise<string[]> {
  const axe = leftOut.reduce(
    (builder, selector) => builder.exclude(selector),
    new AxeBuilder({ page }).options(OPTIONS),
  );
  // Only frames of other sites need the second page where axe otherwise puts its results together.
  axe.setLegacyMode(page.frames().length === 1);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
