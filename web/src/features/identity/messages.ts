export const messages = {
  'zh-CN': {
    signIn: '登录', signOut: '退出登录', account: '账号', password: '密码',
    welcome: '登录活水', lead: '各银行的报表从这里进来，报告里的每个数字都能说清来处。',
    needAccount: '请输入账号。', needPassword: '请输入密码。',
    menu: '账号菜单', role: { DIRECTOR: '主任', STATISTICIAN: '统计员', OFFICER: '经办人', LEADER: '分管领导', INSTITUTION: '机构填报员', FIRM: '企业', TOWNSHIP: '乡镇（街道）', DEPARTMENT: '县级部门', SYSTEM_ADMIN: '系统管理员', SECURITY_ADMIN: '安全管理员', AUDITOR: '审计管理员', SYSTEM: '系统' },
    other: 'English', otherLabel: '切换为英文 / Switch to English',
  },
  en: {
    signIn: 'Sign in', signOut: 'Sign out', account: 'Account', password: 'Password',
    welcome: 'Sign in to Huoshui', lead: 'The banks’ returns come in here, and every number in the report can say where it comes from.',
    needAccount: 'Enter the account.', needPassword: 'Enter the password.',
    menu: 'Account menu', role: { DIRECTOR: 'Director', STATISTICIAN: 'Statistician', OFFICER: 'Officer', LEADER: 'County leader', INSTITUTION: 'Reporter of an institution', FIRM: 'Firm', TOWNSHIP: 'Township', DEPARTMENT: 'Department', SYSTEM_ADMIN: 'System administrator', SECURITY_ADMIN: 'Security administrator', AUDITOR: 'Auditor', SYSTEM: 'System' },
    other: '中文', otherLabel: '切换为中文 / Switch to Chinese',
  },
};
