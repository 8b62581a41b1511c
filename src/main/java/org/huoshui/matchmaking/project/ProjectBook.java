package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.ProjectStore.Wanted;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.ListTakenView;
import org.huoshui.workbook.ListTemplate;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects, their money and their monthly records as workbooks, in and out. Each row is a transaction of its own. */
@Service
public class ProjectBook {

    private static final int MOST_ROWS = 5000;
    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private static final List<Head> PROJECTS = List.of(
            Head.demanded("year", "年度"),
            Head.demanded("name", "项目名称", "重点项目"),
            Head.demanded("owner", "业主单位", "业主", "建设单位", "项目业主"),
            Head.of("firm", "统一社会信用代码"),
            Head.of("industry", "行业", "所属行业"),
            Head.of("township", "乡镇", "所在乡镇"),
            Head.demanded("investment", "总投资（万元）", "总投资额"),
            Head.demanded("demand", "融资需求（万元）", "融资需求额"),
            Head.of("content", "建设内容", "项目概况"),
            Head.of("listed", "列入日期"),
            Head.of("meeting", "推介会", "推介会议"),
            Head.of("recommended", "推介日期"));

    private static final List<Head> FUNDS = List.of(
            Head.demanded("year", "年度"),
            Head.demanded("name", "项目名称"),
            Head.of("bank", "银行", "机构"),
            Head.demanded("kind", "类别", "审批/投放"),
            Head.demanded("day", "日期"),
            Head.demanded("amount", "金额（万元）"),
            Head.of("evidence", "凭证号", "批复或借据编号"));

    private static final List<Head> DISPATCHES = List.of(
            Head.demanded("name", "项目名称"),
            Head.demanded("month", "调度月份", "月份"),
            Head.demanded("progress", "进展", "工作进展"),
            Head.of("difficulty", "困难问题", "存在困难"),
            Head.of("measure", "推进措施", "措施"),
            Head.of("bank", "需协调银行"),
            Head.of("responsible", "责任单位"),
            Head.of("due", "完成时限", "时限"),
            Head.of("solved", "解决日期"),
            Head.of("solution", "解决情况"));

    private static final List<Head> PLANS = List.of(
            Head.demanded("year", "年度"),
            Head.demanded("name", "项目名称"),
            Head.demanded("goal", "年度目标", "目标"),
            Head.demanded("measures", "推进措施", "措施"),
            Head.demanded("responsible", "责任单位"),
            Head.of("due", "完成时限"),
            Head.demanded("day", "制定日期"));

    private final KeepingProjects keeping;
    private final FundingProjects funding;
    private final DispatchingProjects dispatching;
    private final ProjectStore store;
    private final DispatchStore dispatches;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final TakingRows rows;

    ProjectBook(
            KeepingProjects keeping,
            FundingProjects funding,
            DispatchingProjects dispatching,
            ProjectStore store,
            DispatchStore dispatches,
            Whereabouts places,
            OfficeCalendar calendar,
            TakingRows rows) {
        this.keeping = keeping;
        this.funding = funding;
        this.dispatching = dispatching;
        this.store = store;
        this.dispatches = dispatches;
        this.places = places;
        this.calendar = calendar;
        this.rows = rows;
    }

    static byte[] template() {
        List<String> examples = List.of(
                "2022",
                "年产20万套智能家居生产线",
                "示例科技有限公司",
                "",
                "制造业",
                "溪口镇",
                "28000",
                "16000",
                "新建厂房3万平方米",
                "2022-01-10",
                "一季度重点项目推介会",
                "2022-03-18");
        List<ListTemplate.Column> columns = new ArrayList<>();
        for (int i = 0; i < PROJECTS.size(); i++)
            columns.add(new ListTemplate.Column(
                    PROJECTS.get(i),
                    examples.get(i),
                    i == 3 ? "业主是企业的，填 18 位代码；是单位的留空" : PROJECTS.get(i).name(),
                    List.of()));
        return ListTemplate.of("重点项目", columns);
    }

