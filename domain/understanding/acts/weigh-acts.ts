import { foldInPlace } from '../../text/fold.js';
import type { NamedThing } from '../named-things.js';
import { hear, type Said } from '../said.js';
import type { ActCandidate, ActEngine } from './act-engine.js';
import type { ActName } from './names.js';
import type { Situation } from './situation.js';
import { fitTargets } from './targets.js';

/** Acts that are about a field or a document, which their phrases need not name. */
const TARGETED: ReadonlySet<ActName> = new Set<ActName>([
  'modifier',
  'remplacer_piece',
  'retirer_piece',
  'modele',
]);

/** « avant d’envoyer », « before I submit »: when it is wanted, not what; never at the whole of a message. */
const BEFORE_FILING =
  /[ ,]*\b(?:avant|avan|before)\b[^,;.!?]{0,25}?\b(?:d'?envo[iy]|l'?envo[iy]|envo[iy]|d'?depo|depo|transm|valid|send|submi|fil)[a-z]*[^,;.!?]{0,25}/;

/**
 * The acts that a message may ask for. What it names is left out for those that are done to something: « enlevez la note de
 * projet » asks for as much as « enlevez ». One letter asks for nothing.
 */
export function weighActs(
  engine: ActEngine,
  said: Said,
  things: readonly NamedThing[],
  situation: Situation,
): readonly ActCandidate[] {
  if (said.text.trim().length < 2) return [];
  const whole = engine.weigh(withoutBefore(said), situation);
  if (things.length === 0) return whole;
  const bare = engine
    .weigh(hear(withoutNames(said.text, things), said.langue), situation)
    .filter(({ act }) => TARGETED.has(act));
  const better = bare.filter(
    ({ act, probability }) => probability > (whole.find((each) => each.act === act)?.probability ?? 0),
  );
  const span = { start: 0, end: said.text.length };
  const weighed = [
    ...better.map((each) => ({ ...each, span })),
    ...whole.filter(({ act }) => better.every((each) => each.act !== act)),
  ];
  return [...fitTargets(weighed, things, situation.possible)].sort(
    (one, other) => other.probability - one.probability,
  );
}

function withoutBefore(said: Said): Said {
  const found = BEFORE_FILING.exec(foldInPlace(said.text));
  if (found === null) return said;
  const text = `${said.text.slice(0, found.index)} ${said.text.slice(found.index + found[0].length)}`.trim();
  return text.split(/\s+/).length < 2 ? said : hear(text, said.langue);
}

function withoutNames(text: string, things: readonly NamedThing[]): string {
  let bare = text;
  for (const { span } of things)
    bare = bare.slice(0, span.start) + ' '.repeat(span.end - span.start) + bare.slice(span.end);
  return bare.replace(/ {2,}/g, ' ').trim();
}
