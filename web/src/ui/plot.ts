/** What a chart needs of a figure. */
interface Plotted {
  state: string;
  text: string;
  unit: string;
  coverage?: { reported: number; expected: number };
}

/**
 * Numbers to draw, in display unit. A gap stays a gap, and so does a total that lacks members: drawn, it would be a fall
 * that never happened.
 */
export function plotted(figures: readonly Plotted[] | undefined): (number | null)[] {
  return (figures ?? []).map((figure) => (figure.state === 'KNOWN' && !incomplete(figure) ? Number(figure.text) : null));
}

export function incomplete(figure: Plotted): boolean {
  return figure.coverage !== undefined && figure.coverage.reported < figure.coverage.expected;
}

export function unitOf(figures: readonly Plotted[] | undefined): string {
  return figures?.find((figure) => figure.state === 'KNOWN')?.unit ?? '';
}

/** Months whose total lacks members although there is one. */
export function leftOut<F extends Plotted & { month: string }>(figures: readonly F[] | undefined): string[] {
  return (figures ?? []).filter((figure) => figure.state === 'KNOWN' && incomplete(figure)).map((figure) => figure.month);
}
