export const messages = {
  'zh-CN': {
    title: '机构与地区', institutions: '金融机构', regions: '地区', groups: '排位范围', caption: '{what}名录',
    code: '代码', name: '名称', shortName: '简称', kind: '类别', aliases: '别名', opened: '开始报送', closed: '停止报送', level: '级别', parent: '上级', members: '成员', home: '本县',
    edit: '修改别名', editOf: '“{name}”的别名', hint: '报表和问数中用到的其他叫法，每个一行或按回车添加。', add: '输入后按回车添加', save: '保存', cancel: '取消', saved: '别名已保存。', open: '在报', remove: '删除别名 {name}',
    levels: { PROVINCE: '省', CITY: '市', COUNTY: '县', TOWNSHIP: '乡镇' },
    kinds: { COMMERCIAL_BANK: '商业银行', RURAL_COMMERCIAL_BANK: '农商行', VILLAGE_BANK: '村镇银行', POLICY_BANK: '政策性银行', PROPERTY_INSURER: '财产保险', LIFE_INSURER: '人寿保险', GUARANTEE_COMPANY: '融资担保' },
  },
  en: {
    title: 'Directory', institutions: 'Institutions', regions: 'Regions', groups: 'Groups to rank among', caption: 'List of {what}',
    code: 'Code', name: 'Name', shortName: 'Short name', kind: 'Kind', aliases: 'Also called', opened: 'Reports from', closed: 'Until', level: 'Level', parent: 'Part of', members: 'Members', home: 'home',
    edit: 'Edit names', editOf: 'Other names of {name}', hint: 'Other names used in workbooks and questions; press Enter after each.', add: 'Type a name, press Enter', save: 'Save', cancel: 'Cancel', saved: 'Names saved.', open: 'still reporting', remove: 'Remove the name {name}',
    levels: { PROVINCE: 'Province', CITY: 'City', COUNTY: 'County', TOWNSHIP: 'Township' },
    kinds: { COMMERCIAL_BANK: 'Commercial bank', RURAL_COMMERCIAL_BANK: 'Rural commercial bank', VILLAGE_BANK: 'Village bank', POLICY_BANK: 'Policy bank', PROPERTY_INSURER: 'Property insurer', LIFE_INSURER: 'Life insurer', GUARANTEE_COMPANY: 'Guarantee company' },
  },
};
