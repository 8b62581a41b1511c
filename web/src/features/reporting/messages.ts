import { lifeMessages } from './life/messages';
import { messages as proof } from './proof/messages';

export const messages = {
  'zh-CN': {
    proof: proof['zh-CN'],
    title: '报告', one: '报告', reports: '报告', templates: '模板', write: '生成报告', again: '换个月份再生成', writing: '正在生成…', written: '报告已生成。',
    template: '模板', month: '月份', basis: '口径', latest: '最新（含更正）', first: '首次报送', by: '生成人', at: '生成时间', figures: '数字', gaps: '待补', none: '还没有报告。', noneText: '选好模板和月份，报告里的数字会自动填好，每个数字都能查到出处。',
    caption: '已生成的报告', noGaps: '齐全', gapCount: '{n} 处', open: '打开', download: '下载 Word', cancel: '取消', ok: '生成',
    own: '自有', shipped: '随程序提供', upload: '上传模板', uploadedBy: '上传人', tags: '标签数', remove: '删除', removed: '模板已删除。', confirm: '删除模板“{name}”？已生成的报告不受影响。', templateCaption: '报告模板', name: '名称', about: '说明', origin: '来源',
    file: 'Word 模板文件（.docx）', choose: '选择文件', drop: '把 .docx 模板拖到这里，或点击选择文件', checking: '正在逐个检查标签…', sound: '{n} 个标签全部看懂，可以保存。', faulty: '发现 {n} 处问题，模板没有保存。请在 Word 中改好后重新选择文件。', save: '保存模板', saved: '模板已保存。', nameBad: '请填写模板名称。', help: '标签写法：{example}；每家银行一行的表格、条件文字和图表见模板说明。',
    export: { style: '格式', asIs: '按模板原样', official: '公文格式（GB/T 9704）', plain: '简明格式', appendix: '附数据来源表（仅 Word）' },
    paper: '报告正文', proofHint: '点击查看完整依据', sources: '来源', loading: '正在查依据…', gapTitle: '需要补充或留意', gapNone: '所有数字齐全，没有待补内容。', undecided: '须人工填写或判断', chart: '图 {n}', more: '另有 {n} 处来源',
    states: { KNOWN: '已知', PARTIAL: '不全', MISSING: '待补', UNDEFINED: '无意义', REFUSED: '不予排位' },
    count: '{n} 个数字', head: '{month} · {basis} · {by} 于 {at} 生成', missingFile: '没有可用的模板。', life: lifeMessages['zh-CN'],
  },
  en: {
    proof: proof.en,
    title: 'Reports', one: 'Report', reports: 'Reports', templates: 'Templates', write: 'Write a report', again: 'Write for another month', writing: 'Writing …', written: 'The report is written.',
    template: 'Template', month: 'Month', basis: 'Figures', latest: 'Latest (restated)', first: 'As first reported', by: 'Written by', at: 'Written at', figures: 'Figures', gaps: 'Gaps', none: 'There is no report yet.', noneText: 'Choose a template and a month: the figures fill in by themselves, and each can show where it comes from.',
    caption: 'Reports written', noGaps: 'complete', gapCount: '{n}', open: 'Open', download: 'Download Word', cancel: 'Cancel', ok: 'Write',
    own: 'own', shipped: 'shipped', upload: 'Upload a template', uploadedBy: 'Uploaded by', tags: 'Tags', remove: 'Delete', removed: 'The template is deleted.', confirm: 'Delete the template “{name}”? Reports written with it stay.', templateCaption: 'Report templates', name: 'Name', about: 'About', origin: 'Origin',
    file: 'Word template (.docx)', choose: 'Choose a file', drop: 'Drop a .docx template here, or click to choose one', checking: 'Checking each tag …', sound: 'All {n} tags are understood; the template can be saved.', faulty: '{n} faults found; nothing is stored. Mend them in Word and choose the file again.', save: 'Save template', saved: 'The template is saved.', nameBad: 'Enter a name for the template.', help: 'A tag looks like {example}; for rows per bank, conditions and charts see the guide to templates.',
    export: { style: 'Style', asIs: 'As the template has it', official: 'Official document (GB/T 9704)', plain: 'Plain report', appendix: 'With the table of sources (Word only)' },
    paper: 'The report', proofHint: 'Click for the whole proof', sources: 'Sources', loading: 'Looking up the proof …', gapTitle: 'To complete or to mind', gapNone: 'All figures are there; nothing is missing.', undecided: 'To be written or decided by hand', chart: 'Chart {n}', more: 'and {n} more sources',
    states: { KNOWN: 'known', PARTIAL: 'partial', MISSING: 'missing', UNDEFINED: 'no meaning', REFUSED: 'rank refused' },
    count: '{n} figures', head: '{month} · {basis} · written by {by} at {at}', missingFile: 'There is no template to use.', life: lifeMessages.en,
  },
};
