export const messages = {
  'zh-CN': {
    title: '工作台', of: '{month}', none: '还没有任何数据', noneText: '第一份报表接收后，这里会显示全县的情况。', noneForReader: '没有您的数据范围内可以查看的数据。', toReturns: '去报送报表',
    backup: { last: '数据上次备份：{at}。', never: '数据从未备份。', tell: '请提醒系统管理员检查备份。' },
    returns: {
      title: '报表报送', accepted: '{all} 家机构，{n} 家已接收', due: '截止日期 {day}',
      overdue: '逾期未报 {n} 家', awaited: '未报 {n} 家', returned: '退回待报 {n} 家', open: '待处理 {n} 家', late: '逾期', daysLate: '逾期 {n} 个工作日', complete: '本月报表已全部接收。', calendar: '查看报送日历',
    },
    notables: { title: '需要关注', none: '没有需要提示的指标。报表未报齐的合计不作位次和变动提示。', kinds: { RANKS_LAST: '位次末位', MOVED_ODDLY: '异常变动', BEHIND_TARGET: '落后计划', TURNED: '增减转向', BELOW_CITY: '不及全市' }, more: '其余 {n} 条', less: '收起' },
    keys: { title: '主要指标', yearStart: '较年初', yoy: '同比', rank: '全市位次', partial: '本月报表未报齐，合计不完整，较年初、同比和位次待报齐后给出。', before: '查看{month}' },
    trends: { title: '走势', months: '近 {n} 个月', balance: '存贷款余额', growth: '同比增幅', ratio: '存贷比', npl: '不良贷款率', deposit: '各项存款', loan: '各项贷款' },
  },
  en: {
    title: 'Cockpit', of: '{month}', none: 'There are no figures yet', noneText: 'When the first return has been accepted, the county shows here.', noneForReader: 'Nothing lies within your data scope.', toReturns: 'Hand in returns',
    backup: { last: 'Last backed up {at}.', never: 'Never backed up.', tell: ' Tell the system administrator.' },
    returns: {
      title: 'Returns', accepted: '{n} of {all} returns accepted', due: 'due {day}',
      overdue: 'Overdue {n}', awaited: 'Awaited {n}', returned: 'Sent back {n}', open: 'To be handled {n}', late: 'late', daysLate: '{n} working days late', complete: 'All returns of the month are accepted.', calendar: 'Open the calendar',
    },
    notables: { title: 'Worth a look', none: 'Nothing to point at. Totals that lack returns are neither ranked nor compared.', kinds: { RANKS_LAST: 'Ranks last', MOVED_ODDLY: 'Odd move', BEHIND_TARGET: 'Behind plan', TURNED: 'Turned', BELOW_CITY: 'Below city' }, more: '{n} more', less: 'Show fewer' },
    keys: { title: 'Key figures', yearStart: 'since year start', yoy: 'year on year', rank: 'rank in the city', partial: 'Returns of the month are missing: totals are incomplete, so they are neither compared nor ranked yet.', before: 'Show {month}' },
    trends: { title: 'Trends', months: 'last {n} months', balance: 'Deposits and loans', growth: 'Growth year on year', ratio: 'Loan-to-deposit ratio', npl: 'NPL ratio', deposit: 'Deposits', loan: 'Loans' },
  },
};
