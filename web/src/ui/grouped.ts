/** A plain number of five and more digits with its thousands set off; anything else as it is. The digits stay the server's. */
export function grouped(text: string): string {
  if (!/^-?\d{5,}(\.\d+)?$/.test(text)) return text;
  const [whole, part] = text.split('.') as [string, string | undefined];
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part ? `.${part}` : '');
}
