/** What the tables of the register are called in an office, Chinese and English; one that is not here goes by its name. */
const TABLES: Record<string, readonly [string, string]> = {
  audit_entry: ['操作记录', 'Audit trail'], audit_link: ['操作记录的链', 'Chain of the trail'], audit_retention: ['操作记录保存期限', 'Retention of the trail'], audit_seal: ['操作记录封签', 'Seals of the trail'],
  directory_contact: ['机构联系人', 'Contacts'], directory_institution: ['金融机构', 'Institutions'], directory_region: ['地区', 'Regions'], directory_region_group: ['排位范围', 'Groups of regions'],
  directory_region_group_member: ['排位范围的地区', 'Members of groups'], directory_setting: ['名录设置', 'Settings of the directory'],
  identity_account: ['账号', 'Accounts'], identity_factor: ['动态验证码', 'Second factors'], identity_failure: ['登录失败记录', 'Failures to sign in'], identity_password_history: ['以前的密码', 'Former passwords'],
  identity_proposal: ['待批准事项', 'Proposals'], identity_recovery_code: ['恢复码', 'Recovery codes'], identity_session: ['登录会话', 'Sessions'], identity_session_attributes: ['登录会话内容', 'Content of sessions'],
  identity_setting: ['安全设置', 'Security settings'], identity_spent_proof: ['用过的验证题', 'Spent proofs'], identity_sso_request: ['统一身份认证请求', 'Single sign-on under way'], identity_token: ['接口令牌', 'Access tokens'],
  indicators_alias: ['指标别名', 'Names of indicators'], indicators_indicator: ['指标', 'Indicators'], indicators_observation: ['指标数据', 'Figures'], indicators_revision: ['数据更正', 'Revisions of figures'],
  indicators_source: ['数据来源', 'Sources of figures'], indicators_target: ['年度目标', 'Targets'], indicators_threshold: ['预警阈值', 'Thresholds'], indicators_total: ['全县合计', 'Totals'],
  privacy_hold: ['依法留存', 'Legal holds'], privacy_purpose: ['查看用途', 'Purposes of unmasking'], privacy_setting: ['个人信息设置', 'Settings of personal data'], privacy_unmasking: ['查看完整号码的记录', 'Unmaskings'],
  reporting_evidence: ['数字依据', 'Evidence'], reporting_figure: ['报告中的数字', 'Figures of reports'], reporting_installation: ['本机标识', 'Installation'], reporting_key: ['签名密钥', 'Signing keys'], reporting_life: ['报告状态', 'States of reports'],
  reporting_manifest: ['报告签名', 'Signatures of reports'], reporting_origin: ['旧报告', 'Old reports'], reporting_origin_candidate: ['旧报告候选指标', 'Candidates in old reports'], reporting_origin_figure: ['旧报告中的数字', 'Figures of old reports'],
  reporting_origin_period: ['旧报告时期', 'Periods of old reports'], reporting_origin_settled: ['旧报告认定', 'Settled figures of old reports'], reporting_remark: ['报告批注', 'Remarks'], reporting_report: ['报告', 'Reports'],
  reporting_sentence: ['报告语句', 'Sentences'], reporting_step: ['报告办理过程', 'Steps of reports'], reporting_template: ['报告模板', 'Templates'], reporting_version: ['报告版本', 'Versions of reports'],
  returns_binding: ['报表识别结果', 'Readings of cells'], returns_check: ['校验规则', 'Checks'], returns_correction: ['识别更正', 'Corrected readings'], returns_cover: ['报表封面', 'Covers of returns'], returns_due: ['报送日期', 'Due days'],
  returns_layout: ['报表版式', 'Layouts'], returns_original: ['报表原件', 'Files as received'], returns_reading: ['报表读取', 'Readings'], returns_reminder: ['催报', 'Reminders'], returns_result: ['校验结果', 'Results of checks'],
  returns_return: ['报表', 'Returns'], returns_special_day: ['调休与节假日', 'Holidays'], returns_step: ['报表办理过程', 'Steps of returns'],
  server_backup: ['备份', 'Backups'], server_pulse: ['运行时刻', 'Pulse'], server_setting: ['运行设置', 'Settings of the server'],
};

const COLUMNS: Record<string, readonly [string, string]> = {
  account: ['账号', 'account'], name: ['姓名或名称', 'name'], subject: ['对象', 'subject'], detail: ['内容', 'detail'], address: ['来源地址', 'address'], before: ['变更前', 'before'], after: ['变更后', 'after'], why: ['原因', 'why'],
  changed_by: ['修改人', 'changed by'], made_by: ['办理人', 'made by'], post: ['职务', 'post'], phone: ['电话', 'phone'], phone_print: ['电话检索码', 'phone (for search)'], email: ['电子邮箱', 'e-mail'], wechat: ['微信', 'WeChat'],
  identity_number: ['身份证号', 'identity number'], identity_number_print: ['身份证号检索码', 'identity number (for search)'], bank_account: ['结算账户', 'bank account'], bank_account_print: ['结算账户检索码', 'bank account (for search)'],
  ended_reason: ['停用原因', 'why ended'], created_by: ['创建人', 'created by'], ended_by: ['停用人', 'ended by'], display_name: ['姓名', 'name'], password: ['密码（只存摘要）', 'password (digest)'], password_set_by: ['密码设置人', 'password set by'],
  secret: ['密钥（加密）', 'secret (sealed)'], reason: ['理由', 'reason'], decided_by: ['处理人', 'decided by'], decider_name: ['处理人姓名', 'decider'], proposed_by: ['提出人', 'proposed by'], proposer_name: ['提出人姓名', 'proposer'],
  payload: ['事项内容', 'content'], lines: ['变更对照', 'before and after'], concerns: ['涉及的人', 'concerns'], code: ['恢复码（只存摘要）', 'code (digest)'], principal_name: ['账号', 'account'], session_id: ['会话编号', 'session'], attribute_bytes: ['会话内容', 'content'],
  revoked_by: ['撤销人', 'revoked by'], last_address: ['最近来源地址', 'last address'], added_by: ['添加人', 'added by'], accepted_by: ['接收人', 'accepted by'], note: ['说明', 'note'], lifted_by: ['解除人', 'lifted by'], lifted_why: ['解除原因', 'why lifted'], set_by: ['设定人', 'set by'],
  words: ['文字', 'words'], uploaded_by: ['上传人', 'uploaded by'], content: ['文件内容', 'content'], settled_by: ['认定人', 'settled by'], said_by: ['批注人', 'said by'], quote: ['所引原文', 'quote'], taken_by: ['办理人', 'taken by'],
  sent_by: ['发送人', 'sent by'], message: ['内容', 'message'], reason_by: ['说明人', 'explained by'], received_by: ['收件人', 'received by'], restate_reason: ['重报原因', 'why restated'], asked_by: ['发起人', 'asked by'],
};

const pick = (pair: readonly [string, string] | undefined, locale: string, code: string): string => (pair === undefined ? code : pair[locale === 'en' ? 1 : 0]);

export const tableName = (table: string, locale: string): string => pick(TABLES[table], locale, table);
export const columnNames = (columns: readonly string[], locale: string): string => columns.map((one) => pick(COLUMNS[one], locale, one)).join(locale === 'en' ? ', ' : '、');
