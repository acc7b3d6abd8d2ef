import type { Activity, Attachment } from 'botframework-schema';
import type { TranscriptActivity } from '../../../storage/transcripts.js';
import type { Words } from '../../../core/locales.js';
import { CARD } from '../../../../dialogs/say/fiche.js';
import type { Liste } from '../../../../dialogs/say/sections.js';
import { escapeMarkdown, unescapeMarkdown } from '../../../../dialogs/say/escape-markdown.js';
import { withWholeLinks, type Rendered, type RenderPlace } from '../render.js';
import { cardBlocks, type CardElement } from './card-blocks.js';
import { formBlock, isForm } from './form-block.js';
import { listBlocks } from './list-blocks.js';
import { consentCard } from './file-consent.js';
import { teamsMarkdown } from './teams-markdown.js';

/** Teams shows no more actions in one row of a card. */
const ACTIONS_IN_A_ROW = 6;
/** What notifications and the list of chats show. */
const SUMMARY_LENGTH = 150;

interface Card {
  readonly body: readonly CardElement[];
}

export interface TeamsLook {
  /** Where browsers find this service. */
  readonly publicUrl: string;
  readonly words: Words;
  /** Whether Microsoft's Agents Playground shows the cards, and not Teams. */
  readonly playground: boolean;
}

/**
 * A reply as Teams shows it: a card when there is something to press, or a step of a dossier is asked; else a message.
 * A card's text twin is its `fallbackText`, for clients that show no card; nothing is shown twice. In a personal chat the
 * documents that the service made are also offered for the person's OneDrive.
 */
export function renderTeams(
  reply: TranscriptActivity,
  { address, langue, documents }: RenderPlace,
  { publicUrl, words, playground }: TeamsLook,
): Rendered {
  const { type, suggestedActions, attachments = [] } = reply;
  const text = teamsMarkdown(withWholeLinks(reply.text ?? '', publicUrl));
  const { etape, liste } = (reply.channelData ?? {}) as { etape?: string; liste?: Liste };
  const buttons = (suggestedActions?.actions ?? []).map(({ title }) => title);
  const live = buttons.length > 0 || attachments.some(({ contentType }) => contentType === CARD);
  const rendered = { live, closes: live || etape !== undefined, closed: withoutButtons };
  // Events are for our own page.
  if (type !== 'message') return { ...rendered, activities: [] };
  const [form] = attachments.filter(({ contentType }) => contentType === CARD);
  const files = attachments.filter(({ contentType }) => contentType !== CARD);
  if (!live && etape === undefined && attachments.length === 0)
    return { ...rendered, activities: [{ type, text, textFormat: 'markdown' }] };
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    msteams: { width: 'Full' },
    fallbackText: twin(text, buttons),
    body: [
      ...(liste === undefined
        ? cardBlocks(text)
        : listBlocks(liste, (titre, words) => answer({ titre, words, etape, playground }))),
      ...(form === undefined ? [] : [formBlock(form.content as Card)]),
      ...rows(files.map((file) => openFile(file, publicUrl))),
      ...rows(buttons.map((words) => answer({ titre: words, words, etape, playground }))),
    ],
  };
  const activity = { type, summary: summary(text), attachments: [{ contentType: CARD, content }] };
  const kept = address.several ? [] : documents;
  const consents = kept.map((file) => consentCard(file, words(langue, 'teams:fichier.proposition')));
  return { ...rendered, activities: [activity, ...consents] };
}

/** A card once it was answered: nothing is left to press but its files. */
function withoutButtons(activity: Partial<Activity>): Partial<Activity> {
  const attachments = (activity.attachments ?? []).map((attachment): Attachment => {
    const card = attachment.content as Card;
    const body = card.body.filter((element) => !asks(element) && !isForm(element)).map(withoutRowButtons);
    return { ...attachment, content: { ...card, body } };
  });
  return { ...activity, attachments };
}

function withoutRowButtons(element: CardElement): CardElement {
  const columns = element['columns'] as readonly { items: readonly CardElement[] }[] | undefined;
  return columns === undefined
    ? element
    : { ...element, columns: columns.filter(({ items }) => !items.some(asks)) };
}

function asks({ type, actions }: CardElement): boolean {
  return type === 'ActionSet' && (actions as readonly CardElement[])[0]?.['type'] === 'Action.Submit';
}

/**
 * A button says its own words, as if they were typed, and which step it belongs to. `msteams` makes Teams show them as the
 * person's own; the Playground (0.2.28) fails on it and sends nothing: there, the words are in the value alone.
 */
function answer({ titre, words, etape, playground }: CardAnswer): CardElement {
  const value = { text: words, ...(etape === undefined ? {} : { etape }) };
  const msteams = { type: 'messageBack', displayText: words, text: words, value };
  const data = playground ? value : { ...value, msteams };
  return { type: 'Action.Submit', title: titre, ...(titre === words ? {} : { tooltip: words }), data };
}

interface CardAnswer {
  readonly titre: string;
  readonly words: string;
  readonly etape: string | undefined;
  readonly playground: boolean;
}

function openFile({ name = '', contentUrl = '' }: Attachment, publicUrl: string): CardElement {
  return { type: 'Action.OpenUrl', title: name, url: new URL(contentUrl, publicUrl).href };
}

function rows(actions: readonly CardElement[]): readonly CardElement[] {
  const count = Math.ceil(actions.length / ACTIONS_IN_A_ROW);
  return Array.from({ length: count }, (_, n) => ({
    type: 'ActionSet',
    actions: actions.slice(n * ACTIONS_IN_A_ROW, (n + 1) * ACTIONS_IN_A_ROW),
  }));
}

function twin(text: string, buttons: readonly string[]): string {
  return buttons.length === 0
    ? text
    : `${text}\n\n${buttons.map((words) => `[${teamsMarkdown(escapeMarkdown(words))}]`).join(' ')}`;
}

function summary(text: string): string {
  const plain = unescapeMarkdown(text.replaceAll(/(?<!\\)[*_>]+/gu, ''))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return plain.length <= SUMMARY_LENGTH ? plain : `${plain.slice(0, SUMMARY_LENGTH - 1)}…`;
}
