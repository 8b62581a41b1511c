export const messages = {
  'zh-CN': {
    title: '运行状态', text: '本机、数据库与备份；不含任何业务数据', started: '已运行 {time}', refresh: '刷新',
    d: '{n} 天', h: '{n} 小时', m: '{n} 分钟',
    machine: { title: '本机', version: '程序版本', java: 'Java', database: '数据库', embedded: '内置', external: '外部', size: '数据库大小', connections: '数据库连接', pool: '连接池', poolText: '使用 {active}，空闲 {idle}，等待 {waiting}，上限 {most}', disk: '数据目录磁盘', diskText: '可用 {free}，共 {total}', memory: '内存', memoryText: '堆 {used} / {most}，其他 {other}，{threads} 个线程', clock: '时钟', clockFine: '与数据库一致', clockApart: '与数据库相差 {s} 秒', clockBack: '本机时钟被调回 {s} 秒，请校准', folder: '数据目录', schema: '数据结构', schemaFine: '{modules} 个模块共 {n} 个脚本，均已执行', schemaPending: '{n} 个脚本未执行' },
    low: '磁盘空间不足', of: '{n} / {most}',
    checks: { title: '自检', run: '立即自检', never: '启动后还没有自检。', sound: '正常', unsound: '有问题', at: '{at} 检查' },
    backups: {
      title: '备份', take: '立即备份', verify: '校验最近的备份', plan: '备份计划', never: '从未成功备份', last: '上次成功 {at}（{age}前）', tooOld: '超过两天没有成功的备份，请处理', next: '下次 {at}', unplanned: '没有定时备份', folder: '备份目录', caption: '最近的备份', none: '还没有备份。',
      at: '开始时间', kind: '方式', state: '结果', size: '大小', rows: '行数', file: '文件', verified: '校验', whole: '完好', broken: '已损坏',
      kinds: { SCHEDULED: '定时', BY_HAND: '页面', SHELL: '命令行' }, states: { RUNNING: '进行中', DONE: '成功', FAILED: '失败' },
      step: '{doing}：{done} / {of} 张表，{rows} 行，{size}', begun: '正在开始…', finished: '完成。',
      how: '恢复：在新机器的空目录执行 ./huoshui restore 备份文件，程序会逐表核对并校验审计链和样例报告。',
    },
    plan: { title: '备份计划', scheduled: '每天自动备份', time: '时间', folder: '目录', folderHint: '留空为数据目录下的 backups；建议填另一块磁盘上的目录', daily: '保留天数', weekly: '保留周数', monthly: '保留月数', save: '保存', cancel: '取消', saved: '备份计划已保存。' },
  },
  en: {
    title: 'State', text: 'Machine, database and backups; nothing of the business', started: 'running for {time}', refresh: 'Refresh',
    d: '{n} d', h: '{n} h', m: '{n} min',
    machine: { title: 'Machine', version: 'Version', java: 'Java', database: 'Database', embedded: 'embedded', external: 'external', size: 'Size of the database', connections: 'Its connections', pool: 'Pool', poolText: '{active} in use, {idle} idle, {waiting} waiting, {most} at most', disk: 'Disk of the data folder', diskText: '{free} free of {total}', memory: 'Memory', memoryText: 'heap {used} of {most}, other {other}, {threads} threads', clock: 'Clock', clockFine: 'as the database’s', clockApart: '{s} s apart from the database’s', clockBack: 'set back by {s} s: set it right', folder: 'Data folder', schema: 'Schema', schemaFine: '{n} scripts of {modules} modules, all run', schemaPending: '{n} scripts not run' },
    low: 'little room left', of: '{n} of {most}',
    checks: { title: 'Self checks', run: 'Check now', never: 'Not checked since the start.', sound: 'sound', unsound: 'not sound', at: 'checked {at}' },
    backups: {
      title: 'Backups', take: 'Back up now', verify: 'Verify the newest', plan: 'Plan', never: 'Never backed up', last: 'last success {at}, {age} ago', tooOld: 'No backup for more than two days: look into it', next: 'next {at}', unplanned: 'no schedule', folder: 'Folder', caption: 'Newest backups', none: 'There is no backup yet.',
      at: 'Begun', kind: 'By', state: 'Result', size: 'Size', rows: 'Rows', file: 'File', verified: 'Verified', whole: 'whole', broken: 'damaged',
      kinds: { SCHEDULED: 'schedule', BY_HAND: 'page', SHELL: 'shell' }, states: { RUNNING: 'under way', DONE: 'done', FAILED: 'failed' },
      step: '{doing}: {done} of {of} tables, {rows} rows, {size}', begun: 'Beginning …', finished: 'Done.',
      how: 'To restore: run ./huoshui restore FILE in an empty folder of a new machine; it compares every table and checks the trail and a sample report.',
    },
    plan: { title: 'Plan of backups', scheduled: 'Back up every day', time: 'Time', folder: 'Folder', folderHint: 'Empty: backups in the data folder; better a folder on another disk', daily: 'Days kept', weekly: 'Weeks kept', monthly: 'Months kept', save: 'Save', cancel: 'Cancel', saved: 'The plan is saved.' },
  },
};
