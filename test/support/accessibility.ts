import { AxeBuilder } from '@axe-core/playwright';
import type { AssistantPage } from './browser.js';

/** Rules of WCAG 2.2 that axe leaves off unless told: targets of 24 pixels. */
const MORE = { rules: { 'target-size': { enabled: true } } };

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
    new AxeBuilder({ page }).options(MORE),
  );
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
