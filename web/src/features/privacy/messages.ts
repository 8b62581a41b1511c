export const messages = {
  'zh-CN': {
    title: '个人信息', text: '本系统保存哪些个人信息、为什么、保存多久、谁能看到（个人信息保护法第十七条告知）。', register: '登记册', mine: '我的信息', requests: '办理请求', holds: '依法留存',
    onlyPersonal: '只看含个人信息的表', caption: '个人信息登记册', table: '数据表', columns: '字段', whose: '谁的信息', purpose: '处理目的', basis: '合法性基础', sensitivity: '敏感程度', retention: '保存期限', after: '到期处理', seenBy: '谁能看到', none: '不含个人信息',
    rights: '您有权查阅、复制、更正、删除自己的个人信息（第四十四条至第四十七条），请向本办统计员或主任提出；账号信息请向安全管理员提出。',
    item: '项目', value: '内容', lines: '{n} 条', traces: '操作痕迹', copy: '下载副本（Excel）', of: '所属', state: '状态', inUse: '使用中', ended: '已停用 {when}',
    searchText: '按完整姓名或完整号码查找某人在本系统中的信息。查找本身会记入操作记录，不记号码。', name: '完整姓名', number: '电话、身份证号或账户', search: '查找', nobody: '没有找到。您只能查到自己权限范围内的人。',
    correct: '更正', correctOf: '更正“{what}”', correctText: '新的内容（更正前后均记入操作记录，号码遮盖）', reasonText: '办理依据，如：本人 11 月 20 日书面申请', give: '提供副本', erase: '删除', eraseOf: '删除“{name}”的个人信息', hold: '设为留存', corrected: '已更正。', cancel: '取消', save: '保存', go: '确认',
    holdText: '留存期间任何人不能删除，到期自动清除也暂停。解除须由另一人批准。', holdReason: '留存事由', authority: '要求留存的机关、文号', until: '留存至（空为直到解除）', holdSet: '已设为依法留存。', holdsNone: '目前没有留存。', lift: '申请解除', liftOf: '解除依法留存', subject: '对象', setBy: '设定人', binding: '留存中', lifted: '已解除', over: '已到期',
    clock: '停用满 {months} 个月的联系人每日凌晨自动清除。下次将清除 {due} 人，因留存暂停 {held} 人。',
  },
  en: {
    title: 'Personal data', text: 'What is kept of persons, why, for how long and who sees it (the notice of PIPL §17).', register: 'Register', mine: 'My data', requests: 'Requests', holds: 'Legal holds',
    onlyPersonal: 'Only tables with personal data', caption: 'Register of personal data', table: 'Table', columns: 'Columns', whose: 'Whose', purpose: 'Purpose', basis: 'Legal basis', sensitivity: 'Sensitivity', retention: 'Kept for', after: 'Then', seenBy: 'Seen by', none: 'no personal data',
    rights: 'You may see, copy, correct and erase your personal data (§44–47): ask the statistician or the director of this office; for your account, the security administrator.',
    item: 'Item', value: 'Content', lines: '{n} lines', traces: 'Traces of work', copy: 'Download a copy (Excel)', of: 'Belongs to', state: 'State', inUse: 'in use', ended: 'ended {when}',
    searchText: 'Find what is kept of somebody, by full name or whole number. That somebody looked goes into the trail, the number does not.', name: 'Full name', number: 'Phone, identity number or account', search: 'Find', nobody: 'Nobody found. You find only whom you may see.',
    correct: 'Correct', correctOf: 'Correct “{what}”', correctText: 'New content (before and after go into the trail, numbers masked)', reasonText: 'What it rests on, say: written request of 20 November', give: 'Give a copy', erase: 'Erase', eraseOf: 'Erase the data of {name}', hold: 'Put on hold', corrected: 'Corrected.', cancel: 'Cancel', save: 'Save', go: 'Confirm',
    holdText: 'While it binds, nobody erases anything, nor does the clock. Lifting it takes a second person.', holdReason: 'Reason', authority: 'Authority and its paper', until: 'Until (empty: until lifted)', holdSet: 'On legal hold.', holdsNone: 'There are no holds.', lift: 'Ask to lift', liftOf: 'Lift the legal hold', subject: 'Subject', setBy: 'Set by', binding: 'binding', lifted: 'lifted', over: 'over',
    clock: 'Contacts ended for {months} months are cleared each night. Next: {due}; waiting because of a hold: {held}.',
  },
};
