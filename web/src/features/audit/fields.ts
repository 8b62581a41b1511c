/** What the fields of a line are called, Chinese and English; one that is not here goes by its code. */
const FIELDS: Record<string, readonly [string, string]> = {
  account: ['账号', 'Account'], active: ['启用', 'Active'], added: ['新增', 'Added'], address: ['来源地址', 'From'], alias: ['别名', 'Alias'], aliases: ['别名', 'Aliases'], amount: ['目标值', 'Target'],
  authority: ['机关、文号', 'Authority'], bank: ['开户行', 'Bank'], bankAccount: ['结算账户', 'Bank account'], breaks: ['问题', 'Faults'], by: ['操作人', 'By'], bytes: ['大小（字节）', 'Size in bytes'],
  ceiling: ['是上限', 'Is a ceiling'], cell: ['单元格', 'Cell'], changed: ['修改', 'Changed'], code: ['代码', 'Code'], comparison: ['比较', 'Comparison'], contacts: ['联系人', 'Contacts'],
  dayOfNextMonth: ['次月几日前', 'Day of the next month'], decision: ['决定', 'Decision'], document: ['文件', 'Document'], effectiveFrom: ['生效日期', 'From'], email: ['电子邮箱', 'E-mail'],
  en: ['英文名称', 'In English'], entries: ['条数', 'Lines'], evidence: ['依据', 'Evidence'], expires: ['到期', 'Expires'], field: ['项目', 'Field'], fields: ['项目', 'Fields'], figures: ['数字', 'Figures'], file: ['文件', 'File'],
  firm: ['企业', 'Firm'], first: ['首条', 'First'], floor: ['下限', 'Floor'], form: ['格式', 'Form'], format: ['格式', 'Form'], from: ['起', 'From'], hash: ['校验值', 'Hash'], hold: ['留存编号', 'Hold'], head: ['链头', 'Head'],
  identityNumber: ['身份证号', 'Identity number'], indicator: ['指标', 'Indicator'], institution: ['机构', 'Institution'], institutions: ['机构', 'Institutions'], intact: ['完整', 'Intact'],
  key: ['密钥', 'Key'], kind: ['类别', 'Kind'], last: ['末条', 'Last'], line: ['序号', 'Line'], lines: ['条数', 'Lines'], message: ['内容', 'Message'], month: ['月份', 'Month'], months: ['月数', 'Months'],
  name: ['名称', 'Name'], note: ['说明', 'Note'], number: ['号码', 'Number'], numbers: ['数字', 'Numbers'], observations: ['数据', 'Figures'], of: ['口径', 'Measured as'], path: ['地址', 'Path'], persons: ['人数', 'Persons'],
  phone: ['电话', 'Phone'], post: ['职务', 'Post'], problem: ['问题', 'Problem'], proposal: ['待批准事项', 'Proposal'], proposedBy: ['提出人', 'Proposed by'], purpose: ['用途', 'Purpose'], query: ['查询条件', 'Asked for'],
  reason: ['理由', 'Reason'], refused: ['未通过', 'Refused'], region: ['地区', 'Region'], regions: ['地区', 'Regions'], remark: ['批注', 'Remark'], report: ['报告', 'Report'], reports: ['报送', 'Reports'],
  removed: ['删除', 'Removed'], returnId: ['报表', 'Return'], roles: ['角色', 'Roles'], rows: ['行数', 'Rows'], rule: ['规则', 'Rule'], scope: ['数据范围', 'Data scope'], scopes: ['权限', 'Scopes'], seal: ['封签', 'Seal'], seals: ['封签', 'Seals'],
  sessions: ['会话', 'Sessions'], severity: ['程度', 'Severity'], sha256: ['文件校验值', 'Hash of the file'], sheet: ['工作表', 'Sheet'], signed: ['签名', 'Signed'], state: ['状态', 'State'], subject: ['对象', 'Subject'], tables: ['数据表', 'Tables'],
  template: ['模板', 'Template'], title: ['事项', 'Title'], to: ['止', 'To'], tolerance: ['容差', 'Tolerance'], township: ['乡镇', 'Township'], unit: ['单位', 'Unit'], until: ['截止', 'Until'], value: ['数值', 'Value'], verified: ['已校验', 'Verified'],
  version: ['版本', 'Version'], way: ['方式', 'By'], wechat: ['微信', 'WeChat'], words: ['意见', 'Words'], year: ['年度', 'Year'], zh: ['中文名称', 'In Chinese'],
};

const VALUES: Record<string, readonly [string, string]> = {
  'way password': ['密码', 'password'], 'way sso': ['统一身份认证', 'single sign-on'], 'way code': ['动态验证码', 'second factor'], 'way recovery': ['恢复码', 'recovery code'],
  'state RECEIVED': ['已收到', 'received'], 'state READ': ['已识别', 'read'], 'state CHECKED': ['已校验', 'checked'], 'state ACCEPTED': ['已接收', 'accepted'], 'state RETURNED': ['已退回', 'sent back'], 'state REPLACED': ['已替换', 'replaced'], 'state REFUSED': ['未通过', 'refused'],
  'severity ERROR': ['错误', 'error'], 'severity WARNING': ['提示', 'warning'],
  'of value': ['数值', 'value'], 'of growth_year_start': ['较年初增速', 'growth since January'], 'of delta_year_start': ['较年初增量', 'increase since January'], 'of growth_year_on_year': ['同比增速', 'growth on the year'],
  'reason password': ['密码不正确', 'wrong password'], 'reason account': ['没有这个账号', 'no such account'], 'reason code': ['验证码不正确', 'wrong code'], 'reason locked': ['账号锁定', 'locked'],
  ' DIRECTOR': ['主任', 'director'], ' STATISTICIAN': ['统计员', 'statistician'], ' OFFICER': ['经办人', 'officer'], ' LEADER': ['分管领导', 'leader'], ' INSTITUTION': ['机构填报员', 'reporter'], ' FIRM': ['企业', 'firm'], ' DEPARTMENT': ['部门', 'department'],
  ' TOWNSHIP': ['乡镇', 'township'], ' SYSTEM_ADMIN': ['系统管理员', 'system administrator'], ' SECURITY_ADMIN': ['安全管理员', 'security administrator'], ' AUDITOR': ['审计管理员', 'auditor'],
  'scope NONE': ['无业务数据', 'none'], 'scope OWN': ['仅本人', 'its own'], 'scope INSTITUTION': ['本机构', 'its institution'], 'scope TOWNSHIP': ['本乡镇', 'its township'], ' COUNTY': ['本县', 'its county'], ' COUNTY_AND_BELOW': ['本县及以下', 'its county and below'], ' CITY_AND_BELOW': ['全市及以下', 'its city and below'],
  ' true': ['是', 'yes'], ' false': ['否', 'no'],
};

const pick = (pair: readonly [string, string] | undefined, locale: string, code: string): string => (pair === undefined ? code : pair[locale === 'en' ? 1 : 0]);

export const fieldName = (field: string, locale: string): string => pick(FIELDS[field], locale, field);

/** A code as a word where it is known what it means in its field. */
export const valueText = (field: string, value: string, locale: string): string => pick(VALUES[`${field} ${value}`] ?? VALUES[` ${value}`], locale, value);
