import type { Feature, MenuGroup } from '@/app/feature';
import type { MessageTree } from '@/ui/locale';
import type { Part } from './part';

const parts = Object.values(import.meta.glob<Part>('./*/part.ts', { eager: true, import: 'default' }));

const HEADINGS: Record<string, MenuGroup> = { event: 'meetings', visit: 'meetings', project: 'plans', agreement: 'plans', relief: 'plans' };

const said = (language: 'zh-CN' | 'en'): MessageTree => Object.fromEntries(parts.map((part) => [part.name, part.messages[language]]));

const feature: Feature = {
  name: 'matchmaking',
  routes: parts.flatMap((part) => part.routes),
  menu: parts.flatMap((part) => (part.menu ?? []).map((entry) => ({ group: HEADINGS[part.name] ?? 'needs', ...entry }))),
  messages: { 'zh-CN': said('zh-CN'), en: said('en') },
};
export default feature;
