export const messages = {
  'zh-CN': {
    or: '或', once: '只显示这一次，请立即转交本人。',
    approvals: {
      title: '待批准事项', text: '授权、改规则、删除都要两个人：一人提出，另一人批准后才生效。', number: '编号', what: '事项', kind: '类别', by: '提出', at: '提出时间', state: '状态', reason: '理由', noReason: '未写理由', words: '意见', wordsHint: '意见（不批准时必填）',
      which: { WAITING: '待批准', MINE: '我提出的', DECIDED: '已处理' }, none: { WAITING: '没有待批准的事项。', MINE: '您没有提出过事项。', DECIDED: '还没有处理过的事项。' },
      states: { PROPOSED: '待批准', APPROVED: '已批准', REFUSED: '未批准', WITHDRAWN: '已撤回', EXPIRED: '已过期', STALE: '已失效（内容已变）' },
      waitsFor: '等待{who}批准', until: '{at}前有效', decide: '处理', field: '项目', before: '变更前', after: '变更后', beforeAfter: '变更前后对照', nothing: '（无）', approve: '批准', refuse: '不批准', withdraw: '撤回', own: '您提出的事项，须由另一人批准。', approved: '已批准并生效', refused: '已退回', withdrawn: '已撤回',
    },
  },
  en: {
    or: ' or ', once: 'Shown this once only: hand it to the person now.',
    approvals: {
      title: 'Approvals', text: 'Granting rights, changing rules and deleting take two: one proposes, and it takes effect when another approves.', number: 'No.', what: 'What', kind: 'Kind', by: 'Proposed by', at: 'Proposed at', state: 'State', reason: 'Reason', noReason: 'No reason given', words: 'Words', wordsHint: 'Words (needed when refusing)',
      which: { WAITING: 'Waiting', MINE: 'Proposed by me', DECIDED: 'Decided' }, none: { WAITING: 'Nothing waits for approval.', MINE: 'You have proposed nothing.', DECIDED: 'Nothing has been decided yet.' },
      states: { PROPOSED: 'Waiting', APPROVED: 'Approved', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', EXPIRED: 'Expired', STALE: 'Void (changed meanwhile)' },
      waitsFor: 'waits for {who}', until: 'until {at}', decide: 'Decide', field: 'Item', before: 'Before', after: 'After', beforeAfter: 'Before and after', nothing: '(none)', approve: 'Approve', refuse: 'Refuse', withdraw: 'Withdraw', own: 'You proposed this: another person must approve it.', approved: 'Approved and in force', refused: 'Refused', withdrawn: 'Withdrawn',
    },
  },
};
