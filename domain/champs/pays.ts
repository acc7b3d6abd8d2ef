import type { Langue } from '../appel/appel.js';
import { foldInPlace } from '../text/fold.js';
import type { ChampReader, ChampReading } from './champ-reader.js';
import { chosen } from './chosen.js';
import { findMentions, formsOf, type Forms } from './mentions.js';

/** The countries of ISO 3166-1, by their two letters. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'angleterre', 'england', 'grande bretagne', 'great britain', 'ecosse', 'scotland'],
  US: ['usa', 'etats unis', 'united states', 'amerique'],
  FR: ['france metropolitaine', 'la france', 'hexagone'],
  NL: ['hollande', 'holland'],
  CZ: ['republique tcheque', 'czech republic'],
  CI: ['cote d ivoire', 'ivory coast'],
  CD: ['rdc', 'republique democratique du congo'],
};
const NAMES = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};
let made: Forms<string> | undefined;

/** The name of a country of ISO 3166-1. */
export function nameOfCountry(code: string, langue: Langue): string {
  return NAMES[langue].of(code) ?? code;
}

/** Reads a country, in French or in English. */
export const pays: ChampReader = {
  read: (hearing): ChampReading => {
    made ??= formsOf(CODES.map((code) => [code, waysToSay(code)] as const));
    const found = findMentions(foldInPlace(hearing.said.text), made).filter(({ slips }) => slips < 2);
    const values = found.map(({ of, start, end }) => ({ value: of, start, end }));
    return chosen(hearing, values, {
      several: 'pays.several',
      missing: 'pays.missing',
      unknown: 'pays.unknown',
    });
  },
};

function waysToSay(code: string): readonly string[] {
  return [nameOfCountry(code, 'fr'), nameOfCountry(code, 'en'), ...(OTHER_NAMES[code] ?? [])];
}
