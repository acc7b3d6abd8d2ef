/** What a channel sends of a form that was filled in. @param of its section, and « plus tard » @param lines one answer a line: « siret = 732… » */
export function filledFiche(of: string, lines: string, dossier: string): Readonly<Record<string, unknown>> {
  const [groupe = '', later] = of.split(', ');
  const answers = lines
    .split('\n')
    .map((line) => line.split(' = '))
    .filter(([champ = '']) => champ !== '')
    .map(([champ = '', saisi = '']) => [`champ:${champ.trim()}`, saisi]);
  return {
    ...(Object.fromEntries(answers) as Record<string, string>),
    fiche: groupe,
    dossier,
    text: `${groupe} : enregistré`,
    ...(later === undefined ? {} : { plusTard: true }),
  };
}
