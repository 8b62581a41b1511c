package org.huoshui.reporting.paper.font;

import java.util.List;

/**
 * A kind of type and what stands in for it, best first: names as Windows, WPS, macOS and Linux know them. A name may carry
 * the weight to choose, so that a level of headings stays visible where its own type is not installed.
 */
enum FontRole {
    /** 仿宋: text of official documents. */
    FANGSONG("仿宋_GB2312|FangSong_GB2312|仿宋|FangSong|方正仿宋_GBK|FZFangSong-Z02|方正仿宋简体|华文仿宋|STFangsong|"
            + "SimSun|宋体|NSimSun|STSong|Songti SC|Noto Serif CJK SC|Noto Serif SC|Source Han Serif SC|思源宋体|"
            + "Source Han Serif CN|AR PL UMing CN|AR PL SungtiL GB"),
    /** 楷体: second level. */
    KAI("楷体_GB2312|KaiTi_GB2312|楷体|KaiTi|方正楷体_GBK|FZKai-Z03|方正楷体简体|华文楷体|STKaiti|Kaiti SC|LXGW WenKai|"
            + "AR PL UKai CN|AR PL KaitiM GB|Noto Serif CJK SC:700|Noto Serif SC:700|Source Han Serif SC:700|思源宋体:700|"
            + "Source Han Serif CN:700|SimSun|STSong"),
    /** 黑体: first level, heads of tables. */
    HEI("黑体|SimHei|方正黑体_GBK|FZHei-B01|方正黑体简体|华文黑体|STHeiti|Heiti SC|Noto Sans CJK SC:600|Noto Sans SC:600|"
            + "Source Han Sans SC:600|思源黑体:600|Source Han Sans CN:600|PingFang SC:600|微软雅黑:700|Microsoft YaHei:700|"
            + "Hiragino Sans GB:600|WenQuanYi Zen Hei|WenQuanYi Micro Hei|Droid Sans Fallback"),
    /** 宋体: page numbers, plain reports. */
    SONG("宋体|SimSun|NSimSun|方正书宋_GBK|FZShuSong-Z01|STSong|华文宋体|Songti SC|Noto Serif CJK SC|Noto Serif SC|"
            + "Source Han Serif SC|思源宋体|Source Han Serif CN|AR PL UMing CN|AR PL SungtiL GB"),
    /** 小标宋: titles. */
    TITLE("方正小标宋简体|方正小标宋_GBK|FZXiaoBiaoSong-B05S|FZXiaoBiaoSong-B05|方正小标宋|华文中宋|STZhongsong|"
            + "Noto Serif CJK SC:700|Noto Serif SC:700|Source Han Serif SC:700|思源宋体:700|Source Han Serif CN:700|"
            + "Songti SC:700|SimSun:700|宋体:700|STSong|AR PL UMing CN"),
    /** Figures and letters beside Song. */
    LATIN(
            "Times New Roman|Liberation Serif|Tinos|Nimbus Roman|TeX Gyre Termes|FreeSerif|Noto Serif|Songti SC|STSong|SimSun|"
                    + "Noto Serif CJK SC"),
    /** Figures and letters beside Hei. */
    LATIN_SANS(
            "Arial|Liberation Sans|Arimo|Nimbus Sans|Helvetica|FreeSans|DejaVu Sans|Noto Sans|SimHei|Noto Sans CJK SC");

    /** @param weight 1–1000, 400 regular, 700 bold */
    record Candidate(String foldedName, int weight) {}

    final List<Candidate> candidates;

    FontRole(String names) {
        this.candidates = List.of(names.split("\\|")).stream()
                .map(name -> name.split(":"))
                .map(name -> new Candidate(Face.folded(name[0]), name.length > 1 ? Integer.parseInt(name[1]) : 400))
                .toList();
    }

    /** What a font named in a document is for. */
    static FontRole of(String font) {
        String name = Face.folded(font);
        if (name.matches(".*(小标宋|中宋|xiaobiaosong|zhongsong|fzxbs).*")) return TITLE;
        if (name.matches(".*(仿宋|fangsong|fzfs).*")) return FANGSONG;
        if (name.matches(".*(楷|kai).*")) return KAI;
        if (name.matches(".*(黑|雅黑|等线|hei|dengxian|gothic|pingfang|圆).*")) return HEI;
        if (name.matches(".*(arial|helvetica|calibri|verdana|tahoma|segoe|sans).*")) return LATIN_SANS;
        if (name.matches(".*(宋|song|sun|ming|serif.*cjk).*")) return SONG;
        return name.matches(".*\\p{IsHan}.*") ? SONG : LATIN;
    }
}
