package org.huoshui.matchmaking.intake;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with what comes in. Sentences repeat no telephone and no code of anybody. */
enum IntakeError implements ErrorCode {
    FILE_EMPTY("MAT-701", Blame.INPUT, "文件“{0}”是空的。", "The file “{0}” is empty."),
    FILE_TOO_LARGE(
            "MAT-702", Blame.TOO_LARGE, "文件“{0}”超过 {1} MB 的上限。", "The file “{0}” is larger than the limit of {1} MB."),
    FILE_KIND(
            "MAT-703",
            Blame.INPUT,
            "文件“{0}”不是可以上传的类型；请使用 PDF、JPG、PNG、.xlsx 或 .docx。",
            "The file “{0}” is of no kind that is taken: send PDF, JPG, PNG, .xlsx or .docx."),
    FILE_OTHER_NAME(
            "MAT-704",
            Blame.INPUT,
            "文件“{0}”的内容是 {1}，名称却不是；请核对，并以 .{2} 结尾重新命名。",
            "The content of “{0}” is {1}, its name says otherwise; check it and let its name end in .{2}."),
    FILE_CUT_OFF(
            "MAT-705",
            Blame.INPUT,
            "文件“{0}”不完整，可能传输中断；请重新选择原文件。",
            "The file “{0}” is incomplete, perhaps cut off on the way; choose the original again."),
    FILE_ACTS(
            "MAT-706",
            Blame.INPUT,
            "文件“{0}”含有会自动执行的内容（{1}），为安全起见不予接收；请打印为普通 PDF 再上传。",
            "The file “{0}” carries what acts by itself ({1}) and is not taken, for safety; print it to a plain PDF."),
    FILES_TOO_MANY(
            "MAT-707",
            Blame.CONFLICT,
            "这里已有 {0} 个文件，达到上限；请先撤下不用的。",
            "There are {0} files here already, which is the limit; withdraw some first."),
    HOLDER_UNKNOWN("MAT-708", Blame.NOT_FOUND, "没有找到要附文件的事项。", "What the file belongs to was not found."),
    DOCUMENT_UNKNOWN("MAT-709", Blame.NOT_FOUND, "没有找到该文件。", "This file was not found."),
    DOCUMENT_CHANGED(
            "MAT-710",
            Blame.INTERNAL,
            "文件内容与存入时的指纹不符，已停止下载，请联系系统管理员。",
            "The file no longer has the fingerprint it was kept with; it is not given out. Tell the system administrator."),
    NO_REASON("MAT-711", Blame.INPUT, "请写明原因。", "Say why."),
    DOCUMENT_WITHDRAWN("MAT-712", Blame.CONFLICT, "该文件已撤下。", "This file is withdrawn already."),
    MAY_NOT_ATTACH("MAT-713", Blame.FORBIDDEN, "目前不能在此增减文件。", "Files cannot be added or withdrawn here now."),
    FORM_UNKNOWN(
            "MAT-721",
            Blame.NOT_FOUND,
            "这个二维码不是有效的填报入口，请向发放的单位核实。",
            "This code leads to no form; ask who gave it out."),
    FORM_ENDED(
            "MAT-722",
            Blame.CONFLICT,
            "该填报已结束；可到所在乡镇或县金融办申报。",
            "This form is closed; go to your township or the finance office."),
    PROOF_WANTED(
            "MAT-723",
            Blame.FORBIDDEN,
            "防机器验证未通过或已用过，请重新提交。",
            "The proof against bots failed or was used before; send it again."),
    NOTICE_CHANGED(
            "MAT-724",
            Blame.CONFLICT,
            "告知内容已更新，请刷新页面后重新阅读并同意。",
            "The notice has changed; reload the page and read it again."),
    NOT_AGREED("MAT-725", Blame.INPUT, "请阅读并同意个人信息告知书。", "Read the notice on personal data and agree to it."),
    TOO_MANY_ENTRIES("MAT-726", Blame.TOO_MANY, "提交过于频繁，请稍后再试。", "Too many entries; try again later."),
    TOO_MANY_CODES(
            "MAT-727",
            Blame.TOO_MANY,
            "该手机号今天获取验证码的次数已达上限，请明天再试或到窗口申报。",
            "No more codes go to this telephone today; try tomorrow, or come to the office."),
    ENTRY_UNKNOWN(
            "MAT-728",
            Blame.NOT_FOUND,
            "没有找到这条填报；未经验证的内容会在一天后自动删除。",
            "This entry was not found; what is not verified is deleted after a day."),
    CONFIRMED_ALREADY("MAT-729", Blame.CONFLICT, "这条填报已经确认，无需再次验证。", "This entry is confirmed already."),
    CODE_WRONG("MAT-730", Blame.INPUT, "验证码不正确，还可输入 {0} 次。", "The code is wrong; {0} more tries."),
    CODE_STALE("MAT-731", Blame.INPUT, "验证码已失效，请重新获取。", "This code is no longer good; have another one sent."),
    MISSING("MAT-732", Blame.INPUT, "请填写{0}。", "Fill in: {1}."),
    TOO_LONG("MAT-733", Blame.INPUT, "{0}最多 {2} 个字。", "{1}: at most {2} characters."),
    NOT_MOBILE("MAT-734", Blame.INPUT, "请填写能接收短信的手机号。", "Give a mobile number that takes text messages."),
    AMOUNT(
            "MAT-735",
            Blame.INPUT,
            "请填写融资金额（万元，大于 0 的数字）。",
            "Give the amount in units of 10,000 yuan, a number above 0."),
    MONTHS("MAT-736", Blame.INPUT, "请填写期限（1 至 {0} 个月）。", "Give the term, 1 to {0} months."),
    WITHDRAWN_ALREADY(
            "MAT-737",
            Blame.CONFLICT,
            "这条需求已不能在此撤回，请联系县金融办。",
            "This need can no longer be withdrawn here; call the finance office."),
    FORM_NEEDS_TOWNSHIP("MAT-738", Blame.INPUT, "请选择乡镇（街道）。", "Choose the township."),
    CLOSES_IN_THE_PAST("MAT-739", Blame.INPUT, "截止日期不能早于今天。", "The last day cannot lie before today."),
    STILL_MASKED("MAT-740", Blame.INPUT, "请填写完整的手机号。", "Give the whole number."),
    FIELD_FIXED("MAT-741", Blame.INPUT, "“{0}”不能在此更正。", "“{0}” cannot be corrected here."),
    FORM_NOT_YOURS("MAT-742", Blame.FORBIDDEN, "只能为本乡镇发放填报二维码。", "A township hands out forms of its own only."),
    DIGITS_LOST(
            "MAT-751",
            Blame.INPUT,
            "代码在 Excel 中是数值，末几位已丢失：请把该列设为文本格式后重新录入。",
            "The code is a number in Excel and its last digits are lost: make the column text and type it again."),
    FIRM_GONE("MAT-752", Blame.CONFLICT, "“{0}”已注销，不能再提出融资需求。", "“{0}” is deregistered and can put no need."),
    TWICE_IN_FILE(
            "MAT-753",
            Blame.CONFLICT,
            "与本文件第 {0} 行重复（企业、金额、期限、用途、日期相同）。",
            "The same as row {0} of this file (firm, amount, term, purpose, day)."),
    LIKE_AN_OPEN_ONE(
            "MAT-754",
            Blame.CONFLICT,
            "与在办需求 {0} 相似（同一企业、金额和用途相近），请核对；确属两笔的，导入时勾选“相似的也导入”。",
            "Looks like need no. {0} (same firm, about the same amount and purpose); if it is another one, tick “take those too”."),
    NEED_UNKNOWN(
            "MAT-755",
            Blame.NOT_FOUND,
            "没有编号为 {0} 的需求；新需求请把编号留空。",
            "There is no need no. {0}; leave the number empty for a new one."),
    NEED_OF_ANOTHER("MAT-756", Blame.CONFLICT, "需求 {0} 属于另一家企业。", "Need no. {0} is of another firm."),
    NEED_FIXED(
            "MAT-757",
            Blame.CONFLICT,
            "需求 {0} 的状态为“{1}”，不能再修改内容。",
            "Need no. {0} is “{2}” and can no longer be changed."),
    FIRM_NEEDS_NAME(
            "MAT-758", Blame.INPUT, "企业名录中没有该代码，请填写企业名称。", "The register has no firm with this code: give its name."),
    FIRM_NEEDS_TOWNSHIP(
            "MAT-759",
            Blame.INPUT,
            "企业名录中没有该代码，请填写乡镇（街道）。",
            "The register has no firm with this code: give its township."),
    TOWNSHIP_UNKNOWN(
            "MAT-760",
            Blame.INPUT,
            "没有名为“{0}”的乡镇（街道），或不在您的范围内。",
            "There is no township called “{0}”, or it is not yours."),
    SETTING_UNKNOWN("MAT-764", Blame.NOT_FOUND, "没有这项设置。", "There is no such setting."),
    SETTING_UNFIT(
            "MAT-765",
            Blame.INPUT,
            "“{0}”的取值不合适（整数应在 {1} 与 {2} 之间；网址应以 http:// 或 https:// 开头，只到域名和端口）。",
            "This value does not fit (whole numbers between {1} and {2}; an address begins with http:// or https:// and ends with its port)."),
    DIGEST_UNKNOWN("MAT-771", Blame.NOT_FOUND, "没有找到这份清单。", "This list was not found."),
    NOTHING_ANSWERED("MAT-772", Blame.INPUT, "没有一行填写了办理意见。", "No row has an answer."),
    ROW_DOES_NOT_FIT(
            "MAT-773",
            Blame.INPUT,
            "行号与校验不符：该行不属于这份清单，或被改动、移动过；请重新下载填写。",
            "Number and check do not fit: this row is of another list, or was changed; download it again."),
    ROW_TWICE("MAT-774", Blame.INPUT, "该行出现了两次。", "This row stands here twice."),
    NO_REASON_HERE("MAT-775", Blame.INPUT, "只有“拒绝”才填写拒绝原因。", "A reason belongs to a refusal only."),
    NO_OFFER_HERE("MAT-776", Blame.INPUT, "只有“报价”才填写报价金额、利率和期限。", "Amount, rate and term belong to an offer only.");

    private final Entry entry;

    IntakeError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
