import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { choix } from '../../../domain/champs/choix.js';
import type { Champ, Option } from '../../../domain/appel/appel.js';
import { readsLike } from './hearing.js';

const { champs } = parse(readFileSync('content/appels/facilitateurs-2023/appel.yaml', 'utf8')) as {
  champs: { id: string; options?: Partial<Option>[] }[];
};
const served = (id: string): Partial<Champ> => ({
  options: (champs.find((champ) => champ.id === id)?.options ?? []).map(
    (option) => ({ synonymes: [], ensemble: [], natures: [], ...option }) as Option,
  ),
});

describe('a legal form of the served call', () => {
  readsLike(choix, served('formeJuridique'), {
    Association: 'association',
    'une asso': 'association',
    'assosiation loi 1901': 'association',
    'on est une comcom': 'epci',
    'comunauté d’aglomération': 'epci',
    'c’est la mairie': 'collectivite',
    'conseil départemental de la Nièvre': 'collectivite',
    'Métropole de Lyon': 'collectivite',
    'une métropole': 'epci',
    SCOP: 'entreprise',
    'une SCIC': 'entreprise',
    'le CCAS de la ville': 'etablissement_public',
    'chambre de métiers': 'etablissement_public',
    'un syndicat mixte': 'etablissement_public',
    'fondation reconnue d’utilité publique': 'fondation',
    'association reconnue d’utilité publique': 'association',
    'mission locale': '? association | gip (choice.several)',
    'une maison de l’emploi': '? association | gip (choice.several)',
    'pas une association, un GIP': 'gip',
    'on n’est pas une asso on est un gip': 'gip',
    'on n’est pas une entreprise': '- choice.denied',
    'association, enfin non, fondation': 'fondation',
    'non non je ne veux rien changer je voulais juste dire que c’est une fondation': 'fondation',
    'association ou fondation': '? association | fondation (choice.several)',
    'on est hébergés par la mairie': '? collectivite (choice.sure)',
    'les associations sont nombreuses ici': '- choice.missing',
    'une association peut-elle déposer un dossier ?': '- choice.missing',
    '2': 'fondation',
    'la première': 'association',
    'le dernier de la liste': 'autre',
    '9': '- choice.outOfRange',
    'aucune de celles-là': 'autre',
    'je ne sais pas': '- choice.unknown',
    'une SA': 'entreprise',
    'c’est sa forme qui me bloque': '- choice.missing',
    bonjour: '- choice.missing',
    '': '- choice.missing',
  });
});

describe('a post of the served call', () => {
  readsLike(choix, served('poste'), {
    'une facilitatrice': 'facilitateur',
    fasilitateur: 'facilitateur',
    'les deux': 'les_deux',
    'Les 2': 'les_deux',
    'un facilitateur et une coordinatrice': 'les_deux',
    'un facilitateur ou une coordinatrice': '? facilitateur | coordinateur (choice.several)',
    'un coordinateur, pas un facilitateur': 'coordinateur',
    'trois facilitateurs à mi-temps': 'facilitateur',
    'pour animer le réseau régional': 'coordinateur',
  });
});

describe('a form to use in the served call', () => {
  readsLike(choix, served('formulaire'), {
    oui: 'cerfa',
    ouais: 'cerfa',
    'le cerfa, oui': 'cerfa',
    non: 'autre',
    'on n’a pas le cerfa': 'autre',
    'pas encore': '- choice.unknown',
    'les cerfas, quelle plaie': '- choice.missing',
  });
});
