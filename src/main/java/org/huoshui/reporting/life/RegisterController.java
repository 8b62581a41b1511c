package org.huoshui.reporting.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.reporting.life.Register.Line;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports, on the page and as a workbook. */
@RestController
class RegisterController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    /** @param report the newest version; @param stateZh the state in words */
    record RegisterLineView(
            long report,
            int version,
            ReportState state,
            String stateZh,
            String stateEn,
            @Nullable String number,
            @Nullable String issuedOn,
            String template,
            String templateName,
            String month,
            Basis basis,
            String createdBy,
            Instant createdAt,
            int figures,
            int gaps,
            int openRemarks) {

        static RegisterLineView of(Line one) {
            return new RegisterLineView(
                    one.report(),
                    one.version(),
                    one.state(),
                    one.state().zh(),
                    one.state().en(),
                    one.number() == null ? null : one.number().toString(),
                    one.issuedOn() == null ? null : one.issuedOn().toString(),
                    one.template(),
                    one.templateName(),
                    one.month().toString(),
                    one.basis(),
                    one.by(),
                    one.at(),
                    one.figures(),
                    one.gaps(),
                    one.openRemarks());
        }
    }

    @GetMapping("/api/reporting/register")
    List<RegisterLineView> lines() {
        return register.lines().stream().map(RegisterLineView::of).toList();
    }

    @GetMapping("/api/reporting/register.xlsx")
    ResponseEntity<byte[]> workbook() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Line one : register.lines())
            rows.add(Arrays.<@Nullable Object>asList(
                    one.number() == null ? null : one.number().toString(),
                    one.issuedOn(),
                    one.templateName(),
                    one.month().toString(),
                    one.state().zh(),
                    one.version(),
                    one.figures(),
                    one.gaps(),
                    one.openRemarks(),
                    one.by(),
                    one.at().toString()));
        byte[] file = new TableExport(
                        "报告登记",
                        "报告登记",
                        List.of(
                                Column.text("文号"),
                                Column.date("印发日期"),
                                Column.text("报告"),
                                Column.text("月份"),
                                Column.text("状态"),
                                Column.number("稿次", null, 0),
                                Column.number("数字", "个", 0),
                                Column.number("待补", "处", 0),
                                Column.number("未处理批注", "条", 0),
                                Column.text("起草"),
                                Column.text("生成时间")))
                .bytes(rows);
        return Download.xlsx("报告登记", file);
    }
}
