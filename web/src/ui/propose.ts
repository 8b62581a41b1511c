import { ElMessage } from 'element-plus/es/components/message/index';
import { ElMessageBox } from 'element-plus/es/components/message-box/index';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/message-box/style/css';
import { h } from 'vue';
import { say } from './locale';
import { failed } from './notify';

/** What an endpoint answers that has only proposed what was asked for: another person decides. */
export interface Proposal {
  proposal: number;
  zh: string;
  en: string;
}

/** Whether the answer is a proposal and not the thing done. */
export function isProposal(answer: unknown): answer is Proposal {
  return typeof answer === 'object' && answer !== null && 'proposal' in answer;
}

/** 已提交，待批准, with the way to the page where it waits. */
export function proposed(answer: Proposal): void {
  ElMessage({
    type: 'success',
    duration: 8000,
    showClose: true,
    message: h('span', { class: 'proposed' }, [
      `${say('ui.propose.done')} `,
      h('a', { href: `/approvals?open=${answer.proposal}` }, say('ui.propose.open')),
    ]),
  });
}

/**
 * Asks for the reason of something that takes two persons, and proposes it.
 *
 * @returns whether it was proposed; false when the person thought better of it or was refused
 */
export async function propose(title: string, action: (reason: string) => Promise<Proposal>): Promise<boolean> {
  let reason: string;
  try {
    const answer = await ElMessageBox.prompt(say('ui.propose.text'), title, {
      confirmButtonText: say('ui.propose.submit'),
      cancelButtonText: say('ui.propose.cancel'),
      inputPlaceholder: say('ui.propose.reason'),
      inputPattern: /\S/,
      inputErrorMessage: say('ui.propose.reasonMissing'),
    });
    reason = answer.value;
  } catch {
    return false;
  }
  try {
    proposed(await action(reason));
    return true;
  } catch (thrown) {
    failed(thrown);
    return false;
  }
}
