package org.huoshui.directory.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Sheet;
import org.huoshui.workbook.Workbooks;

/**
 * A list of contacts as a user has it: the first visible sheet that has the heads 机构 and 姓名 in one of its first rows, in
 * either language, in any order.
 */
record ContactBook(Sheet sheet, Map<Head, Integer> columns, List<Integer> rows) {

    static final int MOST_ROWS = 5000;
    private static final int HEAD_WITHIN = 10;

    /** A column. */
    enum Head {
        ID("编号", "id"),
        INSTITUTION("机构", "institution"),
        REPORTS("报送联系人", "reports"),
        NAME(ContactField.NAME),
        POST(ContactField.POST),
        PHONE(ContactField.PHONE),
        EMAIL(ContactField.EMAIL),
        WECHAT(ContactField.WECHAT),
        IDENTITY_NUMBER(ContactField.IDENTITY_NUMBER),
        BANK_ACCOUNT(ContactField.BANK_ACCOUNT),
        BANK(ContactField.BANK);

        private final String zh;
        private final String en;

        Head(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        Head(ContactField field) {
            this(field.zh(), field.en());
        }

        String zh() {
            return zh;
        }

        static Optional<Head> of(String text) {
            String said = text.replaceAll("[\\s　*＊]", "");
            for (Head head : values())
                if (said.equals(head.zh) || said.equalsIgnoreCase(head.en.replace(" ", ""))) return Optional.of(head);
            return switch (said) {
                case "手机", "手机号", "联系电话", "电话号码" -> Optional.of(PHONE);
                case "邮箱", "电子邮件" -> Optional.of(EMAIL);
                case "微信号" -> Optional.of(WECHAT);
                case "身份证", "身份证号码" -> Optional.of(IDENTITY_NUMBER);
                case "账号", "银行账号", "银行账户" -> Optional.of(BANK_ACCOUNT);
                case "职位", "岗位" -> Optional.of(POST);
                case "联系人" -> Optional.of(NAME);
                case "单位", "机构名称", "所属机构" -> Optional.of(INSTITUTION);
                default -> Optional.empty();
            };
        }
    }

    static ContactBook read(String fileName, byte[] content) {
        return switch (Workbooks.open(content, fileName)) {
            case Opening.Unreadable unreadable -> throw new Refused(unreadable.problem());
            case Opening.Opened opened -> {
                Sheet first = null;
                for (Sheet sheet : opened.book().sheets()) {
                    if (sheet.hidden()) continue;
                    if (first == null) first = sheet;
                    ContactBook book = in(sheet);
                    if (book == null) continue;
                    if (book.rows.isEmpty()) throw Refused.because(ContactError.NO_ROWS, fileName);
                    if (book.rows.size() > MOST_ROWS) throw Refused.because(ContactError.TOO_MANY, MOST_ROWS);
                    yield book;
                }
                throw first == null
                        ? Refused.because(ContactError.NO_ROWS, fileName)
                        : new Refused(Problem.of(ContactError.NO_COLUMN, fileName, Head.NAME.zh()));
            }
        };
    }

    private static @org.jspecify.annotations.Nullable ContactBook in(Sheet sheet) {
        List<Integer> rows = new ArrayList<>(sheet.visibleRows());
        for (int i = 0; i < Math.min(HEAD_WITHIN, rows.size()); i++) {
            Map<Head, Integer> columns = new EnumMap<>(Head.class);
            for (int column : sheet.visibleColumns()) {
                Head.of(sheet.cell(rows.get(i), column).text()).ifPresent(head -> columns.putIfAbsent(head, column));
            }
            if (!columns.containsKey(Head.NAME)) continue;
            List<Integer> body = rows.subList(i + 1, rows.size()).stream()
                    .filter(row -> columns.values().stream()
                            .anyMatch(column -> !sheet.cell(row, column).isBlank()))
                    .toList();
            return new ContactBook(sheet, columns, body);
        }
        return null;
    }

    String text(int row, Head head) {
        return cell(row, head).map(cell -> cell.text().strip()).orElse("");
    }

    Optional<Cell> cell(int row, Head head) {
        Integer column = columns.get(head);
        return column == null ? Optional.empty() : Optional.of(sheet.seenAt(row, column));
    }

    /** Where a remark about the head goes; without such a column, to the name. */
    Address address(int row, Head head) {
        Integer column = columns.get(head);
        return new Address(row, column != null ? column : columns.getOrDefault(Head.NAME, 0));
    }

    static Map<ContactField, Head> heads() {
        Map<ContactField, Head> heads = new HashMap<>();
        for (ContactField field : ContactField.values()) heads.put(field, Head.valueOf(field.name()));
        return heads;
    }
}
