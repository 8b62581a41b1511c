export const messages = {
  'zh-CN': {
    or: '或', once: '只显示这一次，请立即转交本人。',
    scopes: { NONE: '无业务数据', OWN: '仅本人', INSTITUTION: '本机构', TOWNSHIP: '本乡镇', COUNTY: '本县', COUNTY_AND_BELOW: '本县及以下', CITY_AND_BELOW: '全市及以下', ALL: '全部' },
    accounts: {
      title: '账号管理', text: '系统管理员开立和停用账号；账号能做什么，须安全管理员批准。管理员看不到业务数据。', open: '开立账号', account: '账号', accountHint: '小写字母、数字、点、横线，如 li.na', name: '姓名', roles: '角色', scope: '数据范围', place: '所属', factor: '动态验证码', state: '状态', anyState: '全部状态',
      states: { UNGRANTED: '待授权', ACTIVE: '正常', LOCKED: '锁定', CLOSED: '已停用' }, on: '已启用', off: '未启用', opened: '开立', password: '一次性密码', oneTime: '一次性密码：', institution: '所属机构', township: '乡镇代码', firm: '信用代码', region: '所属地区', home: '本县', guest: '外地账号：只看不改，看到什么由数据范围决定。', reason: '为什么授权，供批准人判断',
      grant: '调整授权', grantOf: '调整授权：{name}', narrowed: '已收窄，立即生效', waits: '授权已提交，待安全管理员批准后生效；在此之前该账号只能修改自己的密码。', without: '账号还没有任何权限，请另行授权。', reset: '重置密码', resetFactor: '重置动态验证码', factorOf: '重置“{name}”的动态验证码', close: '停用', reopen: '恢复', closed: '已停用', reopened: '已恢复', history: '授权经过', noHistory: '没有授权记录：由程序在首次启动时开立。',
    },
    settings: { title: '安全设置', text: '密码、锁定、会话的规定。安全管理员提出，另一名管理员批准后，自生效日起执行。' },
    thresholds: { title: '预警阈值', text: '从什么程度起算异常、算滞后。修改须另一人批准，自生效日起执行，以前月份不变。', names: { unusual_z: '异常变化的标准分', unusual_months: '与多少个月的变化相比', unusual_least_months: '至少多少个月才判断', pace_tolerance: '进度相当的幅度（百分点）' } },
    dated: { delivered: '初始值', what: '项目', value: '数值', from: '生效日期', next: '将要生效', toCome: '{from}起为 {value}', change: '提出修改', range: '{least} 至 {most} 之间的整数' },
    roles: { title: '角色与权限', text: '每个角色能做什么。此表由系统按实际放行的规则算出。', what: '能做什么', roles: '角色', scopes: '数据范围', yes: '能', partly: '能做一部分', no: '不能', legend: '✓ 能　◐ 能做一部分　· 不能。能做不等于能看全部数据：看到哪些，还要看数据范围。' },
    sight: { title: '为什么能看到', text: '选一个账号和一样东西，系统按实际规则逐步回答能不能看到、为什么；不显示内容。', who: '账号', what: '看什么', why: '为什么', everybody: '谁能看到', sees: '能否看到', yes: '能看到', no: '看不到', reason: '原因', of: { return: '谁能看到这份报表', report: '谁能看到这份报告' } },
    approvals: {
      title: '待批准事项', text: '授权、改规则、删除都要两个人：一人提出，另一人批准后才生效。', number: '编号', what: '事项', kind: '类别', by: '提出', at: '提出时间', state: '状态', reason: '理由', noReason: '未写理由', words: '意见', wordsHint: '意见（不批准时必填）',
      which: { WAITING: '待批准', MINE: '我提出的', DECIDED: '已处理' }, none: { WAITING: '没有待批准的事项。', MINE: '您没有提出过事项。', DECIDED: '还没有处理过的事项。' },
      states: { PROPOSED: '待批准', APPROVED: '已批准', REFUSED: '未批准', WITHDRAWN: '已撤回', EXPIRED: '已过期', STALE: '已失效（内容已变）' },
      waitsFor: '等待{who}批准', until: '{at}前有效', decide: '处理', field: '项目', before: '变更前', after: '变更后', beforeAfter: '变更前后对照', nothing: '（无）', approve: '批准', refuse: '不批准', withdraw: '撤回', own: '您提出的事项，须由另一人批准。', approved: '已批准并生效', refused: '已退回', withdrawn: '已撤回',
    },
  },
  en: {
    or: ' or ', once: 'Shown this once only: hand it to the person now.',
    scopes: { NONE: 'No business data', OWN: 'Its own', INSTITUTION: 'Its institution', TOWNSHIP: 'Its township', COUNTY: 'Its county', COUNTY_AND_BELOW: 'Its county and below', CITY_AND_BELOW: 'Its city and below', ALL: 'Everything' },
    accounts: {
      title: 'Accounts', text: 'The system administrator opens and closes accounts; what an account may do the security administrator must approve. Administrators see no business data.', open: 'Open an account', account: 'Account', accountHint: 'Small letters, digits, dots, dashes: li.na', name: 'Name', roles: 'Roles', scope: 'Data scope', place: 'Belongs to', factor: 'Second factor', state: 'State', anyState: 'Any state',
      states: { UNGRANTED: 'Not granted', ACTIVE: 'Active', LOCKED: 'Locked', CLOSED: 'Closed' }, on: 'On', off: 'Off', opened: 'Opened', password: 'One-time password', oneTime: 'One-time password: ', institution: 'Institution', township: 'Township code', firm: 'Credit code', region: 'Region', home: 'This county', guest: 'A guest: reads what its data scope shows and changes nothing.', reason: 'Why, for who approves',
      grant: 'Change rights', grantOf: 'Change rights: {name}', narrowed: 'Narrowed, in force now', waits: 'The rights wait for the security administrator’s approval; until then the account can only change its own password.', without: 'The account may do nothing yet: grant it rights.', reset: 'Reset the password', resetFactor: 'Reset the second factor', factorOf: 'Reset the second factor of {name}', close: 'Close', reopen: 'Reopen', closed: 'Closed', reopened: 'Reopened', history: 'How it came to its rights', noHistory: 'No grant on record: opened by the program at the first start.',
    },
    settings: { title: 'Security settings', text: 'Passwords, locks and sessions. The security administrator proposes; in force from its day when another administrator approves.' },
    thresholds: { title: 'Thresholds', text: 'From where on something counts as unusual or behind. Another person approves a change; it holds from its day on, months before keep what they had.', names: { unusual_z: 'Score of an unusual change', unusual_months: 'Months compared with', unusual_least_months: 'Least months of history', pace_tolerance: 'Tolerance of the pace (points)' } },
    dated: { delivered: 'as delivered', what: 'Item', value: 'Value', from: 'From', next: 'To come', toCome: '{value} from {from}', change: 'Propose', range: 'A whole number from {least} to {most}' },
    roles: { title: 'Roles and rights', text: 'What each role may do, worked out from the rules in force.', what: 'What', roles: 'Roles', scopes: 'Data scopes', yes: 'may', partly: 'may in part', no: 'may not', legend: '✓ may   ◐ may in part   · may not. To be allowed is not to see all data: that depends on the data scope.' },
    sight: { title: 'Why can they see it?', text: 'Choose an account and a thing: the rules in force are asked step by step whether it is seen, and why. No content is shown.', who: 'Account', what: 'What', why: 'Why', everybody: 'Who sees it', sees: 'Sees it', yes: 'Sees it', no: 'Does not', reason: 'Reason', of: { return: 'Who sees this return', report: 'Who sees this report' } },
    approvals: {
      title: 'Approvals', text: 'Granting rights, changing rules and deleting take two: one proposes, and it takes effect when another approves.', number: 'No.', what: 'What', kind: 'Kind', by: 'Proposed by', at: 'Proposed at', state: 'State', reason: 'Reason', noReason: 'No reason given', words: 'Words', wordsHint: 'Words (needed when refusing)',
      which: { WAITING: 'Waiting', MINE: 'Proposed by me', DECIDED: 'Decided' }, none: { WAITING: 'Nothing waits for approval.', MINE: 'You have proposed nothing.', DECIDED: 'Nothing has been decided yet.' },
      states: { PROPOSED: 'Waiting', APPROVED: 'Approved', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', EXPIRED: 'Expired', STALE: 'Void (changed meanwhile)' },
      waitsFor: 'waits for {who}', until: 'until {at}', decide: 'Decide', field: 'Item', before: 'Before', after: 'After', beforeAfter: 'Before and after', nothing: '(none)', approve: 'Approve', refuse: 'Refuse', withdraw: 'Withdraw', own: 'You proposed this: another person must approve it.', approved: 'Approved and in force', refused: 'Refused', withdrawn: 'Withdrawn',
    },
  },
};
