/** Texts behind `for` that name an approval or a check, as matrices write them: `R (Audits compliance)`. */

export type NamedDuty = 'approve' | 'verify';

/**
 * A verb anywhere, a noun only as the last word: “security validation” is a check, “audit logs” are logs. Duties that
 * are only done (implement, operate) are what “responsible” says anyway.
 */
const signs: readonly (readonly [NamedDuty, RegExp])[] = [
  ['approve', /\b(approves|authoris?zes|signs off)\b|\b(approval|approvals|approve|sign-off|authoris?zation)$/i],
  ['verify', /\b(verifies|audits|validates)\b|\b(verification|validation|audit|audits|verify|validate)$/i],
];

/** The duty that a text names, if it names one. */
export function dutyNamed(text: string): NamedDuty | undefined {
  return signs.find(([, sign]) => sign.test(text.trim()))?.[0];
}

/** The things that a text lists: `Schedules, Verifies` are two. */
export function partsListed(text: string): readonly string[] {
  return text
    .split(/[,;/&+]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a text speaks of an audit, which reaches beyond the one control it stands at. */
export function namesAudit(text: string): boolean {
  return dutyNamed(text) === 'verify' && /\baudit/i.test(text);
}
