import type { Ligne, Liste } from '../../../../dialogs/say/sections.js';
import { cardBlocks, type CardElement } from './card-blocks.js';
import { teamsMarkdown } from './teams-markdown.js';

/** A list as a card shows it: each line with its own buttons, between what is said above and below. */
export function listBlocks(
  { avant, sections, apres }: Liste,
  submit: (titre: string, texte: string) => CardElement,
): readonly CardElement[] {
  const rows = sections.flatMap(({ titre, lignes }): readonly CardElement[] => [
    { type: 'TextBlock', text: titre, wrap: true, weight: 'Bolder', size: 'Medium', spacing: 'Medium' },
    ...lignes.map((ligne) => row(ligne, submit)),
  ]);
  return [...cardBlocks(teamsMarkdown(avant)), ...rows, ...cardBlocks(teamsMarkdown(apres))];
}

function row({ texte, boutons }: Ligne, submit: (titre: string, texte: string) => CardElement): CardElement {
  const text = { type: 'TextBlock', text: teamsMarkdown(texte), wrap: true };
  const actions = boutons.map(({ titre, texte: words }) => submit(titre, words));
  const columns = [
    { type: 'Column', width: 'stretch', items: [text], verticalContentAlignment: 'Center' },
    ...(actions.length === 0
      ? []
      : [{ type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions }] }]),
  ];
  return { type: 'ColumnSet', columns, spacing: 'Small' };
}
