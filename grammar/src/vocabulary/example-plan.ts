/** What the examples of the kinds refer to and none of them declares; with it they are one plan. */

import type { Kind } from './define.ts';

const frame = `
organization meridian "Meridian Freight" {
  unit europe "Europe"
  role SecurityManager "Security manager" { mandate management; contact "sec@meridian.example" }
  role Operations "Network operations" { held by hkoster; contact "noc@meridian.example" }
  role ChangeManager "Change manager" { mandate management; acts as change-manager }
  role HumanResources "Human resources" { acts as human-resources }
  person nvisser "N. Visser"
  person tokafor "T. Okafor"
  zone office "Office network" { class trusted }
}

provider northgate "Northgate Managed Services" {
  affiliate of northgate-holding
  role DeliveryManager "Service delivery" { mandate management; contact "sd@northgate.example" }
  role Firewalls "Firewall administration" { contact "firewalls@northgate.example" }
  zone management "Management network" { class untrusted; tenant "all customers" }
  standard HouseRules "Northgate house rules" { version 7 issued 2025-01-01 }
}

provider northgate-holding "Northgate Holding"

asset access-gateway "Gateway for remote administration" {
  kind gateway
  owned by meridian
  in meridian.perimeter
  part of managed-firewall
  administered by meridian.Operations
}

process user-changes "Joiners, movers and leavers" {
  kind user-management
  owner meridian.HumanResources
}

agreement group-terms "General terms of Northgate" { between northgate, northgate-holding }

concept northgate-concept "Northgate's own security concept" { of northgate }

board global-board "Global security board" { kind operational; attended by meridian.CISO }
`;

/** One plan made of the frame and the examples of the kinds given. */
export function examplePlan(kinds: Iterable<Kind>): string {
  return [frame.trim(), ...Array.from(kinds, (kind) => kind.example)].join('\n\n') + '\n';
}
