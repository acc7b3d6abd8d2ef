/** The one direction of the arrows: bot → dialogs → domain, and within bot/ (docs/architecture.md). */
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
      name: 'compose-joins-and-nobody-needs-it',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/(main\\.ts$|compose/)' },
      to: { path: '^bot/compose/' },
    },
    {
      name: 'channels-are-adapters',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/(compose|channels)/' },
      to: { path: '^bot/channels/' },
    },
    {
      name: 'turns-are-the-engine',
      severity: 'error',
      from: { path: '^bot/turns/' },
      to: { path: '^bot/(http|jobs|operator|page|post)/' },
    },
    {
      name: 'letters-leave-by-post',
      severity: 'error',
      from: { path: '^bot/letters/' },
      to: { path: '^bot/(http|jobs|operator|page|post|turns)/' },
    },
    {
      name: 'post-below-jobs',
      severity: 'error',
      from: { path: '^bot/post/' },
      to: { path: '^bot/(http|jobs|operator|page|turns)/' },
    },
    {
      name: 'storage-above-core-only',
      severity: 'error',
      from: { path: '^bot/storage/' },
      to: { path: '^bot/', pathNot: '^bot/(storage|core)/' },
    },
    {
      name: 'core-alone',
      severity: 'error',
      from: { path: '^bot/core/' },
      to: { path: '^bot/', pathNot: '^bot/core/' },
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
