import { createI18n } from 'vue-i18n';
import { computed } from 'vue';

export type Locale = 'zh-CN' | 'en';
export interface MessageTree {
  [key: string]: string | MessageTree;
}

const KEY = 'huoshui.locale';

function stored(): Locale {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
}

/** Chinese first; the choice is kept in the browser and told to the server in Accept-Language. */
export const i18n = createI18n({
  legacy: false,
  locale: stored(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': {} as MessageTree, en: {} as MessageTree },
});

export const locale = computed(() => i18n.global.locale.value as Locale);

export function setLocale(to: Locale): void {
  localStorage.setItem(KEY, to);
  i18n.global.locale.value = to;
  document.documentElement.lang = to;
}

export function addMessages(name: string, messages: Record<Locale, MessageTree>): void {
  i18n.global.mergeLocaleMessage('zh-CN', { [name]: messages['zh-CN'] });
  i18n.global.mergeLocaleMessage('en', { [name]: messages.en });
}

/** For code outside components. */
export function say(key: string, values: Record<string, unknown> = {}): string {
  return i18n.global.t(key, values);
}
