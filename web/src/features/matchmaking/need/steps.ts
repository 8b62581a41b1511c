import { institutions } from '@/api/directory';
import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { isFor } from '@/app/session';
import { onNeed, onReferral, type Action, type Need, type Referral, type Story, useWords } from './api';
import { today, wan } from './words';

/** What a dialog asks for: `amount` is typed in 万元 and sent in 元. */
export interface Field {
  key: string;
  kind: 'text' | 'area' | 'amount' | 'rate' | 'months' | 'day' | 'choice' | 'choices' | 'stars' | 'check';
  label: string;
  required?: boolean;
  hint?: string;
  options?: readonly { value: string; label: string }[];
  value?: unknown;
}

/** A step somebody is about to take: the dialog asks the fields, then sends them. */
export interface Ask {
  title: string;
  text?: string;
  fields: Field[];
  send: (body: Record<string, unknown>) => Promise<Story>;
}

const DEALS = ['GRANT', 'CONTRACT', 'DISBURSE', 'COMPLETE'];

/** What each step of the two tables asks of who takes it. */
export function useSteps() {
  const { t } = useI18n();
  const words = useWords();
  const casework = computed(() => isFor(['casework']));
  const banks = useQuery({ queryKey: ['directory', 'institutions'], queryFn: ({ signal }) => institutions(signal), staleTime: 5 * 60_000, enabled: casework });
  const label = (key: string) => t(`matchmaking.need.field.${key}`);
  const area = (key = 'words', required = false): Field => ({ key, kind: 'area', label: label(key), required });
  const day = (key: string, required = false): Field => ({ key, kind: 'day', label: label(key), required });
  const on = (): Field[] => (casework.value ? [{ ...day('on'), hint: t('matchmaking.need.field.onHint') }] : []);
  const reason = (use: string): Field => ({ key: 'reason', kind: 'choice', label: label('reason'), required: true, options: words.reasons(use).value.map((one) => ({ value: one.code, label: words.said(one) })) });
  const schemes = (value: string): Field => ({ key: 'scheme', kind: 'choice', label: label('scheme'), required: true, value, options: (words.words.value?.schemes ?? []).map((one) => ({ value: one.code, label: words.said(one) })) });
  const guarantees = (value: readonly string[]): Field => ({ key: 'guarantees', kind: 'choices', label: label('guarantees'), value: [...value], options: (words.words.value?.guarantees ?? []).map((one) => ({ value: one.name, label: words.said(one) })) });
  const terms = (amount: string, rate: string, months: number): Field[] => [
    { key: 'amount', kind: 'amount', label: label('amount'), required: true, value: wan(amount).replaceAll(',', '') },
    { key: 'rate', kind: 'rate', label: label('rate'), required: true, value: rate },
    { key: 'months', kind: 'months', label: label('months'), required: true, value: months },
  ];

  function needStep(action: Action, need: Need, others: readonly string[]): Ask | null {
    const title = words.said(action);
    const plain = (fields: Field[]): Ask => ({ title, fields: [...fields, ...on()], send: (body) => onNeed(need.id, 'steps', { action: action.action, ...body }) });
    switch (action.action) {
      case 'APPROVE': return plain([area()]);
      case 'SEND_BACK': case 'REOPEN': return plain([area('words', true)]);
      case 'WITHDRAW': return plain([reason('WITHDRAW'), area()]);
      case 'FAIL': return plain([reason('FAIL'), area()]);
      case 'CLOSE': return plain([area('words', need.state !== 'DISBURSED')]);
      case 'RATE': return { title, fields: [{ key: 'stars', kind: 'stars', label: label('stars'), required: true, value: need.rating ?? 5 }, area()], send: (body) => onNeed(need.id, 'rating', body) };
      case 'OPEN': return { title, text: t('matchmaking.need.openText'), fields: [schemes('FIRST3'), area(), ...on()], send: (body) => onNeed(need.id, 'opening', body) };
      case 'DISPATCH': {
        const free = (banks.data.value ?? []).filter((one) => !one.closed && !others.includes(one.code)).map((one) => ({ value: one.code, label: one.shortName }));
        return { title, fields: [{ key: 'institutions', kind: 'choices', label: label('institutions'), required: true, value: [], options: free }, schemes('135'), area(), ...on()], send: (body) => onNeed(need.id, 'dispatch', body) };
      }
      case 'MERGE': return { title, text: t('matchmaking.need.mergeText'), fields: [{ key: 'into', kind: 'text', label: label('into'), required: true }, area()], send: (body) => onNeed(need.id, 'merging', body) };
      default: return null;
    }
  }

  function referralStep(action: Action, referral: Referral, need: Need): Ask | null {
    const title = words.said(action);
    const send = (what: string) => (body: Record<string, unknown>) => onReferral(referral.id, what, body);
    const plain = (fields: Field[]): Ask => ({ title, fields: [...fields, ...on()], send: (body) => onReferral(referral.id, 'steps', { action: action.action, ...body }) });
    if (DEALS.includes(action.action)) return deal(action, referral, need, title);
    switch (action.action) {
      case 'ACCEPT': return plain([]);
      case 'CONTACT': return plain([area()]);
      case 'REFUSE': case 'WITHDRAW': return plain([reason('REFUSE'), area()]);
      case 'ASK': return { title, text: t('matchmaking.need.askText'), fields: [area('question', true), ...on()], send: send('questions') };
      case 'OFFER': return { title, fields: [...terms(referral.offer?.amount ?? need.amount, referral.offer?.rate ?? '', referral.offer?.months ?? need.months), guarantees(referral.offer?.guarantees ?? need.guarantees), day('validUntil'), area(), ...on()], send: send('offers') };
      case 'CHOOSE': return { title: t('matchmaking.need.choose', { bank: referral.institutionName }), fields: [area(), ...on()], send: (body) => onNeed(need.id, 'choice', { referral: referral.id, ...body }) };
      default: return null;
    }
  }

  function deal(action: Action, referral: Referral, need: Need, title: string): Ask {
    const sum = (list: readonly { amount: string }[]) => list.reduce((all, one) => all + Number(one.amount), 0);
    const granted = referral.grants.at(-1);
    const contracted = referral.contracts.at(-1);
    const from = action.action === 'GRANT' ? referral.offer : action.action === 'CONTRACT' ? granted : contracted;
    const rest = action.action === 'GRANT' ? Number(referral.offer?.amount ?? need.amount) : action.action === 'CONTRACT' ? sum(referral.grants) - sum(referral.contracts) : sum(referral.contracts) - sum(referral.disbursements);
    const paper: Field[] = [
      { ...day('day', true), value: today() },
      ...terms(String(rest), from?.rate ?? '', from?.months ?? need.months),
      { key: 'number', kind: 'text', label: label(`number${action.action === 'COMPLETE' ? 'DISBURSE' : action.action}`), required: true },
    ];
    if (action.action === 'GRANT') return { title, fields: paper, send: (body) => onReferral(referral.id, 'grants', body) };
    if (action.action === 'CONTRACT') return { title, fields: paper, send: (body) => onReferral(referral.id, 'contracts', body) };
    const kinds = ['NEW', 'RENEWAL', 'EXTENSION'].map((one) => ({ value: one, label: t(`matchmaking.need.kind.${one}`) }));
    const more: Field[] = [
      { key: 'kind', kind: 'choice', label: label('kind'), required: true, value: need.purpose === 'RENEWAL' ? 'RENEWAL' : 'NEW', options: kinds },
      { key: 'firstLoan', kind: 'check', label: label('firstLoan') },
      { key: 'online', kind: 'check', label: label('online') },
    ];
    const last = action.action === 'COMPLETE';
    return { title, text: last ? t('matchmaking.need.lastText') : undefined, fields: [...paper, ...more], send: (body) => onReferral(referral.id, 'disbursements', { ...body, last }) };
  }

  const problem = (need: Need): Ask => ({ title: t('matchmaking.need.problem.raise'), text: t('matchmaking.need.problem.text'), fields: [area('words', true), day('due')], send: (body) => onNeed(need.id, 'problems', body) });
  const said = (title: string, send: (body: Record<string, unknown>) => Promise<Story>): Ask => ({ title, fields: [area('words', true)], send });
  return { words, needStep, referralStep, problem, said };
}
