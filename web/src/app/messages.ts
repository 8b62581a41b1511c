export const messages = {
  'zh-CN': {
    name: '活水',
    product: '县域金融工作平台',
    skip: '跳到正文',
    menu: '主菜单',
    collapse: '收起菜单',
    expand: '展开菜单',
    language: '切换语言',
    notFound: { title: '页面不存在', text: '没有这个页面，可能是地址有误或页面已移动。', home: '返回首页' },
    failed: { title: '页面没有打开', retry: '重新加载' },
  },
  en: {
    name: 'Huoshui',
    product: 'County finance office',
    skip: 'Skip to content',
    menu: 'Main menu',
    collapse: 'Collapse the menu',
    expand: 'Expand the menu',
    language: 'Switch language',
    notFound: { title: 'No such page', text: 'There is no such page: the address may be wrong or the page has moved.', home: 'Go to the start' },
    failed: { title: 'The page did not open', retry: 'Load again' },
  },
};
