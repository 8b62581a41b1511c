export const messages = {
  'zh-CN': {
    title: '核验报告', about: '把导出的报告（.docx）拖进来，逐个核对其中的数字：是否被改动、是否仍与库中数据一致。经 Word、WPS 或 LibreOffice 另存过的文件同样可以核验。',
    drop: '把 .docx 报告拖到这里，或点击选择文件', file: '要核验的报告（.docx）', busy: '正在核验…', again: '再核验一份',
    intact: '全部数字未改动', broken: '有数字需要核对', untrusted: '无法证明', none: '文件中没有可核验的数字。',
    made: '{template} · {month} · {basis} · {by} 于 {at} 生成', number: '文件编号 {id}', open: '打开当时的报告',
    verdicts: { INTACT: '未改动', CHANGED: '被手工改动', NO_LONGER_CURRENT: '数据已更新', UNKNOWN: '来历不明', REMOVED: '已被删除' },
    about_: { INTACT: '与导出时一致，且与当前数据一致', CHANGED: '数字、紧挨着的单位或所在位置被改过', NO_LONGER_CURRENT: '与导出时一致，但此后数据有更正', UNKNOWN: '不是随这份报告生成的数字', REMOVED: '导出时有，现在没有' },
    filter: '只看', wasIs: '{was} → {is}', now: '现为 {now}', proof: '依据', typed: '另有 {n} 个无出处的新数字，无法证明', edited: '{n} 处带数字的句子文字有改动（数字另行核对）', list: '逐个数字的核验结果',
    more: '再显示 {n} 个', download: '下载', proved: '各格式数字相同；Word 文档随附签名凭证，可在“核验报告”页核对。',
  },
  en: {
    title: 'Verify a report', about: 'Drop an exported report (.docx): each of its figures is checked – was it changed, does it still agree with the data? Files saved again by Word, WPS or LibreOffice can be verified as well.',
    drop: 'Drop a .docx report here, or click to choose one', file: 'Report to verify (.docx)', busy: 'Verifying …', again: 'Verify another',
    intact: 'Every figure is intact', broken: 'Some figures need a look', untrusted: 'Cannot be proved', none: 'There is no figure in the file that can be verified.',
    made: '{template} · {month} · {basis} · written by {by} at {at}', number: 'Document {id}', open: 'Open the report as written',
    verdicts: { INTACT: 'intact', CHANGED: 'changed by hand', NO_LONGER_CURRENT: 'no longer current', UNKNOWN: 'unknown', REMOVED: 'removed' },
    about_: { INTACT: 'as exported, and as the data say today', CHANGED: 'the number, the unit beside it or its place was changed', NO_LONGER_CURRENT: 'as exported, but the data were restated since', UNKNOWN: 'not a figure this report was written with', REMOVED: 'exported, no longer there' },
    filter: 'Show', wasIs: '{was} → {is}', now: 'now {now}', proof: 'Proof', typed: '{n} numbers were typed in that nobody can prove', edited: '{n} sentences with figures were reworded (their figures are checked all the same)', list: 'Figure by figure',
    more: 'Show {n} more', download: 'Download', proved: 'The figures are the same in all; the Word document carries signed proofs for “Verify a report”.',
  },
};
