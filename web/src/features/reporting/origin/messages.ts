const zh = {
  title: '用去年的报告做模板', back: '返回报告', one: '核对旧报告', text: '上传一份旧报告，程序找出其中每个数字并说明它是什么；逐个核对后，就成了以后每次都能自动填数的模板。', add: '上传旧报告', open: '用去年的报告做模板',
  none: '还没有旧报告。', noneText: '上传去年的总结、月报或讲话稿（.docx、.doc、.txt，也可以直接粘贴文字），数字用 XXX、XX、* 代替的也可以。',
  name: '名称', file: '文件', month: '报告月份', figures: '数字', undecided: '待核对', by: '上传人', at: '上传时间', template: '模板', made: '已做成', caption: '旧报告', download: '下载原件', resume: '继续核对', done: '已核对完',
  upload: '上传文件', paste: '粘贴文字', drop: '把旧报告拖到这里，或点击选择文件', kinds: 'Word（.docx、.doc）或文本（.txt），不超过 40 MB；修订按全部接受读取。', reading: '正在读取文字、识别数字…', pasteName: '名称', pasteText: '把报告全文粘贴到这里，表格可从 Word、Excel 直接复制', go: '识别', cancel: '取消', need: '请写名称并粘贴文字',
  count: '共 {n} 处，已确认 {done}，待核对 {left}', kept: '保存在服务器上，随时可以接着核对', acceptSure: '全部接受有把握的（{n}）', next: '下一处待核对', make: '做成模板', paper: '旧报告正文', supplier: '可由{who}提供', keys: '← → 换到前后的数字，回车接受并到下一处待核对',
  sayMonth: '这是哪个月的报告', notices: '读取说明', contradictions: '同一指标，数字不同', settle: '确认指同一指标', settled: '已确认', sees: '看第 {n} 处',
  standing: { bound: '已确认', none: '不是数字', open: '留作待补', sure: '有把握', doubtful: '请核对', unbound: '未绑定' },
  panel: {
    label: '所选数字', pick: '点选正文里的数字，查看它被认作什么。', is: '认作', accept: '接受', accepted: '{who}已确认', others: '其他可能', other: '换成别的指标…', notFigure: '不是数字', leaveOpen: '留作待补', fresh: '新指标…', undo: '重新核对', openText: '新报告里将留下“［待补：…］”，提醒人工填写。', notText: '模板里原样保留这些字。', unboundText: '没有认出指标：请换成别的指标、建新指标，或留作待补。',
    today: '现在填出来是', todayNone: '{month}还没有这个数。', old: '旧报告里是', position: '第 {n} 处，共 {all} 处', previous: '上一处', following: '下一处', cell: '表格中的数字',
  },
  other: {
    title: '换成别的指标', indicator: '指标', search: '名称、拼音首字母或代码', comparison: '比较', typed: '或者直接写', example: '如 涉农贷款同比增幅全市位次', bind: '绑定', learn: '记住叫法：以后把', learnAs: '认作这个指标', learnt: '已记住：“{name}”', known: '这个叫法已经认得。',
  },
  fresh: { title: '新指标', name: '指标名称', unit: '单位', kind: '类型', stock: '时点数', flow: '年初累计数', ratio: '比率', add: '建立并绑定', text: '加入本办自己的指标目录；数字可以在“数据”页填写，或由报表报来。' },
  maker: {
    title: '做成模板', name: '模板名称', left: '还有 {n} 处没有核对，将留作“［待补：…］”，等以后再绑定。', all: '{n} 处数字已经绑定，{open} 处留作待补。', dates: '文中 {month} 的年份、月份会跟着报告月份变；其他日期不动。', noMonth: '没有选定报告月份，文中的年份、月份都不会变。', save: '保存模板', saved: '模板“{name}”已保存。', then: '马上用它写一份新报告：', report: '生成报告', later: '以后再说', writing: '正在生成…', download: '下载模板',
  },
};

