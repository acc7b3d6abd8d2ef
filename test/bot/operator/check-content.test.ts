import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CALL, withContent, type Change } from '../../support/faulty-content.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('aap appel verifier', () => {
  const run = (changes: readonly Change[]) =>
    withContent(changes, (dir) =>
      Promise.resolve(
        spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts', 'appel', 'verifier', dir], {
          cwd: ROOT,
          encoding: 'utf8',
        }),
      ),
    );

  it('succeeds on warnings alone, and prints them', async () => {
    const { status, stdout } = await run([]);
    expect(stdout).to.match(
      /^À vérifier\s: regions\.yaml:\d+ boites\.regions\s: Régions sans boîte de réception \(17\)\s: /mu,
    );
    expect(stdout).to.match(/Erreurs\s: 0\. Points à vérifier\s: 2\.$/mu);
    expect(status).to.equal(0);
  });

  it('fails on errors, with file, line, place, fault and remedy on one line each', async () => {
    const { status, stdout } = await run([
      { file: `${CALL}/pieces.yaml`, from: 'rna: aucun', to: 'rnaa: aucun' },
      { file: `${CALL}/appel.yaml`, from: 'fuseau: Europe/Paris', to: 'fuseau: Paris' },
    ]);
    expect(stdout).to.match(
      /^ERREUR\s: appels\/facilitateurs-2023\/pieces\.yaml:\d+ \[8\]\.quand\.si\.rnaa\s: la condition lit le champ «\srnaa\s», qui n’existe pas\. Choisissez parmi\s: siret, /mu,
    );
    expect(stdout).to.match(/^ERREUR\s: appels\/facilitateurs-2023\/appel\.yaml:\d+ fuseau\s: /mu);
    expect(stdout).to.match(/Appels servis\s: 0\. Appels refusés\s: 1\. Erreurs\s: 2\./u);
    expect(status).to.equal(1);
  });
});
