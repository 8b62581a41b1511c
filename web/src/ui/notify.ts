import { ElMessage } from 'element-plus/es/components/message/index';
import 'element-plus/es/components/message/style/css';
import { asProblem } from '@/api/problem';
import { locale } from './locale';

/** A passing word after something was done. Refusals that belong to a form are shown by ProblemAlert instead. */
export function done(text: string): void {
  ElMessage({ message: text, type: 'success', grouping: true });
}

export function failed(thrown: unknown): void {
  const first = asProblem(thrown).first;
  ElMessage({ message: `${locale.value === 'en' ? first.en : first.zh} (${first.code})`, type: 'error', duration: 6000, showClose: true });
}
