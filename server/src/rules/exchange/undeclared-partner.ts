/** A partner of an exchange who may not send or receive what is exchanged. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

type Head = 'may be sent by' | 'may be received by';

/** A partner, and where it stands in the exchange. */
interface Partner {
  readonly party: Entry;
  readonly anchor: Anchor;
}

function partnersOf(plan: PlanView, entity: Entry): readonly Partner[] {
  return plan.lines(entity, 'between').flatMap((ref: LineRef) =>
    ref.line.values.flatMap((value, i) => {
      const party = plan.resolve(entity, value);
      return party ? [{ party, anchor: atLine(ref, i) }] : [];
    }),
  );
}

/**
 * The partners to whom the information's lines give leave; all where no line restricts it. A subcontractor needs a name
 * of its own there: leave for its contractor is none for it.
 */
function allowed(plan: PlanView, information: Entry, head: Head, partners: readonly Partner[]): readonly Partner[] {
  const lines = plan.lines(information, head);
  if (lines.length === 0) return partners;
  const named = lines.flatMap(({ line }) => line.values.map((value) => plan.resolve(information, value)));
  return partners.filter(({ party }) => named.some((each) => each === undefined || plan.party(each) === party));
}

function complain(partners: readonly Partner[], head: Head, message: string, found: Finding, report: Report): void {
  for (const { party, anchor } of partners) {
    const change = { type: 'add-line' as const, entry: found.information, text: `${head} ${party.name ?? ''}` };
    const title = head === 'may be sent by' ? 'send' : 'receive';
    const fixes = [{ title, args: { party, information: found.information }, changes: [change] }];
    report(anchor, message, { ...found, party }, { related: [atEntry(found.information)], fixes });
  }
}

interface Finding {
  readonly entity: Entry;
  readonly information: Entry;
  readonly other?: Entry;
}

/** Whoever may receive must have somebody who may send, and the other way round. */
function checkPairs(partners: readonly Partner[], leave: Leave, found: Finding, report: Report): void {
  const { senders, receivers } = leave;
  const waiting = receivers.find((each) => !senders.some((sender) => sender !== each));
  const talking = senders.find((each) => !receivers.some((receiver) => receiver !== each));
  const others = (of: Partner) => partners.filter((each) => each !== of);
  if (waiting) {
    complain(others(waiting), 'may be sent by', 'sender', { ...found, other: waiting.party }, report);
  } else if (talking) {
    complain(others(talking), 'may be received by', 'receiver', { ...found, other: talking.party }, report);
  }
}

interface Leave {
  readonly senders: readonly Partner[];
  readonly receivers: readonly Partner[];
}

export const undeclaredPartner = defineRule({
  id: 'exchange/undeclared-partner',
  severity: 'error',
  source: ['BSI A7'],
  each: ['exchange'],
  across: ['entity'],
  messages: {
    stranger:
      '{party} takes part in {entity}, but is allowed neither to send nor to receive {information}. Remove it here, or name it there in a line “may be sent by” or “may be received by”.',
    sender:
      'In {entity}, {other} may receive {information}, but nobody may send it: {party} is not allowed to. Name {party} there in a line “may be sent by”, or remove {other} from “may be received by”.',
    receiver:
      'In {entity}, {other} may send {information}, but nobody may receive it: {party} is not allowed to. Name {party} there in a line “may be received by”, or remove {other} from “may be sent by”.',
  },
  fixes: { send: 'Let {party} send {information}', receive: 'Let {party} receive {information}' },
  check(entity, plan, report) {
    const partners = partnersOf(plan, entity);
    if (partners.length < 2) return;
    for (const information of plan.targets(entity, 'data')) {
      if (plan.incomplete(information)) continue;
      const senders = allowed(plan, information, 'may be sent by', partners);
      const receivers = allowed(plan, information, 'may be received by', partners);
      const strangers = partners.filter((each) => !senders.includes(each) && !receivers.includes(each));
      const found = { entity, information };
      if (strangers.length > 0) complain(strangers, 'may be received by', 'stranger', found, report);
      else checkPairs(partners, { senders, receivers }, found, report);
    }
  },
});
