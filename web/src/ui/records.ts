/** Where the page of each kind of record is; a kind without a page of its own is shown without a link. */
const PAGES: Record<string, string> = {
  need: '/matchmaking/needs/',
  event: '/matchmaking/events/',
  visit: '/matchmaking/visits/',
  project: '/matchmaking/projects/',
  agreement: '/matchmaking/agreements/',
  firm: '/directory/firms/',
};

/** The page of a record, from its name in a figure's facts: need/12. */
export function recordPage(record: string): string | null {
  const [kind = '', id = ''] = record.split('/', 2);
  const page = PAGES[kind];
  return page && id ? page + encodeURIComponent(id) : null;
}
