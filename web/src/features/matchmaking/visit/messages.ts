export const messages = {
  'zh-CN': {
    title: '走访服务', text: '金融服务进万企、助企攀登等走访活动的进度和走访记录。', add: '登记走访', import: '导入走访台账', importText: '一个工作簿，可含走访活动、辅导员、结对、走访、问题等工作表。', none: '还没有走访记录。', find: '查找企业、人员或内容',
    campaign: '走访活动', campaigns: '走访活动进度', addCampaign: '新建活动', name: '活动名称', kind: '类别', list: '企业名单', listHint: '以名单上的企业为走访对象', starts: '开始日期', ends: '结束日期', targets: '应走访', visited: '已走访', visits: '走访次数', credit: '新增授信', wan: '万元', rate: '走访率', byBank: '按机构', byTownship: '按乡镇', bank: '机构', township: '乡镇', unassigned: '未分派', open: '未销号问题', exportCoverage: '导出进度', noCampaign: '还没有走访活动。',
    kinds: { VISIT: '金融服务进万企', CLIMBING: '助企攀登', SERVICE: '三进三服务', FACE: '银企面对面' },
    day: '走访日期', firm: '企业', visitors: '走访人员', met: '企业接待人', way: '方式', said: '走访情况', problems: '问题', needs: '需求', ways: { ON_SITE: '上门走访', PHONE: '电话回访', MEETING: '座谈' },
    save: '保存', cancel: '取消', saved: '走访记录已保存。', back: '返回走访记录', entered: '登记人',
    problemTitle: '企业提出的问题', problemAdd: '增加一个问题', settled: '现场已解决（写明如何解决）', needAdd: '增加一项融资需求', needTitle: '融资需求', amount: '金额（万元）', months: '期限（月）', remove: '删除', creditWan: '新增授信（万元）', visitorsHint: '姓名（职务），多人用顿号隔开',
    categories: { FINANCING: '融资', LAND: '用地', LABOUR: '用工', MARKET: '市场', POLICY: '政策', APPROVAL: '审批', OTHER: '其他' }, urgencies: { NORMAL: '一般', URGENT: '紧急', HARD: '疑难' }, category: '类别', urgency: '缓急', what: '问题', words: '具体情况',
    problem: {
      title: '企业问题', text: '走访中发现的问题，从提出、交办、答复、企业评价到销号，每一步都有时限。', board: '看板', table: '台账', none: '没有问题。', late: '超期', lateOnly: '只看超期', due: '期限 {day}', dueOn: '办理期限', raisedOn: '提出日期', answerer: '承办单位', state: '状态', answer: '办理结果', rating: '企业评价', stars: '{n} 星', course: '办理过程', lateBy: '超期 {n} 个工作日', visit: '来自走访记录', onSite: '现场解决', back: '返回企业问题', life: '办理流程', closedOn: '销号日期', sentBack: '退回 {n} 次', done: '已办理。',
      states: { RAISED: '待交办', DISPATCHED: '办理中', ANSWERED: '已答复', RATED: '已评价', CLOSED: '已销号' }, answererKind: '承办类别', answererKinds: { OFFICE: '金融办', INSTITUTION: '金融机构', DEPARTMENT: '部门', TOWNSHIP: '乡镇' }, reason: '说明', score: '评分', confirm: '确定',
    },
    pairing: { title: '辅导结对', text: '金融辅导员与企业结对，金融管家联系乡镇。', advisers: '辅导员和金融管家', pairs: '结对企业', adviser: '辅导员', since: '开始日期', firms: '结对企业', service: '服务次数', last: '最近服务', post: '职务', name: '姓名', add: '登记辅导员', pair: '结对', end: '解除', none: '还没有结对。', noneAdvisers: '还没有登记辅导员。', kinds: { ADVISER: '金融辅导员', STEWARD: '金融管家' }, paired: '已结对。' },
  },
  en: {
    title: 'Visits', text: 'How far each round of visits has come, and what was found.', add: 'Record a visit', import: 'Import visits', importText: 'One workbook with sheets of campaigns, advisers, pairings, visits and problems.', none: 'There are no visits yet.', find: 'Find a firm, a person or words',
    campaign: 'Campaign', campaigns: 'Campaigns', addCampaign: 'New campaign', name: 'Name', kind: 'Kind', list: 'List of firms', listHint: 'Its firms are to be visited', starts: 'Begins', ends: 'Ends', targets: 'To visit', visited: 'Visited', visits: 'Visits', credit: 'New credit', wan: 'CNY 10k', rate: 'Coverage', byBank: 'By institution', byTownship: 'By township', bank: 'Institution', township: 'Township', unassigned: 'nobody yet', open: 'Open problems', exportCoverage: 'Export', noCampaign: 'There are no campaigns yet.',
    kinds: { VISIT: 'Finance calls on firms', CLIMBING: 'Helping climbing firms', SERVICE: 'Services on the spot', FACE: 'Face to face' },
    day: 'Day', firm: 'Firm', visitors: 'Who went', met: 'Whom they met', way: 'How', said: 'What was said', problems: 'Problems', needs: 'Needs', ways: { ON_SITE: 'on the spot', PHONE: 'by phone', MEETING: 'at a meeting' },
    save: 'Save', cancel: 'Cancel', saved: 'The visit is recorded.', back: 'Back to the visits', entered: 'Entered by',
    problemTitle: 'Problems the firm raised', problemAdd: 'Add a problem', settled: 'Settled on the spot (say how)', needAdd: 'Add a need', needTitle: 'Financing needs', amount: 'Amount (CNY 10k)', months: 'Months', remove: 'Remove', creditWan: 'New credit (CNY 10k)', visitorsHint: 'Name (post), several with commas',
    categories: { FINANCING: 'financing', LAND: 'land', LABOUR: 'labour', MARKET: 'markets', POLICY: 'policies', APPROVAL: 'permits', OTHER: 'other' }, urgencies: { NORMAL: 'ordinary', URGENT: 'urgent', HARD: 'hard' }, category: 'Kind', urgency: 'Urgency', what: 'Problem', words: 'Details',
    problem: {
      title: 'Firms’ problems', text: 'Raised, dispatched, answered, rated by the firm, struck off; each station has its clock.', board: 'Board', table: 'Register', none: 'There are no problems.', late: 'late', lateOnly: 'Late only', due: 'by {day}', dueOn: 'Due', raisedOn: 'Raised', answerer: 'Who answers', state: 'State', answer: 'Answer', rating: 'The firm’s rating', stars: '{n} stars', course: 'What happened', lateBy: '{n} working days late', visit: 'From a visit', onSite: 'Settled on the spot', back: 'Back to the problems', life: 'Course of work', closedOn: 'Struck off', sentBack: 'sent back {n} times', done: 'Done.',
      states: { RAISED: 'raised', DISPATCHED: 'dispatched', ANSWERED: 'answered', RATED: 'rated', CLOSED: 'closed' }, answererKind: 'Kind', answererKinds: { OFFICE: 'the finance office', INSTITUTION: 'an institution', DEPARTMENT: 'a department', TOWNSHIP: 'a township' }, reason: 'Words', score: 'Stars', confirm: 'OK',
    },
    pairing: { title: 'Pairing', text: 'Financial advisers and their firms, stewards and their townships.', advisers: 'Advisers and stewards', pairs: 'Paired firms', adviser: 'Adviser', since: 'Since', firms: 'Firms', service: 'Services', last: 'Last service', post: 'Post', name: 'Name', add: 'Add an adviser', pair: 'Pair', end: 'End', none: 'Nobody is paired yet.', noneAdvisers: 'There are no advisers yet.', kinds: { ADVISER: 'adviser', STEWARD: 'steward' }, paired: 'Paired.' },
  },
};
