import type { Activity, Attachment } from '../connection/activity.js';

type CardElement = Readonly<Record<string, unknown>>;

/** A list between two paragraphs: each line has buttons, which type words. */
interface Liste {
  readonly avant: string;
  readonly sections: readonly {
    readonly titre: string;
    readonly lignes: readonly {
      readonly texte: string;
      readonly boutons: readonly { readonly titre: string; readonly texte: string }[];
    }[];
  }[];
  readonly apres: string;
}

/** A message that is a list as a card of it, in the place of its text. */
export function withListCard(activity: Activity): Activity {
  const liste = activity.channelData?.['liste'] as Liste | undefined;
  if (liste === undefined) return activity;
  return { ...activity, text: '', attachments: [listCard(liste), ...(activity.attachments ?? [])] };
}

function listCard({ avant, sections, apres }: Liste): Attachment {
  const rows = sections.flatMap(({ titre, lignes }): readonly CardElement[] => [
    { ...block(titre), weight: 'Bolder', size: 'Medium', spacing: 'Large', style: 'heading' },
    ...lignes.map(({ texte, boutons }) => row(texte, boutons)),
  ]);
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [...paragraphs(avant), ...rows, ...paragraphs(apres)],
  };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function row(
  texte: string,
  boutons: readonly { readonly titre: string; readonly texte: string }[],
): CardElement {
  const actions = boutons.map(({ titre, texte: words }) => ({
    type: 'Action.Submit',
    title: titre,
    tooltip: words,
    data: words,
  }));
  const columns = [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [block(texte)] },
    ...(actions.length === 0
      ? []
      : [{ type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions }] }]),
  ];
  return { type: 'ColumnSet', columns, spacing: 'Small' };
}

function paragraphs(text: string): readonly CardElement[] {
  return text.split('\n\n').map((paragraph) => block(paragraph));
}

function block(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true };
}
