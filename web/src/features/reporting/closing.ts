const CLOSING = /^[，。；、：）％！？,.;:)]/;

interface Words {
  text: string;
  figure?: number;
}

/**
 * Punctuation may not begin a line, and a button is no letter to the browser: the sign that follows a figure is kept
 * beside it.
 */
export function closing(pieces: readonly Words[], i: number): string {
  const next = pieces[i + 1];
  return pieces[i]?.figure && next && !next.figure ? (CLOSING.exec(next.text)?.[0] ?? '') : '';
}

/** The words of a piece without the sign that stands beside the figure before it. */
export function plain(pieces: readonly Words[], i: number): string {
  const text = pieces[i]?.text ?? '';
  return i > 0 ? text.slice(closing(pieces, i - 1).length) : text;
}
