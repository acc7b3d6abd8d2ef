import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LEFT_APART } from '../../scripts/bundle-server.js';
import { licencesOf } from '../../scripts/release/licences.js';
import { releaseManifest } from '../../scripts/release/manifest.js';
import { sbomOf } from '../../scripts/release/sbom.js';
import { neededBy, packagesOf } from '../../scripts/release/shipped.js';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe('a release', () => {
  const packages = packagesOf(json('package-lock.json'));
  const { dependencies } = json('package.json') as { readonly dependencies: Record<string, string> };
  const shipped = neededBy(packages, [...Object.keys(dependencies), 'botframework-webchat']);
  const licensed = licencesOf(
    packages,
    shipped,
    parse(readFileSync('scripts/release/licences.yaml', 'utf8')),
  );

  it('ships only what may be shipped', () => {
    expect(licensed.length).to.be.greaterThan(300);
    const refused = licensed.filter(({ allowed }) => !allowed);
    expect(refused.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)).to.deep.equal([]);
  });

  it('installs what is not bundled into it, with all that this needs, and nothing for developers', () => {
    const { manifest, lock } = releaseManifest(json('package.json'), packages, LEFT_APART) as {
      readonly manifest: { readonly dependencies: object };
      readonly lock: { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> };
    };
    expect(Object.keys(manifest.dependencies)).to.have.members([...LEFT_APART]);
    const installed = Object.keys(lock.packages);
    expect(installed).to.include('node_modules/tesseract.js-core').and.not.include('node_modules/typescript');
    expect(Object.values(lock.packages).filter(({ dev }) => dev)).to.deep.equal([]);
  });

  it('names every package in its SBOM, bundled or installed, with its licence and checksum', () => {
    const { components } = sbomOf({ version: '1.0.0', packages }, licensed) as {
      readonly components: readonly Readonly<Record<string, unknown>>[];
    };
    const express = components.find(({ name }) => name === 'express');
    expect(express).to.include({ purl: `pkg:npm/express@${dependencies['express']}` });
    expect(express?.['hashes']).to.have.lengthOf(1);
  });
});
