/** The words of all kinds, in the order of the language reference. */

export const kindNames = [
  'plan',
  'section',
  'milestone',
  'condition',
  'organization',
  'provider',
  'thirdparty',
  'authority',
  'unit',
  'role',
  'person',
  'certificate',
  'service',
  'asset',
  'zone',
  'flow',
  'standard',
  'interpretation',
  'demarcation',
  'control',
  'activity',
  'process',
  'separation',
  'interface',
  'connection',
  'exchange',
  'access',
  'information',
  'risk',
  'exception',
  'snapshot',
  'finding',
  'strategy',
  'selection',
  'phase',
  'project',
  'concept',
  'workforce',
  'agreement',
  'obligation',
  'baseline',
  'applicability',
  'catalog',
  'entry',
  'board',
  'report',
  'audit',
  'exercise',
] as const;

export type KindName = (typeof kindNames)[number];

/** What may stand only inside another declaration. */
const innerKinds: readonly KindName[] = ['activity', 'entry'];

/** What may stand at the top level of a file. */
export const topKinds: readonly KindName[] = kindNames.filter((name) => !innerKinds.includes(name));
