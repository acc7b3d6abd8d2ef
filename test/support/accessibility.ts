import { AxeBuilder } from '@axe-core/playwright';
import type { AssistantPage } from './browser.js';

/**
 * What axe finds wrong on the page, as « rule: element ».
 * @param leftOut parts that are not ours, as CSS selectors
 */
export async function violations(
  { page }: AssistantPage,
  leftOut: readonly string[] = [],
): Promise<string[]> {
  const axe = leftOut.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page }));
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
