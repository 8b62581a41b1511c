export const messages = {
  'zh-CN': {
    table: {
      title: '指标数据', own: '本机构数据', caption: '{subject}{month}指标与比较', subject: '主体', pool: '排位范围', basis: '口径', search: '名称、拼音首字母或代码',
      basisLatest: '最新', basisFirst: '首次报送', regions: '县（市）', institutions: '金融机构', known: '只看有数据', name: '指标', unit: '单位', value: '本期',
      yearStart: '较年初', yoy: '同比', mom: '环比', rank: '位次', delta: '增量', growth: '增幅', increment: '多增', growthChange: '增幅变化', target: '年度目标', plan: '目标', completion: '完成率', balance: '数值', coverage: '机构数', export: '导出 Excel',
      columns: '显示列', none: '没有符合条件的指标，可换个月份、主体或查找词。', siblings: '全市', openChart: '查看走势与定义',
    },
    catalogue: {
      title: '指标目录', search: '名称、拼音首字母（如 zzydk）或代码', caption: '指标目录', name: '名称', code: '代码', unit: '单位', kind: '性质', direction: '排位方向', aggregation: '汇总方式',
      definition: '口径说明', formula: '公式', aliases: '别名', none: '没有找到与“{words}”相近的指标。', weight: '权重',
      kinds: { STOCK: '时点数', FLOW: '累计数', RATIO: '比率' },
      directions: { HIGHER_FIRST: '高者在前', LOWER_FIRST: '低者在前' },
      aggregations: { SUM: '机构相加', FORMULA: '按公式计算', WEIGHTED: '加权平均', NONE: '仅地区数' },
    },
    drawer: { trend: '走势', growth: '同比增幅', required: '必报机构', seeTable: '在数据表中查看', months: '近 {n} 个月' },
    targets: {
      title: '年度目标', year: '年度', subject: '主体', add: '新增目标', edit: '修改', remove: '删除', caption: '{year}年目标与进度', indicator: '指标', plan: '计划', kind: '计划方式', actual: '截至{month}',
      completion: '完成率', pace: '进度', calendar: '时间进度 {percent}%', none: '{year}年还没有录入目标。', noneText: '录入年度计划后，这里显示完成率，并与时间进度比较。',
      kinds: { VALUE: '达到数值', DELTA_YEAR_START: '全年增量', GROWTH_YEAR_START: '全年增幅' }, ceiling: '不高于计划为完成（如不良贷款率）', floorWord: '不低于', ceilingWord: '不高于',
      paces: { AHEAD: '快于时间进度', ON_TRACK: '与时间进度相当', BEHIND: '慢于时间进度', DONE: '已完成', KEPT: '控制在计划内', BROKEN: '超出计划', UNKNOWN: '尚无数据' },
      amount: '计划数', amountBad: '请输入数字。', indicatorBad: '请选择指标。', save: '保存', cancel: '取消', saved: '目标已保存。', removed: '目标已删除。', confirm: '删除“{name}”的{year}年目标？',
    },
    ask: {
      placeholder: '问一个数，例如：12月末制造业贷款同比增幅全市位次', label: '问数', go: '查询', source: '查看来源', nearest: '您是不是要问：', empty: '请输入要问的指标，例如：各项存款余额较年初增量。',
      example1: '各项贷款余额较年初增量', example2: '制造业贷款同比增幅全市位次', example3: '存贷比较年初变化', example4: '各银行贷款余额及较年初增幅排名', example5: '近12个月存贷比走势', example6: '不良率最高的银行', examples: '可以这样问：', place: '名次', who: '名称', month: '月份', nobody: '没有符合的机构或地区。', clickable: '点击任一数字查看来源', close: '关闭', coverage: '{expected} 家机构中 {reported} 家已报',
    },
  },
  en: {
    table: {
      title: 'Indicators', own: 'Own figures', caption: '{subject}, {month}: indicators and comparisons', subject: 'Of', pool: 'Rank among', basis: 'Basis', search: 'Name, pinyin initials or code',
      basisLatest: 'Latest', basisFirst: 'First reported', regions: 'Regions', institutions: 'Institutions', known: 'With figures only', name: 'Indicator', unit: 'Unit', value: 'Value',
      yearStart: 'Since year start', yoy: 'Year on year', mom: 'Month on month', rank: 'Rank', delta: 'Change', growth: 'Growth', increment: 'Over last year', growthChange: 'Growth change', target: 'Target', plan: 'Plan', completion: 'Done', balance: 'Value', coverage: 'Reported', export: 'Export to Excel',
      columns: 'Columns', none: 'No indicator matches. Try another month, place or word.', siblings: 'City', openChart: 'Show trend and definition',
    },
    catalogue: {
      title: 'Catalogue', search: 'Name, pinyin initials (zzydk) or code', caption: 'Catalogue of indicators', name: 'Name', code: 'Code', unit: 'Unit', kind: 'Kind', direction: 'First in rank', aggregation: 'Total by',
      definition: 'Definition', formula: 'Formula', aliases: 'Also called', none: 'Nothing resembles “{words}”.', weight: 'Weight',
      kinds: { STOCK: 'Stock', FLOW: 'Flow', RATIO: 'Ratio' },
      directions: { HIGHER_FIRST: 'Highest', LOWER_FIRST: 'Lowest' },
      aggregations: { SUM: 'Sum', FORMULA: 'Formula', WEIGHTED: 'Weighted mean', NONE: 'Regions only' },
    },
    drawer: { trend: 'Trend', growth: 'Growth year on year', required: 'Required of', seeTable: 'Show in the table', months: 'last {n} months' },
    targets: {
      title: 'Targets', year: 'Year', subject: 'Of', add: 'Add a target', edit: 'Change', remove: 'Delete', caption: 'Targets of {year} and their progress', indicator: 'Indicator', plan: 'Plan', kind: 'Plan fixes', actual: 'By {month}',
      completion: 'Completion', pace: 'Pace', calendar: '{percent}% of the year gone', none: 'No targets for {year} yet.', noneText: 'Once the year’s plan is entered, its completion shows here against the calendar.',
      kinds: { VALUE: 'the value', DELTA_YEAR_START: 'the year’s increment', GROWTH_YEAR_START: 'the year’s growth' }, ceiling: 'Kept by staying at or below the plan (such as the NPL ratio)', floorWord: 'at least', ceilingWord: 'at most',
      paces: { AHEAD: 'ahead', ON_TRACK: 'on pace', BEHIND: 'behind', DONE: 'reached', KEPT: 'within plan', BROKEN: 'over plan', UNKNOWN: 'no figures' },
      amount: 'Amount', amountBad: 'Enter a number.', indicatorBad: 'Choose an indicator.', save: 'Save', cancel: 'Cancel', saved: 'Target saved.', removed: 'Target deleted.', confirm: 'Delete the target of {year} for {name}?',
    },
    ask: {
      placeholder: 'Ask for a figure in Chinese', label: 'Ask for a figure', go: 'Ask', source: 'Where it comes from', nearest: 'Did you mean:', empty: 'Type the figure you want, in Chinese words.',
      example1: '各项贷款余额较年初增量', example2: '制造业贷款同比增幅全市位次', example3: '存贷比较年初变化', example4: '各银行贷款余额及较年初增幅排名', example5: '近12个月存贷比走势', example6: '不良率最高的银行', examples: 'For example:', place: 'Place', who: 'Name', month: 'Month', nobody: 'Nobody fits.', clickable: 'Click a number to see where it comes from', close: 'Close', coverage: '{reported} of {expected} institutions reported',
    },
  },
};
