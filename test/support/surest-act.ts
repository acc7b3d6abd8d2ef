import type { Langue } from '../../domain/appel/appel.js';
import type { ActName } from '../../domain/understanding/acts/names.js';
import { possibleActs } from '../../domain/understanding/acts/possible.js';
import type { Place } from '../../domain/understanding/acts/situation.js';
import { CERTAIN } from '../../domain/understanding/decision/thresholds.js';
import { hear } from '../../domain/understanding/said.js';
import { actEngine } from './learned-acts.js';

/** What a text asks for in a place, beyond doubt. */
export async function surestAct(text: string, langue: Langue, place: Place): Promise<ActName | undefined> {
  const engine = await actEngine();
  const [best] = engine.weigh(hear(text, langue), { place, possible: possibleActs(place) });
  return best !== undefined && best.probability >= CERTAIN ? best.act : undefined;
}
