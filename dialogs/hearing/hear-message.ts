import type { TurnContext } from 'botbuilder';
import { champsLieu } from '../../domain/dossier/lieu.js';
import type { Champ } from '../../domain/appel/appel.js';
import type { ChampReading, Hearing } from '../../domain/champs/champ-reader.js';
import { isQuality } from '../../domain/champs/people-words.js';
import { takesAnyText } from '../../domain/champs/free-text.js';
import { otherFields } from '../../domain/champs/other-fields.js';
import { readerOf } from '../../domain/champs/champs.js';
import { foldInPlace } from '../../domain/text/fold.js';
import type { Heard, NamedAnswer } from '../../domain/understanding/decision/heard.js';
import { answersAnother } from '../../domain/understanding/other-question.js';
import { ownPart } from '../../domain/understanding/own-part.js';
import { partOf } from '../../domain/understanding/part-of.js';
import { followUp } from '../../domain/understanding/follow-up.js';
import { namedAnswers } from '../../domain/understanding/named-answers.js';
import { factsInPassing, type Fact } from '../../domain/understanding/passing/facts-in-passing.js';
import { weighActs } from '../../domain/understanding/acts/weigh-acts.js';
import { thingNamerOf, type NamedThing, type Thing } from '../../domain/understanding/named-things.js';
import { aboutFiles } from '../../domain/understanding/files/about-files.js';
import { namesWritten } from '../../domain/understanding/files/file-names.js';
import { overlap } from '../../domain/understanding/span.js';
import { asksSomething, hear } from '../../domain/understanding/said.js';
import { possibleActs } from '../../domain/understanding/acts/possible.js';
import { appelNamedIn, askAbout, askedAppel } from '../turn/asked-appel.js';
import { conversationOf } from '../turn/conversation.js';
import { currentAppel } from '../turn/current-appel.js';
import type { Work } from '../acts/act.js';
import { servicesOf } from '../turn/services.js';
import { allFilesThere, piecesThere } from '../dossier/files-there.js';
import { hearingOf } from './hearing-of.js';
import { openActs } from './open-acts.js';
import { sureAct } from './sure-act.js';
import type { ActName } from '../../domain/understanding/acts/names.js';
import { placeOf } from './place.js';
import { readQuestionIn } from './question-reading.js';
import { readBeside } from './shown-beside.js';

/** Reads a message where a dossier is worked on. */
export async function hearAtWork({ turn, step }: Work, typed: string): Promise<Heard> {
  const { context, services, conversation, appel, dossier, state } = turn;
  const { langue } = conversation;
  const text = withoutOtherAppel({ turn, step }, typed);
  const said = hear(text, langue);
  const namer = thingNamerOf(appel);
  const written = namesWritten(said.text);
  const things = namer(said.text).filter(({ span }) => !written.some((name) => overlap(name, span)));
  const place = placeOf(turn, step);
  const champ = place === 'champ' && step.kind === 'champ' ? step.champ : undefined;
  const hasFiles = step.kind === 'piece' && (dossier.pieces[step.piece.id]?.length ?? 0) > 0;
  const hearing = { ...hearingOf(turn, said), appel, namer };
  const situation = {
    place,
    possible: possibleActs(place),
    ...(champ === undefined ? {} : { champ: champ.type }),
    ...(step.kind === 'piece' ? { hasFiles } : {}),
    ...(state.recu === undefined ? {} : { justReceived: true }),
  };
  const thing = thingAsked(champ, step);
  const passing = await factsInPassing(hearing, appel, champ);
  const files = aboutFiles({
    said,
    things,
    namer,
    there: allFilesThere(turn),
    recent: state.recu !== undefined,
    pieces: piecesThere(turn),
  });
  const heard = champ === undefined ? undefined : await readerOf(champ.type).read({ ...hearing, champ });
  const another = champ && heard && answersAnother(hearing, champ, heard, things);
  const own = another === undefined ? heard : ANOTHERS;
  const introduced = champ && own && withIntroduced(own, champ, passing);
  const named = await namedAnswers({
    ...hearing,
    ...(champ === undefined ? {} : { asked: champ }),
    askedIsRead: introduced?.kind === 'read' && !(champ !== undefined && takesAnyText(champ)),
  });
  const whole = champ && introduced && (await withoutCorrections(hearing, champ, introduced, named, things));
  const shown = champ && whole && (await readBeside({ turn, step }, hearing, champ, whole, named));
  const reading = shown?.reading;
  const followed = champ && reading && (await followUp(hearing, appel, champ, reading));
  const besides = [another, followed, ...(shown?.beside ?? [])].filter((each) => each !== undefined);
  return {
    said,
    things,
    situation,
    acts: weighActs(services.acts, said, things, situation),
    ...(champ === undefined || reading === undefined ? {} : { asked: { champ, reading } }),
    named: [...named.filter((each) => besides.every(({ champ: other }) => other !== each.champ)), ...besides],
    passing,
    ...(files === undefined ? {} : { files }),
    question: readQuestionIn(
      said,
      askedAppel(context).faq[langue],
      things,
      thing,
      await openActs(context),
      services.now,
    ),
  };
}

