export const messages = {
  'zh-CN': {
    title: '操作记录', caption: '操作记录，最新在前', at: '时间', who: '操作人', action: '操作', subject: '对象', detail: '详情', none: '没有符合条件的记录。',
    account: '账号', from: '起始日期', to: '截止日期', filter: '操作代码，如 return.accepted', to_word: '至', page: '第 {page} / {pages} 页，共 {total} 条', previous: '上一页', next: '下一页',
    actions: {
      'account-opened': '开立账号', 'account-closed': '停用账号', 'account-reopened': '恢复账号', 'account-password-changed': '修改密码',
      'account-signed-in': '登录', 'account-signed-out': '退出登录', 'account-sign-in-failed': '登录失败',
      'return-receive': '收到报表', 'return-identify': '识别报表', 'return-correct': '更正识别', 'return-check': '校验报表', 'return-accept': '接收报表', 'return-accepted': '报表已计入', 'return-send_back': '退回报表', 'return-replace': '替换报表', 'return-restate': '重述报表',
      'target-set': '设定目标', 'target-removed': '删除目标', 'report-written': '生成报告', 'report-choose': '取舍问题', 'report-review': '审核报告', 'report-send_back': '退回报告', 'report-issue': '印发报告', 'report-replace': '废止报告', 'report-discard': '作废报告', 'report-remark-opened': '批注报告', 'report-remark-replied': '回复批注', 'report-remark-resolved': '处理批注', 'report-remark-reopened': '重开批注', 'template-uploaded': '上传模板', 'template-deleted': '删除模板',
    },
  },
  en: {
    title: 'Trail', caption: 'What was done, newest first', at: 'At', who: 'By', action: 'Did', subject: 'To', detail: 'Detail', none: 'No entry matches.',
    account: 'Account', from: 'From', to: 'To', filter: 'Action, such as return.accepted', to_word: 'to', page: 'Page {page} of {pages}, {total} entries', previous: 'Previous', next: 'Next',
    actions: {
      'account-opened': 'Account opened', 'account-closed': 'Account closed', 'account-reopened': 'Account reopened', 'account-password-changed': 'Password changed',
      'account-signed-in': 'Signed in', 'account-signed-out': 'Signed out', 'account-sign-in-failed': 'Sign-in failed',
      'return-receive': 'Return received', 'return-identify': 'Return read', 'return-correct': 'Reading corrected', 'return-check': 'Return checked', 'return-accept': 'Return accepted', 'return-accepted': 'Figures counted', 'return-send_back': 'Return sent back', 'return-replace': 'Return replaced', 'return-restate': 'Return restated',
      'target-set': 'Target set', 'target-removed': 'Target removed', 'report-written': 'Report written', 'report-choose': 'Sentences chosen', 'report-review': 'Report approved', 'report-send_back': 'Report sent back', 'report-issue': 'Report issued', 'report-replace': 'Report replaced', 'report-discard': 'Report discarded', 'report-remark-opened': 'Remark made', 'report-remark-replied': 'Remark answered', 'report-remark-resolved': 'Remark resolved', 'report-remark-reopened': 'Remark reopened', 'template-uploaded': 'Template uploaded', 'template-deleted': 'Template deleted',
    },
  },
};
