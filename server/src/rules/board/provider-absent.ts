/** A provider that sits on no operational board, or on no policy review board where others do. */

import { atEntry } from '../../plan/anchor.ts';
import { isOperational, members } from '../../meaning/parties/boards.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide, sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** Offering more than a few roles is no help. */
const MOST_OFFERS = 3;

/** The first provider of its side that provides a service: for it the absence of all of them is reported. */
function standsForSide(plan: PlanView, provider: Entry): boolean {
  const providing = plan.derive('providers that provide', () =>
    plan
      .all('provider')
      .filter((each) =>
        plan.mentioning('service', 'provided by', each).some((s) => providersOf(plan, s).includes(each)),
      ),
  );
  return providing.find((each) => sameSide(plan, each, provider)) === provider;
}

/** The board at which it is reported: the first that is not below another operational one. */
function highest(plan: PlanView, boards: readonly Entry[]): Entry | undefined {
  const isBelow = (board: Entry): boolean => plan.targets(board, 'reports to').some((above) => boards.includes(above));
  return boards.find((board) => !isBelow(board)) ?? boards[0];
}

function offers(plan: PlanView, provider: Entry, board: Entry): readonly Fix[] {
  const managers = plan.held(provider, 'role').filter((role) => plan.word(role, 'mandate') === 'management');
  if (managers.length > MOST_OFFERS) return [];
  return managers.map((role) => ({
    title: 'seat',
    args: { role, board },
    changes: [{ type: 'add-line', entry: board, text: `attended by ${role.name ?? ''}` }],
  }));
}

/** Which providers help to review policy is the organization's choice; but where one does, the policies bind all. */
function checkPolicy(plan: PlanView, provider: Entry, report: Report): void {
  const boards = plan.mentioning('board', 'kind', 'policy-review');
  const sitting = boards.map((each) => (plan.incomplete(each) ? undefined : members(plan, each)));
  const [board] = boards;
  const roles = sitting.flatMap((each) => each ?? []);
  if (!board || sitting.includes(undefined) || roles.some((role) => sameSide(plan, role, provider))) return;
  const others = [...new Set(roles)].filter((role) => sideKind(plan, role) === 'provider');
  if (others.length === 0) return;
  const services = plan.mentioning('service', 'provided by', provider);
  const details = { related: [atEntry(provider)], fixes: offers(plan, provider, board) };
  report(atEntry(board), 'policy', { provider, board, others, services }, details);
}

export const providerAbsent = defineRule({
  id: 'board/provider-absent',
  severity: 'error',
  source: ['IBM 4.2', 'IBM 4.4'],
  each: ['provider'],
  messages: {
    policy: {
      severity: 'warning',
      text: '{others} {others|sits|sit} on {board}, and nobody of {provider} does, though it provides {services} and has to follow the same policies. Have it send a role with a mandate to decide, and add it in a line “attended by”.',
    },
    none: 'Nobody of {provider} sits on {board} or on any other operational board, though it provides {services}. Have it send a role with a mandate to decide, and add it in a line “attended by”.',
  },
  fixes: { seat: 'Let {role} attend {board}' },
  check(provider, plan, report) {
    const boards = plan.all('board').filter((board) => isOperational(plan, board));
    const board = highest(plan, boards);
    if (plan.all('board').some((each) => !plan.has(each, 'kind')) || !standsForSide(plan, provider)) return;
    checkPolicy(plan, provider, report);
    if (!board) return;
    const sits = (roles: readonly Entry[] | undefined): boolean =>
      !roles || roles.some((role) => sameSide(plan, role, provider));
    if (boards.some((each) => plan.incomplete(each) || sits(members(plan, each)))) return;
    const services = plan.mentioning('service', 'provided by', provider);
    const details = { related: [atEntry(provider)], fixes: offers(plan, provider, board) };
    report(atEntry(board), 'none', { provider, board, services }, details);
  },
});