const en: typeof zh = {
  title: 'A template from last year’s report', back: 'Back to reports', one: 'Review an old report', text: 'Upload an old report: the program finds each figure in it and says what it is. Review them, and it becomes a template that fills itself from then on.', add: 'Upload an old report', open: 'Make a template from last year’s report',
  none: 'There is no old report yet.', noneText: 'Upload last year’s report, bulletin or speech (.docx, .doc, .txt, or paste the text). Numbers masked as XXX, XX or * will do.',
  name: 'Name', file: 'File', month: 'Its month', figures: 'Figures', undecided: 'To review', by: 'Uploaded by', at: 'Uploaded at', template: 'Template', made: 'made', caption: 'Old reports', download: 'Download the original', resume: 'Go on reviewing', done: 'reviewed',
  upload: 'Upload a file', paste: 'Paste text', drop: 'Drop an old report here, or click to choose a file', kinds: 'Word (.docx, .doc) or text (.txt), up to 40 MB; tracked changes are read as accepted.', reading: 'Reading the text and finding its figures …', pasteName: 'Name', pasteText: 'Paste the whole report here; tables can be copied from Word or Excel', go: 'Find figures', cancel: 'Cancel', need: 'Enter a name and paste the text',
  count: '{n} figures, {done} confirmed, {left} to review', kept: 'Kept on the server; go on whenever you like', acceptSure: 'Accept all that are sure ({n})', next: 'Next to review', make: 'Make the template', paper: 'The old report', supplier: 'could come from {who}', keys: '← → move between figures, Enter accepts and goes to the next to review',
  sayMonth: 'Which month it is about', notices: 'How it was read', contradictions: 'One phrase, different numbers', settle: 'They mean the same', settled: 'settled', sees: 'See no. {n}',
  standing: { bound: 'confirmed', none: 'no figure', open: 'left open', sure: 'sure', doubtful: 'please check', unbound: 'not bound' },
  panel: {
    label: 'The figure chosen', pick: 'Choose a figure in the text to see what it was taken for.', is: 'Taken for', accept: 'Accept', accepted: 'Confirmed by {who}', others: 'It may also be', other: 'Something else …', notFigure: 'Not a figure', leaveOpen: 'Leave open', fresh: 'New indicator …', undo: 'Review again', openText: 'New reports will say that it is to be filled in by hand.', notText: 'The template keeps these words as they are.', unboundText: 'No indicator was found: choose another, add a new one, or leave it open.',
    today: 'It would now read', todayNone: 'There is no number for {month} yet.', old: 'The old report says', position: 'No. {n} of {all}', previous: 'Previous', following: 'Next', cell: 'In a table',
  },
  other: {
    title: 'Something else', indicator: 'Indicator', search: 'Name, pinyin initials or code', comparison: 'Comparison', typed: 'Or write it', example: '如 涉农贷款同比增幅全市位次', bind: 'Bind', learn: 'Remember the name: from now on', learnAs: 'means this indicator', learnt: 'Remembered: “{name}”', known: 'This name is known already.',
  },
  fresh: { title: 'New indicator', name: 'Name', unit: 'Unit', kind: 'Kind', stock: 'end of month', flow: 'year to date', ratio: 'ratio', add: 'Add and bind', text: 'Goes into the office’s own catalogue; its numbers are typed in or come with a return.' },
  maker: {
    title: 'Make the template', name: 'Name of the template', left: '{n} figures are not reviewed; they stay open, to be bound another time.', all: '{n} figures are bound, {open} stay open.', dates: 'Years and months of {month} will follow the report’s month; other dates stay.', noMonth: 'No month is chosen, so no year or month of the text will change.', save: 'Save template', saved: 'The template “{name}” is saved.', then: 'Write a report with it now:', report: 'Write the report', later: 'Later', writing: 'Writing …', download: 'Download the template',
  },
};

export const messages = { 'zh-CN': zh, en };
