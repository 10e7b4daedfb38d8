/** A small plan of two parties that the tests of features ask about. */

export const PARTIES = `organization acme "Acme Foods" {
  role CISO "Head of security" { mandate executive; held by jdoe; deputy lroe }
  role Ops "Operations"
  person jdoe "J. Doe"
  person lroe "L. Roe"
  zone dmz "Perimeter" { class dmz }
}

provider netco "Netco" {
  role Team "Firewall team"
}
`;

export const CONTROLS = `plan shared "Shared plan" {
  version 1.0
  valid from 2026-01-01 until 2026-12-31
  between acme, netco
  maintained by acme.CISO
}

milestone handover "Hand-over" { on 2026-04-01 }

section "Network" {
  accountable acme.CISO

  control FW-1 "Rules are reviewed" {
    responsible acme.Ops before handover
    responsible netco.Team from handover
    covers bsi:OPS.2.1.A12
    activity check "Look at them" {
      responsible acme.Ops
    }
  }
}
`;

/** Both files, with the cursor put into one of them: behind the first `before`, in front of what follows it there. */
export function asked(before: string, behind: string): Record<string, string> {
  const mark = (text: string): string => text.replace(before + behind, `${before}$0${behind}`);
  return {
    'controls.secplan': mark(CONTROLS),
    'parties.secplan': CONTROLS.includes(before + behind) ? PARTIES : mark(PARTIES),
  };
}
