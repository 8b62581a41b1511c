import { firms } from './firms/messages';

export const messages = {
  'zh-CN': {
    firms: firms['zh-CN'],
    contacts: '联系人',
    contact: {
      caption: '机构联系人', none: '还没有登记联系人。', institution: '机构', name: '姓名', post: '职务', phone: '电话', email: '电子邮箱', wechat: '微信', identityNumber: '身份证号', bankAccount: '结算账户', bank: '开户行',
      reports: '报送', reportsLong: '报送联系人（催报时写明此人）', add: '添加联系人', edit: '修改', editOf: '修改联系人“{name}”', saved: '联系人已保存。', keeps: '{mask}（留空则不变）', close: '关闭',
      notice: '联系人信息仅用于报表催报、核对和兑付，号码加密保存、遮盖显示，停用 12 个月后自动清除。身份证号和账户非必需时请勿填写。',
      end: '停用', endOf: '停用联系人“{name}”', endText: '停用后不再出现在名单和催报中，到保存期限后自动清除个人信息。', endWhy: '请写明停用原因，如调离、离职', ended: '联系人已停用。',
      import: '导入 Excel', imported: '导入结果', counts: '新增 {added} 人，更新 {changed} 人，未变 {unchanged} 人，未接受 {refused} 行。', marked: '下载批注后的文件', clearExport: '导出完整号码', clearText: '导出的文件含完整号码，请妥善保管、用后删除。本次导出会记入操作记录。',
    },
    title: '机构与地区', institutions: '金融机构', regions: '地区', groups: '排位范围', caption: '{what}名录',
    code: '代码', name: '名称', shortName: '简称', kind: '类别', aliases: '别名', opened: '开始报送', closed: '停止报送', level: '级别', parent: '上级', members: '成员', home: '本县',
    edit: '修改别名', editOf: '“{name}”的别名', hint: '报表和问数中用到的其他叫法，每个一行或按回车添加。', add: '输入后按回车添加', save: '保存', cancel: '取消', saved: '别名已保存。', open: '在报', remove: '删除别名 {name}',
    levels: { PROVINCE: '省', CITY: '市', COUNTY: '县', TOWNSHIP: '乡镇' },
    kinds: { COMMERCIAL_BANK: '商业银行', RURAL_COMMERCIAL_BANK: '农商行', VILLAGE_BANK: '村镇银行', POLICY_BANK: '政策性银行', PROPERTY_INSURER: '财产保险', LIFE_INSURER: '人寿保险', GUARANTEE_COMPANY: '融资担保' },
  },
  en: {
    firms: firms.en,
    contacts: 'Contacts',
    contact: {
      caption: 'Contacts of institutions', none: 'No contact is known yet.', institution: 'Institution', name: 'Name', post: 'Post', phone: 'Phone', email: 'E-mail', wechat: 'WeChat', identityNumber: 'Identity number', bankAccount: 'Settlement account', bank: 'Bank',
      reports: 'reports', reportsLong: 'Reporting contact (named in reminders)', add: 'Add a contact', edit: 'Edit', editOf: 'Edit {name}', saved: 'Contact saved.', keeps: '{mask} (empty: stays)', close: 'Close',
      notice: 'Used to press for returns, check them and pay awards only; numbers are sealed, shown masked, and cleared 12 months after the end of use. Leave out identity number and account unless they are needed.',
      end: 'End', endOf: 'End the use of {name}', endText: 'The contact leaves lists and reminders; its personal data is cleared when the retention time is over.', endWhy: 'Say why: moved, left', ended: 'The contact is no longer in use.',
      import: 'Import Excel', imported: 'What was imported', counts: '{added} added, {changed} changed, {unchanged} unchanged, {refused} rows refused.', marked: 'Download the marked file', clearExport: 'Export whole numbers', clearText: 'The file holds whole numbers: keep it safe and delete it after use. The export goes into the trail.',
    },
    title: 'Directory', institutions: 'Institutions', regions: 'Regions', groups: 'Groups to rank among', caption: 'List of {what}',
    code: 'Code', name: 'Name', shortName: 'Short name', kind: 'Kind', aliases: 'Also called', opened: 'Reports from', closed: 'Until', level: 'Level', parent: 'Part of', members: 'Members', home: 'home',
    edit: 'Edit names', editOf: 'Other names of {name}', hint: 'Other names used in workbooks and questions; press Enter after each.', add: 'Type a name, press Enter', save: 'Save', cancel: 'Cancel', saved: 'Names saved.', open: 'still reporting', remove: 'Remove the name {name}',
    levels: { PROVINCE: 'Province', CITY: 'City', COUNTY: 'County', TOWNSHIP: 'Township' },
    kinds: { COMMERCIAL_BANK: 'Commercial bank', RURAL_COMMERCIAL_BANK: 'Rural commercial bank', VILLAGE_BANK: 'Village bank', POLICY_BANK: 'Policy bank', PROPERTY_INSURER: 'Property insurer', LIFE_INSURER: 'Life insurer', GUARANTEE_COMPANY: 'Guarantee company' },
  },
};
