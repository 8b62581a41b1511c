package org.huoshui.server.backup;

/**
 * How far a backup or a restore has got.
 *
 * @param doing what is being done
 * @param table under way; empty between tables
 * @param done tables finished, of {@code of}
 * @param rows so far, all tables
 * @param bytes so far, before compression
 */
public record Step(Doing doing, String table, int done, int of, long rows, long bytes) {

    /** Parts of the work, with a word for a console and a page. */
    public enum Doing {
        READING("读取", "reading"),
        CHECKING("校验备份文件", "checking the file"),
        PREPARING("建库", "making the schema"),
        LOADING("载入", "loading"),
        COMPARING("核对", "comparing"),
        FINISHED("完成", "finished");

        private final String zh;
        private final String en;

        Doing(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** One line for a console. */
    public String line() {
        return "  %s %s %d/%d %s  %,d 行 rows  %.1f MB"
                .formatted(doing.zh, doing.en, done, of, table, rows, bytes / 1_000_000.0);
    }
}
