/** The closed lists of words that more than one kind, or a rule, speaks of. */

/** The eleven areas in which responsibilities are allocated [IBM 5, item 1]. */
export const domains = [
  'policy',
  'organization',
  'assets',
  'human-resources',
  'physical',
  'communications-and-operations',
  'access',
  'acquisition-and-development',
  'incidents',
  'continuity',
  'compliance',
] as const;

/** The three layers of information security [IBM 2]. */
export const layers = ['strategic', 'tactical', 'operational'] as const;

/** From the highest mandate to the lowest [IBM 4.2]. */
export const mandates = ['executive', 'management', 'specialist'] as const;

/** The roles that catalogs and rules know by their function [BSI headings]. */
export const functions = [
  'security-officer',
  'provider-security-officer',
  'head-of-organization',
  'process-owner',
  'it-manager',
  'it-operations',
  'change-manager',
  'emergency-officer',
  'human-resources',
  'procurement',
  'legal',
  'internal-audit',
] as const;

/** What an activity does; the name of an activity that is one of these implies it. */
export const duties = [
  'request',
  'approve',
  'implement',
  'operate',
  'monitor',
  'verify',
  'report',
  'detect',
  'evaluate',
] as const;

export const protectionLevels = ['normal', 'high', 'very-high'] as const;
export const protectionGoals = ['confidentiality', 'integrity', 'availability'] as const;

/** Suggestions for scales that each organization sets for itself. */
export const scale = ['low', 'medium', 'high', 'very-high'] as const;