/** What goes to the call that is named. */
const GOES: ReadonlySet<ActName> = new Set<ActName>(['commencer', 'changer_appel']);

/** A question that names another call than the dossier's is asked of that one; a free text may name it and ask nothing. */
function withoutOtherAppel({ turn, step }: Work, text: string): string {
  const about = appelNamedIn(turn.context, text);
  if (about === undefined || about.servi.appel.id === turn.appel.id) return text;
  const free = step.kind === 'champ' && takesAnyText(step.champ) && !asksSomething(text);
  if (free && !GOES.has(sureAct(turn.context, about.text, placeOf(turn, step)) ?? 'oui')) return text;
  askAbout(turn.context, about);
  return about.text;
}

/** The yes or no was said of another question. */
const ANOTHERS: ChampReading = { kind: 'none', reason: 'yesno.missing' };

/** A longer text may speak of anything in its sentences. */
const SHORT_TEXT = 300;
const SPOKEN_OF = 0.5;

/** A text ends where a later sentence corrects another answer, asks about a thing, or speaks of another field. */
async function withoutCorrections(
  hearing: Omit<Hearing, 'champ'>,
  champ: Champ,
  reading: ChampReading,
  named: readonly NamedAnswer[],
  things: readonly NamedThing[],
): Promise<ChampReading> {
  const { said } = hearing;
  if (!takesAnyText(champ) || reading.kind === 'none') return reading;
  const own = ownPart(said, champ, things, named);
  if (own === undefined) return { kind: 'none', reason: 'reponse.autre' };
  if (own !== 'whole') return readerOf(champ.type).read({ ...hearing, said: partOf(said, own), champ });
  const [, ...later] = said.clauses;
  const cut = later.find(({ start, end, marks }) => {
    const isIn = (at: number): boolean => start <= at && at < end;
    const speaksOf = ({ kind, id, sure, span }: NamedThing): boolean =>
      isIn(span.start) && sure >= SPOKEN_OF && (marks.question || (kind === 'champ' && id !== champ.id));
    const apart = champ.max <= SHORT_TEXT && /[.;!?\n]\s*$/.test(said.text.slice(0, start));
    return named.some(({ by }) => by !== undefined && isIn(by.start)) || (apart && things.some(speaksOf));
  });
  if (cut === undefined || reading.kind !== 'read') return reading;
  return readerOf(champ.type).read({ ...hearing, said: partOf(said, { start: 0, end: cut.start }), champ });
}

function thingAsked(champ: Champ | undefined, step: Work['step']): Thing | undefined {
  if (champ !== undefined) return { kind: 'champ', id: champ.id };
  return step.kind === 'piece' ? { kind: 'piece', id: step.piece.id } : undefined;
}

/** A sentence that introduces its writer is no name: the name in it is offered beside the sentence. */
function withIntroduced(reading: ChampReading, champ: Champ, passing: readonly Fact[]): ChampReading {
  const told = passing.find((fact) => fact.champ === champ.id)?.valeur;
  if (champ.type !== 'texte' || told === undefined || reading.kind !== 'read') return reading;
  const whole = String(reading.answers[champ.id]);
  if (
    whole === told ||
    !foldInPlace(whole)
      .split(/[^a-z-]+/)
      .some(isQuality)
  )
    return reading;
  const candidates = [{ [champ.id]: told }, reading.answers];
  return { kind: 'unsure', candidates, reason: 'text.introduced', explained: reading.explained };
}

/** Reads a message where nothing is being worked on. @param place what the person has: nothing, a draft, a filed dossier */
export async function hearAtRest(
  context: TurnContext,
  text: string,
  place: 'accueil' | 'brouillon' | 'depose',
): Promise<Heard> {
  const { langue } = conversationOf(context);
  const { acts, now, territoires, dates } = servicesOf(context);
  const servi = currentAppel(context);
  const said = hear(text, langue);
  const things = servi.things(said.text);
  const situation = { place, possible: possibleActs(place) };
  const question = readQuestionIn(said, servi.faq[langue], things, undefined, await openActs(context), now);
  const { appel } = servi;
  const hearing = {
    said,
    now,
    fuseau: appel.fuseau,
    lieu: champsLieu(appel),
    others: otherFields(appel),
    territoires,
    dates,
    before: {},
  };
  const passing = await factsInPassing(hearing, appel, undefined);
  return {
    said,
    situation,
    things,
    acts: weighActs(acts, said, things, situation),
    named: [],
    passing,
    question,
  };
}
