/** Finds what can be reached from one another in a graph, in linear time and without recursion (Tarjan 1972). */

/** What is known of one node: when it was met, the earliest node that it leads back to, and the next step to follow. */
interface Visit {
  readonly node: number;
  next: number;
}

class Search {
  readonly found: (readonly number[])[] = [];
  private readonly steps: readonly (readonly number[])[];
  private readonly met: Int32Array;
  private readonly low: Int32Array;
  private readonly open: Uint8Array;
  private readonly stack: number[] = [];
  private count = 0;

  constructor(steps: readonly (readonly number[])[]) {
    this.steps = steps;
    this.met = new Int32Array(steps.length);
    this.low = new Int32Array(steps.length);
    this.open = new Uint8Array(steps.length);
  }

  from(root: number): void {
    if (this.at(this.met, root) > 0) return;
    const way: Visit[] = [this.enter(root)];
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const next = this.steps[visit.node]?.[visit.next++];
      if (next === undefined) {
        way.pop();
        this.leave(visit.node, way.at(-1)?.node);
      } else if (this.at(this.met, next) === 0) {
        way.push(this.enter(next));
      } else if (this.open[next] === 1) {
        this.lower(visit.node, this.at(this.met, next));
      }
    }
  }

  private at(numbers: Int32Array, node: number): number {
    return numbers[node] ?? 0;
  }

  private lower(node: number, to: number): void {
    this.low[node] = Math.min(this.at(this.low, node), to);
  }

  private enter(node: number): Visit {
    this.count++;
    this.met[node] = this.count;
    this.low[node] = this.count;
    this.open[node] = 1;
    this.stack.push(node);
    return { node, next: 0 };
  }

  private leave(node: number, before: number | undefined): void {
    if (before !== undefined) this.lower(before, this.at(this.low, node));
    if (this.low[node] !== this.met[node]) return;
    const component = this.stack.splice(this.stack.lastIndexOf(node));
    for (const member of component) this.open[member] = 0;
    this.found.push(component);
  }
}

/**
 * The components of a graph whose nodes are numbers from 0 and whose `steps` say where each leads: two nodes are in one
 * component if each can be reached from the other. In no order; every node is in exactly one.
 */
export function strongComponents(steps: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const search = new Search(steps);
  for (let node = 0; node < steps.length; node++) search.from(node);
  return search.found;
}
