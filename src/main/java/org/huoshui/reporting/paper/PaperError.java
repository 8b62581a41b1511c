package org.huoshui.reporting.paper;

import org.huoshui.kernel.ErrorCode;

/** What can stand between a report and its paper. */
public enum PaperError implements ErrorCode {
    NO_CHINESE_TYPE(
            601,
            Blame.CONFLICT,
            "这台电脑没有可用的中文字体，无法生成 PDF 和 OFD（Word 文档不受影响）。请安装仿宋、楷体、黑体、宋体和小标宋："
                    + "Windows 与 WPS 自带前四种；Debian、Ubuntu 请运行 apt install fonts-noto-cjk；或把字体文件放进 {0}。装好即可使用，不必重启",
            "This machine has no Chinese typeface that may be used, so neither PDF nor OFD can be made (Word documents are not "
                    + "affected). Install FangSong, KaiTi, SimHei, SimSun and Xiaobiaosong: Windows and WPS bring the first "
                    + "four; on Debian and Ubuntu run apt install fonts-noto-cjk; or put font files into {0}. No restart is needed"),
    UNKNOWN_CHARACTERS(
            602,
            Blame.CONFLICT,
            "已安装的字体里没有这些字：{0}。请安装收字更全的字体（如 Noto CJK、天珩全字库、方正超大字符集），或在 Word 文档中改写，以免印成方框",
            "No installed typeface has these characters: {0}. Install one with more characters (Noto CJK, TH-Tshyn, FZ-UltraLarge) "
                    + "or change them in Word, lest boxes be printed"),
    UNKNOWN_STYLE(603, Blame.INPUT, "没有名为“{0}”的格式；现有：{1}", "There is no style “{0}”; there are: {1}");

    private final Entry entry;

    PaperError(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("REP-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
