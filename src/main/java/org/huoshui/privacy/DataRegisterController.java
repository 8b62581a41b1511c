package org.huoshui.privacy;

import java.util.List;
import org.huoshui.kernel.OpenTo;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as a page, which is the notice (告知) to everybody whose data is kept as well. */
@RestController
@RequestMapping("/api/privacy")
@OpenTo.Everyone
class DataRegisterController {

    private final DataRegister register;

    DataRegisterController(DataRegister register) {
        this.register = register;
    }

    record PrivacyWordView(String zh, String en) {
        static PrivacyWordView of(DataRegister.Word word) {
            return new PrivacyWordView(word.zh(), word.en());
        }
    }

    /** @param columns that hold personal data; empty where the table holds none */
    record PersonalRegisterLineView(
            String module,
            String table,
            boolean personal,
            List<String> columns,
            PrivacyWordView whose,
            PrivacyWordView purpose,
            PrivacyWordView basis,
            PrivacyWordView sensitivity,
            PrivacyWordView retention,
            PrivacyWordView after,
            PrivacyWordView seenBy) {}

    @GetMapping("/register")
    List<PersonalRegisterLineView> register() {
        return register.all().stream()
                .map(line -> new PersonalRegisterLineView(
                        line.module(),
                        line.table(),
                        line.holdsPersonalData(),
                        line.personal(),
                        word(line.whose()),
                        word(line.purpose()),
                        word(line.basis()),
                        word(line.sensitivity()),
                        word(line.retention()),
                        word(line.after()),
                        word(line.seenBy())))
                .toList();
    }

    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> workbook() {
        List<Column> columns =
                List.of("数据表", "含个人信息", "字段", "谁的信息", "处理目的", "合法性基础", "敏感程度", "保存期限", "到期处理", "谁能看到").stream()
                        .map(Column::text)
                        .toList();
        List<List<String>> rows = register().stream()
                .map(line -> List.of(
                        line.table(),
                        line.personal() ? "是" : "否",
                        String.join("、", line.columns()),
                        line.whose().zh(),
                        line.purpose().zh(),
                        line.basis().zh(),
                        line.sensitivity().zh(),
                        line.retention().zh(),
                        line.after().zh(),
                        line.seenBy().zh()))
                .toList();
        return Download.xlsx("个人信息登记册", new TableExport("个人信息登记册", "个人信息登记册", columns).bytes(rows));
    }

    private PrivacyWordView word(String cell) {
        return PrivacyWordView.of(register.meaning(cell));
    }
}
