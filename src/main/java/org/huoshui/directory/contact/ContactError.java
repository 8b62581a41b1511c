package org.huoshui.directory.contact;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with contacts. The sentences repeat no number: it is somebody's. */
enum ContactError implements ErrorCode {
    UNKNOWN("DIR-201", Blame.NOT_FOUND, "没有编号为“{0}”的联系人。", "There is no contact number “{0}”."),
    INSTITUTION_UNKNOWN("DIR-202", Blame.NOT_FOUND, "没有名为“{0}”的机构。", "There is no institution called “{0}”."),
    MISSING("DIR-203", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    TOO_LONG("DIR-204", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    NOT_AN_EMAIL("DIR-205", Blame.INPUT, "电子邮箱的格式不正确。", "This is not an e-mail address."),
    STILL_MASKED(
            "DIR-206",
            Blame.INPUT,
            "“{0}”带有星号：请填写完整号码，或保留导出时的遮盖值不动（表示不修改）。",
            "“{0}” holds asterisks: type the whole number, or leave the mask as exported to keep what is there."),
    ENDED("DIR-207", Blame.CONFLICT, "该联系人已停用，不能再修改。", "This contact is no longer in use and cannot be changed."),
    NO_REASON("DIR-208", Blame.INPUT, "请写明停用原因。", "Say why the contact is no longer in use."),
    DIGITS_LOST(
            "DIR-209",
            Blame.INPUT,
            "“{0}”在 Excel 中是数值，超过 15 位的数字已丢失：请把该列设为文本格式后重新录入。",
            "“{0}” is a number in Excel, and its digits beyond the fifteenth are lost: make the column text and type it again."),
    NO_COLUMN("DIR-210", Blame.INPUT, "文件“{0}”缺少“{1}”列。", "The file “{0}” has no column “{1}”."),
    NO_ROWS("DIR-211", Blame.INPUT, "文件“{0}”没有数据行。", "The file “{0}” has no rows."),
    TWICE("DIR-212", Blame.INPUT, "“{0}”在文件中出现了两次。", "“{0}” appears twice in the file."),
    IN_USE(
            "DIR-213",
            Blame.CONFLICT,
            "该联系人仍在使用，请先停用，再删除其个人信息。",
            "This contact is still in use: end its use first, then erase it."),
    NOT_CORRECTABLE("DIR-214", Blame.INPUT, "“{0}”不能在此更正。", "“{0}” cannot be corrected here."),
    TOO_MANY("DIR-215", Blame.INPUT, "文件超过 {0} 行，请拆分后再导入。", "The file has more than {0} rows; split it.");

    private final Entry entry;

    ContactError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
