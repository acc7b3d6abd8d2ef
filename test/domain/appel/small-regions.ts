import type { RegionsFile, TerritoiresIndex } from '../../../domain/appel/regions-schema.js';

const region = (
  code: string,
  nom: string,
  departements: string[],
  synonymes: string[] = [],
): RegionsFile['regions'][number] => ({
  ...{ code, nom, de: `de ${nom}`, en: `en ${nom}`, service: 'DREETS', service_confiance: 'vu' },
  ...{ departements, synonymes },
});

/** Three regions: one of two départements, one of a single one, and one to which a collectivité is attached. */
export function smallRegions(boites: Partial<RegionsFile['boites']> = {}): RegionsFile {
  return {
    regions: [
      region('27', 'Bourgogne', ['21', '71'], ['bourg st', 'BFC']),
      region('04', 'Réunion', ['974']),
      { ...region('01', 'Guadeloupe', ['971', '2A']), telephone: '05 90 00 00 00' },
    ],
    rattachements: { '978': '01' },
    boites: { regions: {}, departements: {}, ...boites },
  };
}

export const smallIndex: TerritoiresIndex = {
  departements: [
    { code: '21', nom: "Côte-d'Or", region: '27', chefLieu: 'Dijon' },
    { code: '71', nom: 'Saône-et-Loire', region: '27', chefLieu: 'Mâcon' },
    { code: '974', nom: 'La Réunion', region: '04', chefLieu: 'Saint-Denis' },
    { code: '971', nom: 'Ain', region: '01', chefLieu: 'Basse-Terre' },
    { code: '2A', nom: 'Corse', region: '01', chefLieu: 'Ajaccio' },
  ],
  collectivites: [
    { code: '978', nom: 'Saint-Martin' },
    { code: '975', nom: 'Miquelon' },
  ],
  codesPostauxPartages: { '21340': { Change: '71', Nolay: '21', Aubigny: '21' } },
  codesPostauxAilleurs: { '71999': '21' },
  communes: { 'Saint-Martin': '21 71 978 99', 'St Denis': '974', Corse: '71', Nuits: '21' },
};
