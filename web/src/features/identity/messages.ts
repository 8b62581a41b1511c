export const messages = {
  'zh-CN': {
    signIn: '登录', signOut: '退出登录', account: '账号', password: '密码',
    welcome: '登录活水', lead: '各银行的报表从这里进来，报告里的每个数字都能说清来处。',
    needAccount: '请输入账号。', needPassword: '请输入密码。',
    menu: '账号菜单', role: { DIRECTOR: '主任', STATISTICIAN: '统计员', INSTITUTION: '机构报送员', SYSTEM: '系统' },
    other: 'English', otherLabel: '切换为英文 / Switch to English',
  },
  en: {
    signIn: 'Sign in', signOut: 'Sign out', account: 'Account', password: 'Password',
    welcome: 'Sign in to Huoshui', lead: 'The banks’ returns come in here, and every number in the report can say where it comes from.',
    needAccount: 'Enter the account.', needPassword: 'Enter the password.',
    menu: 'Account menu', role: { DIRECTOR: 'Director', STATISTICIAN: 'Statistician', INSTITUTION: 'Reporter of an institution', SYSTEM: 'System' },
    other: '中文', otherLabel: '切换为中文 / Switch to Chinese',
  },
};
