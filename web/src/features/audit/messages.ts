export const messages = {
  'zh-CN': {
    title: '操作记录', caption: '操作记录，最新在前', at: '时间', who: '操作人', action: '操作', subject: '对象', detail: '详情', none: '没有符合条件的记录。',
    account: '账号', from: '起始日期', to: '截止日期', filter: '操作代码，如 return.accepted', to_word: '至', page: '第 {page} / {pages} 页，共 {total} 条', previous: '上一页', next: '下一页',
  },
  en: {
    title: 'Trail', caption: 'What was done, newest first', at: 'At', who: 'By', action: 'Did', subject: 'To', detail: 'Detail', none: 'No entry matches.',
    account: 'Account', from: 'From', to: 'To', filter: 'Action, such as return.accepted', to_word: 'to', page: 'Page {page} of {pages}, {total} entries', previous: 'Previous', next: 'Next',
  },
};