    /** Takes in a list of projects. @throws org.huoshui.kernel.Refused when the file is no such list */
    public ListTakenView takeProjects(String fileName, byte[] content) {
        return rows.take("project.imported", "project-file", fileName, content, PROJECTS, row -> {
            Integer year = row.demanded("year") ? row.integer("year", 2000, 2100) : null;
            String name = row.required("name", 200);
            String owner = row.required("owner", 200);
            BigDecimal investment = row.demanded("investment") ? row.number("investment", LEAST, MOST) : null;
            BigDecimal demand = row.demanded("demand") ? row.number("demand", LEAST, MOST) : null;
            LocalDate listed = row.day("listed");
            LocalDate recommended = row.day("recommended");
            String content2 = row.text("content", 2000);
            String firm = row.text("firm", 18);
            if (!firm.isEmpty()) TakingRows.attempt(row, "firm", () -> FirmId.parse(firm));
            String township = row.text("township", 100);
            TakingRows.attempt(row, "township", () -> places.township(township));
            if (row.isFaulty() || year == null || investment == null || demand == null) return;
            ProjectDraft draft = new ProjectDraft(
                    year,
                    name,
                    firm,
                    owner,
                    row.text("industry", 60),
                    township,
                    Unit.WAN_YUAN.toBase(investment),
                    Unit.WAN_YUAN.toBase(demand),
                    content2,
                    Objects.requireNonNullElse(listed, calendar.today()),
                    recommended,
                    row.text("meeting", 200));
            TakingRows.attempt(row, "name", () -> keeping.register(draft));
        });
    }

    /** Takes in approvals and placements. A bank may leave out its own name; one the office names follows from then on. */
    public ListTakenView takeFunds(String fileName, byte[] content) {
        return rows.take("project.funds-imported", "project-file", fileName, content, FUNDS, row -> {
            Integer year = row.demanded("year") ? row.integer("year", 2000, 2100) : null;
            String name = row.required("name", 200);
            Fund.Kind kind = row.demanded("kind")
                    ? row.choice("kind", Map.of("审批", Fund.Kind.APPROVAL, "投放", Fund.Kind.PLACEMENT))
                    : null;
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            BigDecimal amount = row.demanded("amount") ? row.number("amount", LEAST, MOST) : null;
            if (row.isFaulty() || year == null || kind == null || day == null || amount == null) return;
            TakingRows.attempt(row, "name", () -> {
                Project project = keeping.named(year, name);
                // a bank the office names is opened to the project by that
                if (Asking.required().institution() == null) funding.follow(project, row.text("bank"), day);
                funding.record(
                        project.id(),
                        row.text("bank"),
                        kind,
                        day,
                        Unit.WAN_YUAN.toBase(amount),
                        row.text("evidence", 100));
            });
        });
    }

    /** Takes in monthly records; the list's year is the month's. */
    public ListTakenView takeDispatches(String fileName, byte[] content) {
        return rows.take("project.dispatches-imported", "project-file", fileName, content, DISPATCHES, row -> {
            String name = row.required("name", 200);
            Month month = month(row);
            String progress = row.required("progress", 2000);
            LocalDate due = row.day("due");
            LocalDate solved = row.day("solved");
            if (row.isFaulty() || month == null) return;
            TakingRows.attempt(row, "name", () -> {
                Project project = keeping.named(month.year(), name);
                dispatching.report(
                        project.id(),
                        new DispatchDraft(
                                month,
                                progress,
                                row.text("difficulty"),
                                row.text("measure"),
                                row.text("bank"),
                                row.text("responsible"),
                                due));
                if (solved != null) solve(project, month, solved, row.text("solution"));
            });
        });
    }

    /** Takes in projects' plans. */
    public ListTakenView takePlans(String fileName, byte[] content) {
        return rows.take("project.plans-imported", "project-file", fileName, content, PLANS, row -> {
            Integer year = row.demanded("year") ? row.integer("year", 2000, 2100) : null;
            String name = row.required("name", 200);
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            LocalDate due = row.day("due");
            if (row.isFaulty() || year == null || day == null) return;
            TakingRows.attempt(
                    row,
                    "name",
                    () -> dispatching.plan(
                            keeping.named(year, name).id(),
                            row.text("goal"),
                            row.text("measures"),
                            row.text("responsible"),
                            due,
                            day));
        });
    }

