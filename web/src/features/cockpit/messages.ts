export const messages = {
  'zh-CN': {
    title: '工作台', of: '{month}', none: '还没有任何数据', noneText: '收到并审核第一份报表后，这里会显示全县的情况。', toReturns: '去报送报表',
    returns: {
      title: '报表报送', accepted: '{n} / {all} 份已审核', words: '{all} 家机构中已审核 {n} 家', due: '报送截止 {day}',
      missing: '未报', late: '逾期', inWork: '处理中', lateDays: '逾期 {n} 天', complete: '本月报表已全部审核。', open: '查看报送日历', unknown: '暂时无法读取报送情况。',
    },
    notables: { title: '需要关注', none: '本月没有位次靠后或异常变动的指标。', last: '位次末位', odd: '异常变动', risen: '上升', fallen: '下降', more: '其余 {n} 条', less: '收起' },
    keys: { title: '主要指标', yearStart: '较年初', yoy: '同比', rank: '全市位次', all: '全部指标', ofAll: '/ {n}' },
    trends: { title: '走势', months: '近 {n} 个月', balance: '存贷款余额', growth: '同比增幅', ratio: '存贷比', npl: '不良贷款率', deposit: '各项存款', loan: '各项贷款' },
  },
  en: {
    title: 'Cockpit', of: '{month}', none: 'There are no figures yet', noneText: 'When the first return has been accepted, the county shows here.', toReturns: 'Hand in returns',
    returns: {
      title: 'Returns', accepted: '{n} of {all} returns accepted', words: '{n} of {all} institutions accepted', due: 'due {day}',
      missing: 'Missing', late: 'Late', inWork: 'In work', lateDays: '{n} days late', complete: 'All returns of the month are accepted.', open: 'Open the calendar', unknown: 'The state of the returns cannot be read just now.',
    },
    notables: { title: 'Worth a look', none: 'No figure ranks last or moves oddly this month.', last: 'Ranks last', odd: 'Odd move', risen: 'up', fallen: 'down', more: '{n} more', less: 'Show fewer' },
    keys: { title: 'Key figures', yearStart: 'since year start', yoy: 'year on year', rank: 'rank in the city', all: 'All indicators', ofAll: 'of {n}' },
    trends: { title: 'Trends', months: 'last {n} months', balance: 'Deposits and loans', growth: 'Growth year on year', ratio: 'Loan-to-deposit ratio', npl: 'NPL ratio', deposit: 'Deposits', loan: 'Loans' },
  },
};
