/** The one direction of the arrows: bot → dialogs → domain (docs/architecture.md). */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: '^(bot|dialogs|web|bench|test)/' },
    },
    {
      name: 'domain-small-pure-libraries-only',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(stdnum|temporal-polyfill|zod)/' },
    },
    {
      name: 'domain-no-node',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'dialogs-below-bot',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: '^(bot|web|bench|test)/' },
    },
    {
      name: 'dialogs-libraries',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: {
        dependencyTypes: ['npm'],
        pathNot: 'node_modules/(botbuilder|botbuilder-[a-z]+|botframework-schema|i18next)/',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
