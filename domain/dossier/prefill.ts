import type { Appel, Champ, RoleRegistre } from '../appel/appel.js';
import { lieuOf, type Lieu, type Territoires } from '../appel/territoires.js';
import { readAdresse } from '../text/read-adresse.js';
import { readText } from '../text/read-text.js';
import type { Valeur, Valeurs } from './dossier.js';
import type { FicheRegistre } from './registre.js';

/**
 * The answers that the registry's words amount to, for the fields that the call opens to it (`registre` in appel.yaml).
 * What can't be told for certain is left out, and will be asked.
 */
export function answersFrom(fiche: FicheRegistre, appel: Appel, territoires: Territoires): Valeurs {
  const lieu = lieuFrom(fiche, territoires);
  const answers = appel.champs.flatMap((champ): [string, Valeur][] => {
    const valeur = champ.registre === undefined ? undefined : readers[champ.registre](fiche, champ, lieu);
    return valeur === undefined ? [] : [[champ.id, valeur]];
  });
  return Object.fromEntries(answers);
}

type Read = (fiche: FicheRegistre, champ: Champ, lieu: Lieu | undefined) => Valeur | undefined;

const readers: Readonly<Record<RoleRegistre, Read>> = {
  nom: ({ nom = '' }, { max }) => {
    const reading = readText(nom, { max });
    return reading.kind === 'read' ? reading.value.replaceAll("'", '\u2019') : undefined;
  },
  adresse: ({ adresse = '' }, { max }) => {
    const reading = readAdresse(adresse);
    const said = reading.kind === 'read' ? reading.said : undefined;
    return said === undefined || said.length > max ? undefined : said;
  },
  formeJuridique: ({ natureJuridique = '' }, champ) => optionOfNature(champ, natureJuridique),
  region: (_fiche, _champ, lieu) => lieu?.region,
  departement: (_fiche, _champ, lieu) => lieu?.departement,
  rna: ({ rna }) => rna,
};

/** The option whose `natures` hold the longest beginning of an INSEE legal category: « 9220 » is in « 92 », but « 9240 » may be in none. */
export function optionOfNature({ options }: Pick<Champ, 'options'>, code: string): string | undefined {
  const begins = options.flatMap(({ id, natures }) =>
    natures.filter((nature) => code.startsWith(nature)).map((nature) => ({ id, nature })),
  );
  return begins.sort((a, b) => b.nature.length - a.nature.length)[0]?.id;
}

/** Where the town is. A département attached to another region's service is for the applicant to say. */
function lieuFrom({ commune = '' }: FicheRegistre, territoires: Territoires): Lieu | undefined {
  const departement = commune.slice(0, commune.startsWith('97') ? 3 : 2);
  return territoires.rattaches.has(departement) ? undefined : lieuOf(territoires, departement);
}
