import { expect } from 'chai';
import type { Activity, Attachment } from 'botframework-schema';
import { asRead } from '../as-read.js';

type Element = Readonly<Record<string, unknown>>;

/** A card's button, as it is sent when it is pressed. */
export interface CardButton {
  readonly title: string;
  readonly text: string;
  readonly value: unknown;
}

/** What a card shows, and its text twin. */
export interface ReadCard {
  readonly twin: string;
  readonly buttons: readonly CardButton[];
  readonly files: readonly Attachment[];
}

/** Whether a message asks to put a file into OneDrive. @throws AssertionError when it does and is not whole */
export function isConsent({ attachments = [] }: Partial<Activity>): boolean {
  const consent = attachments.find(({ contentType }) => contentType.endsWith('file.consent'));
  if (consent === undefined) return false;
  const { sizeInBytes, description } = consent.content as { sizeInBytes: number; description: string };
  expect(sizeInBytes).to.be.greaterThan(0);
  expect([consent.name, description]).to.satisfy((words: string[]) => words.every((word) => word !== ''));
  return true;
}

/** Reads the card of a message; undefined when it has none. A form has no twin: its answers can be typed. @throws AssertionError when card and twin don't say the same */
export function readCard({ text, attachments = [] }: Partial<Activity>): ReadCard | undefined {
  const card = attachments.find(({ contentType }) => contentType.endsWith('card.adaptive'));
  if (card === undefined) return undefined;
  expect(text, 'a text beside a card is shown twice').to.equal(undefined);
  const { version, body, fallbackText } = card.content as {
    version: string;
    body: readonly Element[];
    fallbackText: string;
  };
  const read = asRead(fallbackText);
  expect(version).to.equal('1.5');
  const actions = body.flatMap((element) => (element['actions'] ?? []) as readonly Element[]);
  const buttons = actions.filter(({ type }) => type === 'Action.Submit').map(toButton);
  const files = actions.filter(({ type }) => type === 'Action.OpenUrl').map(toFile);
  const offered = buttons.map(({ title }) => `[${title}]`).join(' ');
  const twin = read.endsWith(offered) ? read.slice(0, -offered.length || undefined) : read;
  const said = body.filter(({ id }) => id !== 'fiche');
  expect(bare(asRead(said.flatMap(textsOf).join(' ')))).to.equal(
    bare(buttons.length > 0 ? twin : withoutOffer(twin)),
  );
  return { twin: twin.trim(), buttons, files };
}

/** An answered card keeps what it offered in its twin. */
function withoutOffer(twin: string): string {
  return twin.replace(/\n\n(?:\[[^\]]*\] ?)+$/u, '');
}

function toButton({ title, data }: Element): CardButton {
  const { msteams } = data as {
    msteams: { type: string; text: string; displayText: string; value: unknown };
  };
  expect(msteams.type).to.equal('messageBack');
  expect(msteams.displayText).to.equal(title);
  return { title: String(title), text: msteams.text, value: msteams.value };
}

function toFile({ title, url }: Element): Attachment {
  return { name: String(title), contentUrl: new URL(String(url)).pathname, contentType: '' };
}

function textsOf(element: Element): readonly string[] {
  const inside = [element['items'], element['columns']] as readonly (readonly Element[] | undefined)[];
  const items = inside.flatMap((each) => each ?? []);
  const facts = (element['facts'] ?? []) as readonly { title: string; value: string }[];
  const own = typeof element['text'] === 'string' ? [element['text']] : [];
  return [...own, ...facts.map(({ title, value }) => `${title} ${value}`), ...items.flatMap(textsOf)];
}

/** Words alone: without marks, list dashes, colons and layout. */
function bare(text: string): string {
  return text.replaceAll(/[*_>\-–:\s]+/gu, ' ').trim();
}