    private void solve(Project project, Month month, LocalDate day, String solution) {
        dispatches.of(project.id()).stream()
                .filter(one -> one.month().equals(month) && one.isOpen())
                .findFirst()
                .ifPresent(one -> dispatching.solve(project.id(), one.id(), day, solution));
    }

    private static @Nullable Month month(ListRow row) {
        if (!row.demanded("month")) return null;
        String typed = row.text("month");
        String plain = typed.replaceAll("[年/.]", "-").replace("月", "");
        try {
            String[] parts = plain.split("-");
            return Month.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            row.fault("month", Problem.of(ProjectError.MONTH_WRONG, typed));
            return null;
        }
    }

    /** The list as an .xlsx that {@link #takeProjects} reads again. */
    @Transactional(readOnly = true)
    public byte[] list(@Nullable Integer year, String words) {
        TableExport export = new TableExport(
                "重点项目",
                "",
                List.of(
                        Column.number("年度", null, 0),
                        Column.text("项目名称"),
                        Column.text("业主单位"),
                        Column.text("统一社会信用代码"),
                        Column.text("行业"),
                        Column.text("乡镇"),
                        Column.number("总投资", "万元", 2),
                        Column.number("融资需求", "万元", 2),
                        Column.text("建设内容"),
                        Column.date("列入日期"),
                        Column.text("推介会"),
                        Column.date("推介日期"),
                        Column.text("阶段"),
                        Column.number("已审批", "万元", 2),
                        Column.number("已投放", "万元", 2)));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Project one : store.list(new Wanted(year, words, null, "", "", "", false), 0, MOST_ROWS)
                .rows()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.year());
            row.add(one.name());
            row.add(one.ownerName());
            row.add(one.firm());
            row.add(one.industry());
            row.add(places.name(one.township()));
            row.add(wan(one.investment()));
            row.add(wan(one.demand()));
            row.add(one.content());
            row.add(one.listedOn());
            row.add(one.recommendedAt());
            row.add(one.recommendedOn());
            row.add(one.state().said().zh());
            row.add(wan(one.approved()));
            row.add(wan(one.placed()));
            lines.add(row);
        }
        return export.bytes(lines);
    }

    /** The month's 调度表; its records can be filled in and taken in again by {@link #takeDispatches}. */
    @Transactional(readOnly = true)
    public byte[] round(Month month) {
        TableExport export = new TableExport(
                "调度表",
                month.chinese() + "重点项目融资调度表",
                List.of(
                        Column.text("项目名称"),
                        Column.text("调度月份"),
                        Column.text("业主单位"),
                        Column.text("乡镇"),
                        Column.text("阶段"),
                        Column.number("融资需求", "万元", 2),
                        Column.number("已审批", "万元", 2),
                        Column.number("已投放", "万元", 2),
                        Column.number("本月投放", "万元", 2),
                        Column.number("投放缺口", "万元", 2),
                        Column.text("进展"),
                        Column.text("困难问题"),
                        Column.text("推进措施"),
                        Column.text("责任单位"),
                        Column.date("完成时限")));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (DispatchStore.Line line : dispatching.round(month)) {
            Dispatch record = line.record();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.name());
            row.add(month.toString());
            row.add(line.ownerName());
            row.add(places.name(line.township()));
            row.add(line.state().said().zh());
            row.add(wan(line.demand()));
            row.add(wan(line.approved()));
            row.add(wan(line.placed()));
            row.add(wan(line.placedInMonth()));
            row.add(wan(line.demand().subtract(line.placed()).max(BigDecimal.ZERO)));
            row.add(record == null ? "" : record.progress());
            row.add(record == null ? "" : record.difficulty());
            row.add(record == null ? "" : record.measure());
            row.add(record == null ? "" : record.responsible());
            row.add(record == null ? null : record.due());
            lines.add(row);
        }
        return export.bytes(lines);
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return Unit.WAN_YUAN.display(yuan, 2);
    }
}
