const zh = {
  title: '报表收集',
  institution: '机构', month: '月份', state: '状态', file: '文件', received: '收到', by: '报送人', figures: '指标数', errors: '错误', warnings: '警示', accepted: '接收', id: '编号',
  version: '第{n}版', nErrors: '{n} 个错误', nWarnings: '{n} 个警示', nFigures: '{n} 个指标', severalOrRegion: '多个机构或地区', severalMonths: '多个月份', unknown: '未识别',
  open: '查看', export: '导出 Excel', change: '更改', save: '保存', cancel: '取消', saved: '已保存', allStates: '全部状态', allMonths: '全部月份',
  kinds: { COMMERCIAL_BANK: '商业银行', RURAL_COMMERCIAL_BANK: '农商银行', VILLAGE_BANK: '村镇银行', POLICY_BANK: '政策性银行', PROPERTY_INSURER: '财产保险', LIFE_INSURER: '人身保险', GUARANTEE_COMPANY: '融资担保' },
  roles: { DIRECTOR: '主任', STATISTICIAN: '统计员', INSTITUTION: '机构填报员', SYSTEM: '系统' },
  status: { NOT_EXPECTED: '不需报送', AWAITED: '待报', MISSING: '未报', OPEN: '待处理', RETURNED: '已退回', ACCEPTED: '已接收' },
  severity: { ERROR: '错误', WARNING: '警示', NOTE: '说明' },
  skipped: { HIDDEN_SHEET: '隐藏的工作表，未读取', HIDDEN_ROW: '隐藏的行，未读取', HIDDEN_COLUMN: '隐藏的列，未读取', CHANGE: '增减变动列，不是本月数', OTHER_PERIOD: '其他时期的数据', OTHER_MEASURE: '占比、位次等其他口径', TOTAL: '合计，不是机构', NO_VALUE: '没有数值', IGNORED: '已指定为不读取' },
  calendar: { title: '报送日历', text: '机构 × 月份：谁已报送、谁逾期、谁待处理', earlier: '更早', later: '更晚', nOfN: '已接收 {n} / {all}', due: '{day}前报送', none: '还没有登记报送机构。', restating: '重述待接收', cameLate: '逾期报送' },
  remind: { title: '催报', head: '催报：{who} {month}', words: '催报文字', before: '此前已催报 {n} 次。', send: '复制文字并记录已催报', done: '已复制并记录' },
  due: { button: '报送日期', title: '报送截止日', text: '报表应于次月的这一天之前报送；遇休息日顺延到下一个工作日。', rule: '自 {from} 起：次月 {day} 日', from: '生效日期', day: '次月几日' },
  upload: {
    title: '上传报表', text: '机构发来的 Excel 原样上传，不必改格式；程序会说明它读懂了什么。', drop: '把一个或多个工作簿拖到这里', choose: '选择文件', kinds: '.xls、.xlsx，每个不超过 20 MB；带宏或有密码的文件不收。',
    said: '文件里没有写明机构或月份？', saidText: '只在文件自己没有写明时使用。', outcomes: '处理结果', running: '还有 {n} 个', known: '同一文件此前已收到，没有重复保存', refused: '未收下，没有保存任何内容', sending: '上传 {n}%', reading: '正在识别和校验…',
  },
  list: { title: '报表清单', text: '收到的每一份文件，包括各个版本', none: '没有符合条件的报表。', more: '只列出前 {n} 份，共 {all} 份；请用筛选缩小范围。' },
  review: {
    title: '审核报表', head: '报表 {id}', original: '下载原件', marked: '下载标注件', understood: '程序的理解', sheet: '工作表', findings: '问题', cell: '单元格', steps: '经过', clean: '识别和校验没有发现问题。', jump: '跳到这个单元格',
    reason: '说明理由后才能接收', reasonFor: '理由：{what}', reasonGiven: '理由：{reason}（{by}）', corrected: '已更正，并重新校验', noteWas: '退回意见：{note}', restates: '重述报表 {id}，理由：{reason}',
  },
  grid: { row: '行', confidence: '把握 {n}%', context: '该月数据已接收，这里只作比较，不会采用', unbound: '目录中没有这个项目，点击可以指定', cut: '只显示前 {rows} 行、{columns} 列。' },
  legend: { sure: '确定', likely: '较有把握', doubtful: '需确认', unbound: '未识别', context: '已接收的月份', skipped: '未读取', error: '错误', warning: '警示' },
  cell: {
    none: '点击表中的数字，可以看到它被理解成什么，也可以更正。', indicator: '指标', subject: '机构地区', unit: '单位', value: '数值', confidence: '把握', why: '依据', change: '更正', choose: '选择指标（名称、拼音首字母、代码）', bind: '指定',
    otherUnit: '单位应为…', setUnit: '改单位', notAFigure: '不是要报的数据', remembered: '更正会记住，下次读这家机构的报表时直接采用。', unbound: '“{item}”不在指标目录中，没有读取。', skipped: '没有读取：{why}',
  },
  step: {
    errors: '有 {n} 个错误，不能接收：请更正识别，或退回机构', reasons: '还有 {n} 个警示需要说明理由', ready: '可以接收', again: '重新校验', accepted: '已接收，数据开始计入', sentBack: '已退回', restated: '新版本已收到，接收后生效', checked: '已重新校验',
    note: '退回意见：哪里有误，怎样更正', reason: '重述理由', restateText: '上传更正后的文件并写明理由。新版本接收之前仍用原来的数据；两个版本都保留可查。',
  },
  versions: { title: '版本对比', before: '原（{id}）', after: '新（{id}）', difference: '变动', left: '原版本', right: '新版本', changedOnly: '只看有变动的', same: '两个版本的数据没有差别。', only: '只有一个版本。' },
  checks: {
    title: '校验规则', text: '规则是数据：用指标名称书写，从生效日起适用，此前月份仍按原来的规则', sentence: '说明', severity: '程度', scope: '对照', rule: '规则', from: '生效日期', active: '启用', on: '启用', off: '停用', onDay: '某日适用的规则', add: '新增规则', edit: '更改规则 {code}', none: '没有校验规则。',
    blocks: '错误：不能接收', asks: '警示：需说明理由', code: '代码', ruleHint: '用指标名称书写，例如：', tolerance: '容许倍数', floor: '最低百分点', zh: '中文说明', en: '英文说明', who: '适用于', regions: '地区资料', history: '历次生效',
    outlier: '{rule}：与同业中位数之差超过通常离散的 {times} 倍且超过 {floor} 个百分点', slip: '金额约为上月的 {rule} 倍（或分之一）',
    kinds: { REQUIRED: '该类机构的必报项都在', NON_NEGATIVE: '数值不为负', EXPRESSION: '表达式', OUTLIER: '偏离同业', UNIT_SLIP: '单位错误' },
    scopes: { PRESENCE: '必报项', WITHIN: '报表内部', EARLIER: '与以前月份', OTHERS: '与同业' },
  },
  life: { title: '流程', text: '报表的一生：程序按这张表办事，按钮也由它而来', table: '状态与操作', from: '状态', action: '操作', to: '变为', who: '谁可以', demands: '需要', start: '开始' },
};

