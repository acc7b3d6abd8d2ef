import LinkifyIt from 'linkify-it';

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false }).tlds(
  ['zip', 'app', 'dev', 'example'],
  true,
);
/** What a mail program that knows less of hosts takes for one, but for the name of a file. */
const GREEDY = [
  /\bwww\.[\p{L}\p{N}]\S*/giu,
  /\b[a-z][a-z0-9+.-]*:\/\/\S*/giu,
  /\b(?:mailto|javascript|data|tel):[^\s\u200c]\S*/giu,
  /[\p{L}\p{N}-]\.(?!(?:pdf|docx|odt|xlsx|ods|jpe?g|png|csv|json)(?![\p{L}\p{N}/:?#-]|\.\S))\p{L}[\p{L}\p{N}-]+\S*/gu,
];

/** What a reader’s program would make links of in a text, but for what is known to be one. */
export function linksIn(text: string, known: readonly string[] = []): readonly string[] {
  const rest = known.reduce(
    (left, each) => left.replaceAll(new RegExp(`${escaped(each)}(?![\\w/-])`, 'g'), ''),
    text,
  );
  const found = finder.match(rest)?.map(({ raw }) => raw) ?? [];
  return [...found, ...GREEDY.flatMap((greedy) => rest.match(greedy) ?? [])];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
