package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.huoshui.matchmaking.need.NeedViews.NeedRowView;
import org.huoshui.matchmaking.need.NeedViews.ReferralRowView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The lists as workbooks; amounts in 万元, as offices print them. */
final class NeedBooks {

    private NeedBooks() {}

    static ResponseEntity<byte[]> needs(List<NeedRowView> rows) {
        List<Column> columns = List.of(
                Column.number("编号", null, 0),
                Column.text("统一社会信用代码"),
                Column.text("企业名称"),
                Column.text("乡镇（街道）"),
                Column.number("融资金额", "万元", 2),
                Column.number("期限", "月", 0),
                Column.text("用途"),
                Column.date("用款期限"),
                Column.text("来源"),
                Column.date("提出日期"),
                Column.text("状态"),
                Column.date("状态日期"),
                Column.number("对接银行", "家", 0),
                Column.number("已受理", "家", 0),
                Column.number("报价", "家", 0),
                Column.number("超时", "家", 0),
                Column.text("选定银行"),
                Column.number("已放款", "万元", 2),
                Column.number("评分", null, 0));
        return Download.xlsx(
                "融资需求",
                new TableExport("融资需求", "融资需求", columns)
                        .bytes(rows.stream().map(NeedBooks::cells).toList()));
    }

    private static List<@Nullable Object> cells(NeedRowView row) {
        return Arrays.asList(
                Long.valueOf(row.id()),
                row.firm(),
                row.firmName(),
                row.townshipName(),
                wan(row.amount()),
                row.months(),
                row.purpose().zh(),
                row.deadline(),
                row.origin().zh(),
                row.postedOn(),
                row.state().zh(),
                row.stateSince(),
                row.referred(),
                row.accepted(),
                row.offers(),
                row.late(),
                row.bankName(),
                wan(row.disbursed()),
                row.rating());
    }

    static ResponseEntity<byte[]> referrals(List<ReferralRowView> rows, String title) {
        List<Column> columns = List.of(
                Column.number("对接单", null, 0),
                Column.number("需求编号", null, 0),
                Column.text("银行"),
                Column.text("企业名称"),
                Column.text("乡镇（街道）"),
                Column.number("融资金额", "万元", 2),
                Column.number("期限", "月", 0),
                Column.text("用途"),
                Column.date("用款期限"),
                Column.date("推送日期"),
                Column.text("状态"),
                Column.date("状态日期"),
                Column.text("待办环节"),
                Column.date("办理期限"),
                Column.number("剩余天数", "负数为超时", 0),
                Column.text("天数口径"));
        return Download.xlsx(
                title,
                new TableExport(title, title, columns)
                        .bytes(rows.stream().map(NeedBooks::cells).toList()));
    }

    private static List<@Nullable Object> cells(ReferralRowView row) {
        return Arrays.asList(
                Long.valueOf(row.id()),
                Long.valueOf(row.need()),
                row.institutionName(),
                row.firmName(),
                row.townshipName(),
                wan(row.amount()),
                row.months(),
                row.purpose().zh(),
                row.deadline(),
                row.sentOn(),
                row.state().zh(),
                row.stateSince(),
                row.clock() == null ? null : row.clock().said().zh(),
                row.due(),
                row.left(),
                row.leftUnit() == null ? null : row.leftUnit() == Step.Unit.WORKING_DAY ? "工作日" : "自然日");
    }

    static BigDecimal wan(String amount) {
        return new BigDecimal(amount).movePointLeft(4);
    }
}