const en: typeof zh = {
  title: 'Returns',
  institution: 'Institution', month: 'Month', state: 'State', file: 'File', received: 'Received', by: 'From', figures: 'Figures', errors: 'Errors', warnings: 'Warnings', accepted: 'Accepted', id: 'No.',
  version: 'version {n}', nErrors: '{n} errors', nWarnings: '{n} warnings', nFigures: '{n} figures', severalOrRegion: 'Several, or regions', severalMonths: 'Several months', unknown: 'unknown',
  open: 'Open', export: 'Export to Excel', change: 'Change', save: 'Save', cancel: 'Cancel', saved: 'Saved', allStates: 'All states', allMonths: 'All months',
  kinds: { COMMERCIAL_BANK: 'Commercial bank', RURAL_COMMERCIAL_BANK: 'Rural commercial bank', VILLAGE_BANK: 'Village bank', POLICY_BANK: 'Policy bank', PROPERTY_INSURER: 'Property insurer', LIFE_INSURER: 'Life insurer', GUARANTEE_COMPANY: 'Guarantee company' },
  roles: { DIRECTOR: 'Director', STATISTICIAN: 'Statistician', INSTITUTION: 'Institution', SYSTEM: 'Program' },
  status: { NOT_EXPECTED: 'Not expected', AWAITED: 'Awaited', MISSING: 'Missing', OPEN: 'In work', RETURNED: 'Sent back', ACCEPTED: 'Accepted' },
  severity: { ERROR: 'Error', WARNING: 'Warning', NOTE: 'Note' },
  skipped: { HIDDEN_SHEET: 'Hidden sheet, not read', HIDDEN_ROW: 'Hidden row, not read', HIDDEN_COLUMN: 'Hidden column, not read', CHANGE: 'A change, not this month’s value', OTHER_PERIOD: 'Of another period', OTHER_MEASURE: 'A share, a rank or another measure', TOTAL: 'A total, not an institution', NO_VALUE: 'No value', IGNORED: 'Told not to be read' },
  calendar: { title: 'Calendar', text: 'Institution by month: who has reported, who is late, what waits', earlier: 'Earlier', later: 'Later', nOfN: '{n} of {all} accepted', due: 'due {day}', none: 'No reporting institution is registered yet.', restating: 'Restatement waiting', cameLate: 'came late' },
  remind: { title: 'Remind', head: 'Remind {who}, {month}', words: 'Words of the reminder', before: 'Reminded {n} times before.', send: 'Copy and record as sent', done: 'Copied and recorded' },
  due: { button: 'Due day', title: 'When returns are due', text: 'Returns are due by this day of the next month; on a day off the next working day counts.', rule: 'From {from}: day {day} of the next month', from: 'Effective from', day: 'Day' },
  upload: {
    title: 'Upload returns', text: 'Upload workbooks as the institutions made them; the program says what it understood.', drop: 'Drop one or more workbooks here', choose: 'Choose files', kinds: '.xls or .xlsx, up to 20 MB each; no macros, no passwords.',
    said: 'The file names neither institution nor month?', saidText: 'Used only where the file itself says nothing.', outcomes: 'Outcomes', running: '{n} to go', known: 'The very same file came in before; nothing was stored again', refused: 'Not taken; nothing was stored', sending: 'Uploading {n}%', reading: 'Reading and checking…',
  },
  list: { title: 'List', text: 'Every file that came in, all versions included', none: 'No return matches.', more: 'The first {n} of {all} are listed; use the filters to narrow down.' },
  review: {
    title: 'Review a return', head: 'Return {id}', original: 'Original', marked: 'Marked-up copy', understood: 'What was understood', sheet: 'Sheet', findings: 'Findings', cell: 'Cell', steps: 'Steps', clean: 'Reading and checks found nothing to say.', jump: 'Go to this cell',
    reason: 'Give a reason to be able to accept', reasonFor: 'Reason for: {what}', reasonGiven: 'Reason: {reason} ({by})', corrected: 'Corrected and checked again', noteWas: 'Sent back: {note}', restates: 'Restates return {id}, because: {reason}',
  },
  grid: { row: 'Row', confidence: '{n}% sure', context: 'This month is accepted already; the cell is compared, not taken over', unbound: 'Not in the catalogue; click to name it', cut: 'Only the first {rows} rows and {columns} columns are shown.' },
  legend: { sure: 'sure', likely: 'likely', doubtful: 'to confirm', unbound: 'unknown item', context: 'accepted month', skipped: 'not read', error: 'error', warning: 'warning' },
  cell: {
    none: 'Click a number to see what it was understood to be, and to correct it.', indicator: 'Indicator', subject: 'Subject', unit: 'Unit', value: 'Value', confidence: 'Sureness', why: 'Why', change: 'Correct', choose: 'Choose an indicator (name, initials, code)', bind: 'Set',
    otherUnit: 'Unit should be…', setUnit: 'Set unit', notAFigure: 'Not a figure to report', remembered: 'Corrections are remembered for this institution’s next return.', unbound: '“{item}” is not in the catalogue and was not read.', skipped: 'Not read: {why}',
  },
  step: {
    errors: '{n} errors block acceptance: correct the reading or send it back', reasons: '{n} warnings still need a reason', ready: 'Ready to accept', again: 'Check again', accepted: 'Accepted: its figures count now', sentBack: 'Sent back', restated: 'The new version came in; it counts once accepted', checked: 'Checked again',
    note: 'What is wrong and how to mend it', reason: 'Reason of the restatement', restateText: 'Upload the corrected file and give the reason. The old figures count until the new version is accepted; both stay readable.',
  },
  versions: { title: 'Versions', before: 'Old ({id})', after: 'New ({id})', difference: 'Change', left: 'Old version', right: 'New version', changedOnly: 'Changed figures only', same: 'The two versions hold the same figures.', only: 'There is only one version.' },
  checks: {
    title: 'Checks', text: 'Rules are data: written in indicator names, in force from a date on; earlier months keep theirs', sentence: 'Says', severity: 'Severity', scope: 'Compares', rule: 'Rule', from: 'From', active: 'Active', on: 'on', off: 'off', onDay: 'Rules in force on', add: 'New check', edit: 'Change check {code}', none: 'There are no checks.',
    blocks: 'Error: blocks acceptance', asks: 'Warning: asks for a reason', code: 'Code', ruleHint: 'Written in indicator names, such as:', tolerance: 'Times', floor: 'Percentage points', zh: 'In Chinese', en: 'In English', who: 'Applies to', regions: 'Regional sources', history: 'In force from',
    outlier: '{rule}: further from the other banks’ median than {times} times the usual spread and {floor} percentage points', slip: 'Amounts at about {rule} times last month’s, or that part of it',
    kinds: { REQUIRED: 'All items required of its kind are there', NON_NEGATIVE: 'No value below zero', EXPRESSION: 'Expression', OUTLIER: 'Outlier', UNIT_SLIP: 'Slip of unit' },
    scopes: { PRESENCE: 'Required items', WITHIN: 'Within the return', EARLIER: 'Earlier months', OTHERS: 'Other banks' },
  },
  life: { title: 'Life of a return', text: 'The program decides by this table, and the buttons come from it', table: 'States and actions', from: 'State', action: 'Action', to: 'Becomes', who: 'Who may', demands: 'Demands', start: 'begin' },
};

export const messages = { 'zh-CN': zh, en };
