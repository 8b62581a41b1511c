package org.huoshui.reporting.paper;

/** What a paragraph, a run or a table is on paper. Each role is a named style of the same id in every {@link PaperStyle}. */
public enum PaperRole {
    TITLE("Title"),
    /** Who writes and when, under the title. */
    BYLINE("Byline"),
    /** 主送机关: flush left, no indent. */
    ADDRESSEE("Addressee"),
    BODY("Body"),
    /** 一、 */
    LEVEL1("Heading1"),
    /** （一） as a paragraph of its own; {@link #LEAD2} where text follows on the same line. */
    LEVEL2("Heading2"),
    /** 1. */
    LEVEL3("Heading3"),
    /** （1） */
    LEVEL4("Heading4"),
    /** 发文机关署名. */
    SIGNATURE("Signature"),
    /** 成文日期. */
    SIGNATURE_DATE("SignatureDate"),
    /** Heading of a table or chart; stays with what follows. */
    CAPTION("Caption"),
    NOTE("Note"),
    /** A paragraph that holds a chart or picture. */
    CHART("ChartHolder"),
    TABLE_HEAD("TableHead"),
    TABLE_TEXT("TableText"),
    TABLE_NUMBER("TableNumber"),
    /** Character style: 一、 at the head of a paragraph of text. */
    LEAD1("Lead1"),
    /** Character style: （一） at the head of a paragraph of text. */
    LEAD2("Lead2"),
    /** Character style: 1. at the head of a paragraph of text. */
    LEAD3("Lead3"),
    /** Table style: borders and cell margins. */
    TABLE("PaperTable");

    private final String styleId;

    PaperRole(String styleId) {
        this.styleId = styleId;
    }

    /** For {@code w:pStyle}, {@code w:rStyle}, {@code w:tblStyle}; in POI {@code setStyle(…)}. */
    public String styleId() {
        return styleId;
    }

    static boolean isOne(String styleId) {
        for (PaperRole role : values()) if (role.styleId.equals(styleId)) return true;
        return false;
    }
}
