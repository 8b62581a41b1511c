import { config } from '@vue/test-utils';
import { addMessages, i18n } from '@/ui/locale';
import { messages } from '@/ui/messages';

addMessages('ui', messages);
config.global.plugins = [i18n];
