package org.huoshui.directory;

import java.util.List;

/** The lists a directory is imported from, each a file of its own; imported in this order. */
public enum DirectoryList {
    REGIONS(Head.CODE, Head.NAME, Head.LEVEL),
    GROUPS(Head.CODE, Head.NAME, Head.MEMBERS),
    INSTITUTIONS(Head.CODE, Head.REGION, Head.NAME, Head.KIND, Head.OPENED);

    private final List<Head> demanded;

    DirectoryList(Head... demanded) {
        this.demanded = List.of(demanded);
    }

    List<Head> demanded() {
        return demanded;
    }

    /** A column, by its name in either language. */
    enum Head {
        CODE("代码", "code"),
        NAME("名称", "name"),
        SHORT_NAME("简称", "short_name"),
        ALIASES("别名", "aliases"),
        LEVEL("级别", "level"),
        PARENT("上级", "parent"),
        HOME("本县", "home"),
        MEMBERS("成员", "members"),
        REGION("地区", "region"),
        KIND("类别", "kind"),
        OPENED("开业", "opened"),
        CLOSED("停业", "closed");

        private final String zh;
        private final String en;

        Head(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        boolean is(String head) {
            String said = DirectorySnapshot.key(head).replace(' ', '_').replace('-', '_');
            return said.equals(zh) || said.equals(DirectorySnapshot.key(en)) || said.equals(zh + "月份");
        }
    }
}
